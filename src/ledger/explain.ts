import { type Currency, digitsOf, isCurrency } from '../kernel/currency.ts'
import { formatAmount, shareOf } from '../kernel/money.ts'
import { onTheWire } from '../kernel/time.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type AccountKind, accountKinds } from './accounts.ts'
import type { Basis, PartFacts } from './basis.ts'
import { entryInWords } from './entry-words.ts'
import { type FeeTerms, feeOf, standardFee } from './fees.ts'
import { openWhole, type WholeEntry } from './opened.ts'
import {
  type ExplainedRow,
  selectEntriesOfAccount,
  selectEntriesOfDeal,
  selectEntriesWithAmount,
  selectNewestEntries,
  selectTheseEntries,
} from './store.ts'

/** An entry opened up: why it was posted, by which rule its amounts came about, and what it moved; all in sentences. */
export interface Explanation {
  entryId: string
  kind: string
  /** What happened, for a person who knows no bookkeeping. */
  words: string
  at: Date
  dealId: string | null
  cause: string
  /** Rule, rate and rounding, a sentence a part; empty when the amounts were given and not computed. */
  rules: string[]
  postings: string[]
  /** The same in figures, for a screen. */
  opened: WholeEntry
}

/** Explains one entry; undefined when there is none of that id here. */
export async function explainEntry(tx: Tx, entryId: string): Promise<Explanation | undefined> {
  return (await explainEntries(tx, [entryId]))[0]
}

/** Explains just these entries, in the order of the books; ids that name none here are absent. */
export async function explainEntries(tx: Tx, entryIds: readonly string[]): Promise<Explanation[]> {
  return assemble(await selectTheseEntries(tx, entryIds))
}

/** Explains all money of a deal, in the order of the books. */
export async function explainDeal(tx: Tx, dealId: string): Promise<Explanation[]> {
  return assemble(await selectEntriesOfDeal(tx, dealId))
}

/** Explains where an amount (minor units, above zero) comes from: the newest entries that moved just that, 20 at most. */
export async function explainAmount(tx: Tx, amount: bigint, currency: Currency): Promise<Explanation[]> {
  return assemble(await selectEntriesWithAmount(tx, amount, currency))
}

/** The newest entries that moved an account, explained; `olderThan` as below. */
export async function explainAccount(
  tx: Tx,
  accountId: string,
  limit: number,
  olderThan?: string,
): Promise<Explanation[]> {
  return assemble(await selectEntriesOfAccount(tx, accountId, limit, olderThan))
}

/** The newest entries, explained; `olderThan` is the id of the last one of the page before. */
export async function newestEntries(tx: Tx, limit: number, olderThan?: string): Promise<Explanation[]> {
  return assemble(await selectNewestEntries(tx, limit, olderThan))
}

/** An explanation as plain text, a sentence a line. */
export function asText(explanation: Explanation): string {
  const { kind, words, at, entryId, cause, rules, postings } = explanation
  const inset = [words, cause, ...rules, ...postings].map((sentence) => `  ${sentence}`)
  return [`${kind}, ${onTheWire(at)}, entry ${entryId}`, ...inset].join('\n')
}

function assemble(rows: readonly ExplainedRow[]): Explanation[] {
  const byEntry = Map.groupBy(rows, (row) => row.id)
  return [...byEntry.values()].flatMap((lines) => {
    const [entry] = lines
    if (!entry) return []
    const memo = entry.memo ? ` (${entry.memo})` : ''
    return [
      {
        entryId: entry.id,
        kind: entry.kind,
        words: entryInWords(entry.kind),
        at: entry.at,
        dealId: entry.deal_id,
        cause: `Posted because of ${entry.cause_kind} ${entry.cause_id}, step ${entry.cause_step}${memo}.`,
        rules: entry.basis ? rulesInWords(entry.basis, entry.currency) : [],
        postings: lines.map(postingInWords),
        opened: openWhole(entry, lines),
      },
    ]
  })
}

