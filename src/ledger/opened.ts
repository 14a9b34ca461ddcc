import { digitsOf, isCurrency } from '../kernel/currency.ts'
import { formatAmount, shareOf } from '../kernel/money.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type AccountKind, accountKinds } from './accounts.ts'
import { inNormalSide } from './balances.ts'
import type { Basis, PartFacts } from './basis.ts'
import { accountInWords, entryInWords } from './entry-words.ts'
import { feeOf } from './fees.ts'
import { type ExplainedRow, selectEntriesWith } from './store.ts'

/*
 * The books as one member may see them. An amount on a page opens into the entries it came of: what was moved, by which
 * rule, at which rate and with what rounding. Everybody sees what is held for a deal of theirs and what is theirs of it;
 * what others get, and what the house earns by it, is shown to whom it was taken from.
 */

/** What an entry moved on one account, in the account's own direction: what came in is positive. */
export interface OpenedMove {
  account: AccountKind
  words: string
  /** 'theirs' is a member's, seen by the house. */
  whose: 'yours' | 'theirs' | 'held' | 'house'
  /** Decimal. */
  amount: string
  currency: string
}

/** How a recipient's part came about. Amounts are decimal. */
export interface OpenedPart {
  recipient: string
  rule: PartFacts['rule']
  amount: string
  /** Of a hundred; null where it is no percentage. */
  percent: string | null
  fixed: string | null
  /** What the percentage alone comes to, with all its digits; null when it comes to just so much. */
  unrounded: string | null
  /** The bound that it was lifted or lowered to. */
  atLeast: string | null
  atMost: string | null
}

/** An entry as one member may see it. */
export interface OpenedEntry {
  id: string
  kind: string
  words: string
  at: Date
  dealId: string | null
  reason: string | null
  currency: string
  moves: OpenedMove[]
  division: { of: string; parts: OpenedPart[] } | null
}

/** An entry as the house sees it: every move, with whose account it was. */
export interface WholeEntry extends OpenedEntry {
  /** How much it moved in its currency, decimal: the sum of its debits. */
  moved: string
  moves: (OpenedMove & { owner: { kind: string; id: string } | null })[]
}

/** What is asked for: all entries of some deals, and some by themselves. */
export interface Asked {
  dealIds: readonly string[]
  entryIds: readonly string[]
}

/**
 * Opens entries for a member, in the order of the books. `partyTo` says which of these deals are theirs. What they may
 * see nothing of is left out.
 */