function postingInWords(row: ExplainedRow): string {
  const facts = accountKinds[row.account_kind as AccountKind]
  const whose = facts.owner === 'house' ? 'the house' : `${facts.owner.replace('_', ' ')} ${row.owner_id}`
  const grows = row.amount > 0n === (facts.normalSide === 'debit')
  const amount = money(row.amount < 0n ? -row.amount : row.amount, row.currency)
  const side = row.amount > 0n ? 'debit' : 'credit'
  return `${grows ? 'Plus' : 'Minus'} ${amount}: ${facts.words}, ${whose} (${side} ${row.account_kind}).`
}

function rulesInWords(basis: Basis, currency: string): string[] {
  const of = BigInt(basis.of)
  const parts = basis.parts.map(
    (part) => `${part.recipient} gets ${money(BigInt(part.amount), currency)}: ${why(part, of, currency)}.`,
  )
  return [`${money(of, currency)} was divided by the deal's plan.`, ...parts]
}

function why(part: PartFacts, of: bigint, currency: string): string {
  if (part.rule === 'fixed') return 'a fixed amount'
  if (part.rule === 'remainder') return 'what no other part took'
  if (part.rule === 'fee' && part.terms) return feeInWords(part.terms, of, currency)
  const basisPoints = part.basisPoints ?? 0
  const rate = `${decimal(BigInt(basisPoints), 2)} % of ${money(of, currency)}`
  const product = of * BigInt(basisPoints)
  if (product === BigInt(part.amount) * 10_000n) return `${rate}, exactly`
  const digits = isCurrency(currency) ? digitsOf(currency) : 0
  return `${rate} are ${decimal(product, digits + 4)}, rounded half to even among the percentages`
}

/** How a word of a fee is said, `{…}` standing for figures; `english` as the books have it. */
export type SayOfFee = (english: string, values: Readonly<Record<string, string>>) => string

const inEnglish: SayOfFee = (english, values) =>
  english.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/**
 * How a fee came about, by the rule that fitted and each of its parts: what a sale costs, before it is made and after.
 * `of` is the price in minor units. The books are in English; `sayOfFee` says it for a reader.
 */
export function feeInWords(terms: FeeTerms, of: bigint, currency: string, sayOfFee = inEnglish): string {
  const { rule, basisPoints, fixed = '0', floor, cap } = terms
  const exact = of * BigInt(basisPoints)
  const digits = isCurrency(currency) ? digitsOf(currency) : 0
  const share = shareOf(of, basisPoints)
  const sum = share + BigInt(fixed)
  const amount = (minor: bigint | string) => money(BigInt(minor), currency)
  const facts = { rate: decimal(BigInt(basisPoints), 2), price: amount(of), share: amount(share) }
  const parts = [
    exact === share * 10_000n
      ? sayOfFee('{rate} % of {price} are {share}', facts)
      : sayOfFee('{rate} % of {price} are {share} ({exact}, rounded half to even)', {
          ...facts,
          exact: decimal(exact, digits + 4),
        }),
    ...(BigInt(fixed) > 0n ? [sayOfFee('plus {amount}', { amount: amount(fixed) })] : []),
    ...(floor !== undefined && sum < BigInt(floor)
      ? [sayOfFee('but at least {amount}', { amount: amount(floor) })]
      : []),
    ...(cap !== undefined && sum > BigInt(cap) ? [sayOfFee('but at most {amount}', { amount: amount(cap) })] : []),
    ...(feeOf(of, terms) === of && sum > of ? [sayOfFee('and never more than the price', {})] : []),
  ]
  const name = rule === standardFee ? sayOfFee('Standard fee', {}) : rule
  const said = parts.reduce((before, next) => sayOfFee('{before}, {next}', { before, next }))
  return sayOfFee("the rule '{name}': {said}", { name, said })
}

/** `units` with `digits` decimals, without the zeros that say nothing. */
function decimal(units: bigint, digits: number): string {
  const text = units.toString().padStart(digits + 1, '0')
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, '')
}

function money(amount: bigint, currency: string): string {
  return isCurrency(currency) ? `${formatAmount(amount, currency)} ${currency}` : `${amount} ${currency}`
}