export async function openEntries(
  tx: Tx,
  memberId: string,
  asked: Asked,
  partyTo: (dealIds: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<OpenedEntry[]> {
  const rows = await selectEntriesWith(tx, asked)
  const deals = await partyTo([...new Set(rows.flatMap(({ deal_id: id }) => id ?? []))])
  return openRows(rows, memberId, deals).filter(
    ({ id, dealId }) => asked.entryIds.includes(id) || (dealId !== null && asked.dealIds.includes(dealId)),
  )
}

/** The same of rows that were read; pure. `rows` hold whole deals, so that it is known whose is what is on its way. */
export function openRows(rows: readonly ExplainedRow[], memberId: string, deals: ReadonlySet<string>): OpenedEntry[] {
  const entries = [...Map.groupBy(rows, ({ id }) => id).values()]
  const isOwn = (row: ExplainedRow) => ownerOf(row) === 'member' && row.owner_id === memberId
  // A payout on its way is whose it was before: an entry took it from their account.
  const onTheirWay = new Set(
    entries.flatMap((lines) => (lines.some(isOwn) ? lines.filter(isOnItsWay).map(({ owner_id: id }) => id) : [])),
  )
  return entries.flatMap((lines) => {
    const [entry] = lines
    if (!entry) return []
    const party = entry.deal_id !== null && deals.has(entry.deal_id)
    const earns = lines.some((row) => isOwn(row) && earned.has(row.account_kind))
    const whose = (row: ExplainedRow): OpenedMove['whose'] | undefined => {
      if (isOwn(row) || (isOnItsWay(row) && onTheirWay.has(row.owner_id))) return 'yours'
      if (party && heldForAll.has(row.account_kind)) return 'held'
      return earns && row.account_kind === 'fee_revenue' ? 'house' : undefined
    }
    const moves = lines.flatMap((row) => {
      const owner = whose(row)
      return owner ? [moveOf(row, owner)] : []
    })
    if (moves.length === 0) return []
    return [
      {
        id: entry.id,
        kind: entry.kind,
        words: entryInWords(entry.kind),
        at: entry.at,
        dealId: entry.deal_id,
        reason: entry.memo,
        currency: entry.currency,
        moves,
        division: entry.basis && earns ? divisionOf(entry.basis, entry.currency) : null,
      },
    ]
  })
}

/** An entry with all that is on it, for those who run the marketplace; pure. `lines` are its postings, one at least. */
export function openWhole(entry: ExplainedRow, lines: readonly ExplainedRow[]): WholeEntry {
  const debits = lines.filter(({ amount, currency }) => amount > 0n && currency === entry.currency)
  return {
    id: entry.id,
    kind: entry.kind,
    words: entryInWords(entry.kind),
    at: entry.at,
    dealId: entry.deal_id,
    reason: entry.memo,
    currency: entry.currency,
    moved: figure(
      debits.reduce((sum, { amount }) => sum + amount, 0n),
      entry.currency,
    ),
    moves: lines.map((row) => {
      const kind = ownerOf(row)
      const whose = kind === 'house' ? 'house' : kind === 'member' ? 'theirs' : 'held'
      return { ...moveOf(row, whose), owner: kind === 'house' ? null : { kind, id: row.owner_id } }
    }),
    division: entry.basis && divisionOf(entry.basis, entry.currency),
  }
}

const earned: ReadonlySet<string> = new Set(['payable_to_member', 'member_debt'])
const heldForAll: ReadonlySet<string> = new Set(['escrow', 'refunds_in_flight', 'surplus'])
const ownerOf = (row: ExplainedRow) => accountKinds[row.account_kind as AccountKind].owner
const isOnItsWay = (row: ExplainedRow) => ownerOf(row) === 'payout' || ownerOf(row) === 'clawback'

function moveOf(row: ExplainedRow, whose: OpenedMove['whose']): OpenedMove {
  const account = row.account_kind as AccountKind
  const { normalSide } = accountKinds[account]
  const words = accountInWords(account)
  return {
    account,
    words,
    whose,
    amount: figure(inNormalSide(row.amount, normalSide), row.currency),
    currency: row.currency,
  }
}

function divisionOf({ of, parts }: Basis, currency: string): OpenedEntry['division'] {
  return { of: figure(BigInt(of), currency), parts: parts.map((part) => partOf(part, BigInt(of), currency)) }
}

function partOf(part: PartFacts, of: bigint, currency: string): OpenedPart {
  const plain = {
    recipient: part.recipient,
    rule: part.rule,
    amount: figure(BigInt(part.amount), currency),
    percent: null,
    fixed: null,
    unrounded: null,
    atLeast: null,
    atMost: null,
  }
  const basisPoints = part.terms?.basisPoints ?? part.basisPoints
  if (basisPoints === undefined) return plain
  const product = of * BigInt(basisPoints)
  const share = shareOf(of, basisPoints)
  const { fixed = '0', floor, cap } = part.terms ?? {}
  const sum = share + BigInt(fixed)
  const amount = part.terms ? feeOf(of, part.terms) : BigInt(part.amount)
  return {
    ...plain,
    percent: decimal(BigInt(basisPoints), 2),
    fixed: BigInt(fixed) > 0n ? figure(BigInt(fixed), currency) : null,
    unrounded: product === share * 10_000n ? null : decimal(product, digitsIn(currency) + 4),
    atLeast: floor !== undefined && amount > sum ? figure(BigInt(floor), currency) : null,
    atMost: cap !== undefined && amount < sum ? figure(BigInt(cap), currency) : null,
  }
}

const digitsIn = (currency: string) => (isCurrency(currency) ? digitsOf(currency) : 0)

function figure(amount: bigint, currency: string): string {
  return isCurrency(currency) ? formatAmount(amount, currency) : String(amount)
}

/** `units` with `digits` decimals, without the zeros that say nothing. */
function decimal(units: bigint, digits: number): string {
  if (digits === 0) return String(units)
  const text = units.toString().padStart(digits + 1, '0')
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, '')
}
