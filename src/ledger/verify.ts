import { type Currency, isCurrency } from '../kernel/currency.ts'
import { formatAmount } from '../kernel/money.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type AccountKind, accountKinds } from './accounts.ts'
import { balancesByKind, inNormalSide } from './balances.ts'
import {
  type AccountSumRow,
  type KindSumRow,
  type Stretch,
  selectAccountSums,
  selectBrokenEntries,
  selectEscrows,
  selectMisfitPostings,
  selectSumsByKind,
  selectTouchedAccounts,
  selectUnpostedEntries,
} from './proof-store.ts'
import { beforeAll } from './rollup.ts'
import { selectLastPoint, selectRollups } from './rollup-store.ts'
import { beyondAll, stretches, usualStep } from './stretches.ts'

/** One thing found in the books: wrong, or a warning. */
export interface Fault {
  /**
   * wrong: the books contradict themselves or Stripe. warning: they are right, and say something the operator must know:
   * a house whose fee is lower than Stripe's pays its sellers out of money it has not earned.
   */
  severity: 'wrong' | 'warning'
  /** Stable: entry_unbalanced, entry_incomplete, account_unlike_its_kind, … */
  code: string
  /** For the operator: what, where, by how much. */
  sentence: string
}

/** What a module says must lie in escrow. */
export interface ExpectedEscrow {
  payableId: string
  currency: Currency
  /** Minor units. */
  amount: bigint
}

/**
 * Proves the books of the transaction's marketplace; run it on a snapshot. Nothing wrong: every entry balances, each balance
 * kept on a row is the sum of its postings, no floor is broken, and the trial balance is zero. Goes through the books in
 * stretches of `step` entries and accounts, so that no statement takes longer than a statement may, however large they are.
 * @param expectedEscrow when given, each escrow holds just what its payable says, and no other escrow holds anything
 */
export async function verifyLedger(
  tx: Tx,
  expectedEscrow?: readonly ExpectedEscrow[],
  { step = usualStep }: { step?: number } = {},
): Promise<Fault[]> {
  const last = await selectLastPoint(tx)
  const point = last?.through ?? beforeAll
  const sums = new Sums()
  const entries = await faultsOfEntries(tx, { after: beforeAll, through: point }, step, sums)
  const rollups = last ? faultsOfRollups(await selectRollups(tx, point), sums) : []
  entries.push(...(await faultsOfEntries(tx, { after: point, through: beyondAll }, step, sums)))
  const accounts = new AccountProof(expectedEscrow)
  for await (const stretch of stretches(tx, 'account', { after: beforeAll, through: beyondAll }, step)) {
    accounts.take(await selectAccountSums(tx, stretch))
  }
  return [...entries, ...accounts.faults(), ...outOfBalance(sums), ...rollups, ...overdrawn(sums.ofStripe())]
}

/**
 * The same for what came since the last point that was proved: as long as the day is, not as the books are. What lies
 * before the point is believed; append-only by the database, it can be changed only past every guard, and the whole
 * proof finds that. Each escrow a deal wants is looked at, whenever it was filled.
 */
export async function verifySinceLastPoint(tx: Tx, expectedEscrow?: readonly ExpectedEscrow[]): Promise<Fault[]> {
  const since = (await selectLastPoint(tx))?.through ?? beforeAll
  const entries = await faultsOfEntries(tx, { after: since, through: beyondAll }, usualStep, new Sums())
  const [touched, wanted, shared] = await Promise.all([
    selectTouchedAccounts(tx, since),
    selectEscrows(tx, expectedEscrow?.map(({ payableId }) => payableId) ?? []),
    balancesByKind(tx),
  ])
  const seen = new Set(touched.map(({ kind, owner_id: owner, currency }) => `${kind} ${owner} ${currency}`))
  const rest = wanted.filter(({ kind, owner_id: owner, currency }) => !seen.has(`${kind} ${owner} ${currency}`))
  const accounts = new AccountProof(expectedEscrow)
  accounts.take([...touched, ...rest])
  const ofStripe = shared.filter(({ kind }) => kind === 'stripe_balance')
  return [...entries, ...accounts.faults(), ...overdrawn(ofStripe)]
}

/** What the postings come to that were gone through so far, by kind of account and currency; debits positive. */
class Sums {
  readonly #sums = new Map<string, KindSumRow>()

  add(rows: readonly KindSumRow[]): void {
    for (const row of rows) {
      const key = `${row.kind} ${row.currency}`
      this.#sums.set(key, { ...row, sum: row.sum + (this.#sums.get(key)?.sum ?? 0n) })
    }
  }

  /** Each kind that has accounts, in each currency. */
  ofKinds(): (KindSumRow & { kind: string })[] {
    return [...this.#sums.values()].flatMap(({ kind, ...row }) => (kind === null ? [] : [{ kind, ...row }]))
  }

  /** What lies at Stripe, which is a debit. */
  ofStripe(): { currency: string; balance: bigint }[] {
    return this.ofKinds().flatMap(({ kind, currency, sum }) =>
      kind === 'stripe_balance' ? [{ currency, balance: sum }] : [],
    )
  }

  /** All together in each currency. */
  trial(): Map<string, bigint> {
    const trial = new Map<string, bigint>()
    for (const { currency, sum } of this.#sums.values()) trial.set(currency, (trial.get(currency) ?? 0n) + sum)
    return trial
  }
}

function outOfBalance(sums: Sums): Fault[] {
  return [...sums.trial()]
    .filter(([, sum]) => sum !== 0n)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([currency, sum]) => fault('trial_balance', `all postings together come to ${inWords(sum, currency)}`))
}

function overdrawn(ofStripe: readonly { currency: string; balance: bigint }[]): Fault[] {
  return ofStripe
    .filter(({ balance }) => balance < 0n)
    .map(({ balance, currency }) =>
      warning('stripe_overdrawn', `more was drawn from Stripe than came in: ${inWords(balance, currency)}`),
    )
}

/** Compares what was added up to the last point with `real`, which is what the postings up to there come to. */
function faultsOfRollups(kept: readonly { kind: string; currency: string; sum: bigint }[], real: Sums): Fault[] {
  const off = new Sums()
  off.add(kept)
  off.add(real.ofKinds().map((row) => ({ ...row, sum: -row.sum })))
  return off
    .ofKinds()
    .filter(({ sum }) => sum !== 0n)
    .map(({ kind, currency, sum }) =>
      fault('rollup_differs', `what was added up for ${kind} is out by ${inWords(sum, currency)}`),
    )
}

/**
 * Compares the books with Stripe. Marketplaces that share a Stripe account share its balance, so `booked` is the sum
 * over them all of their stripe_balance accounts; `atStripe` is what Stripe says: available and pending together.
 */
export function compareWithStripe(
  booked: ReadonlyMap<Currency, bigint>,
  atStripe: ReadonlyMap<Currency, bigint>,
): Fault[] {
  const currencies = [...new Set([...booked.keys(), ...atStripe.keys()])].toSorted()
  return currencies.flatMap((currency) => {
    const [ours, theirs] = [booked.get(currency) ?? 0n, atStripe.get(currency) ?? 0n]
    if (ours === theirs) return []
    return [
      fault('stripe_differs', `the books say ${inWords(ours, currency)}, Stripe says ${inWords(theirs, currency)}`),
    ]
  })
}

/** What is wrong with the entries between two ids; what their postings come to is added to `sums`. */
async function faultsOfEntries(tx: Tx, between: Stretch, step: number, sums: Sums): Promise<Fault[]> {
  const faults: Fault[] = []
  for await (const stretch of stretches(tx, 'entry', between, step)) {
    const [unposted, broken, misfit, added] = await Promise.all([
      selectUnpostedEntries(tx, stretch),
      selectBrokenEntries(tx, stretch),
      selectMisfitPostings(tx, stretch),
      selectSumsByKind(tx, stretch),
    ])
    sums.add(added)
    faults.push(
      ...unposted.map(({ id }) => fault('entry_incomplete', `entry ${id} has fewer than two postings`)),
      ...broken.map(({ id, currency, sum }) =>
        fault('entry_unbalanced', `entry ${id} is out by ${inWords(sum, currency)}`),
      ),
      ...misfit.map(({ id, line }) =>
        fault('posting_without_account', `line ${line} of entry ${id} has no account, or one of another currency`),
      ),
    )
  }
  return faults
}

/** What is wrong with accounts that are taken up a stretch at a time, and with escrows that were expected. */
class AccountProof {
  readonly #expected: boolean
  readonly #wanted: Map<string, bigint>
  readonly #faults: Fault[] = []

  constructor(expected: readonly ExpectedEscrow[] | undefined) {
    this.#expected = expected !== undefined
    this.#wanted = new Map(expected?.map(({ payableId, currency, amount }) => [`${payableId} ${currency}`, amount]))
  }

  take(rows: readonly AccountSumRow[]): void {
    for (const row of rows) this.#faults.push(...this.#faultsOf(row))
  }

  /** All that was found, and the escrows that were expected and never opened. */
  faults(): Fault[] {
    return [...this.#faults, ...neverOpened(this.#wanted)]
  }

  #faultsOf(row: AccountSumRow): Fault[] {
    const name = `${row.kind} of ${row.owner_kind} ${row.owner_id}`
    const facts = Object.hasOwn(accountKinds, row.kind) ? accountKinds[row.kind as AccountKind] : undefined
    if (facts?.normalSide !== row.normal_side || facts.bounded !== row.bounded || facts.owner !== row.owner_kind) {
      return [fault('account_unlike_its_kind', `${name} was opened otherwise than its kind says`)]
    }
    const faults: Fault[] = []
    const sum = inNormalSide(row.sum, facts.normalSide)
    if (row.bounded && row.balance !== sum) {
      const [kept, added] = [inWords(row.balance ?? 0n, row.currency), inWords(sum, row.currency)]
      faults.push(fault('balance_differs', `${name} keeps ${kept}, and its postings come to ${added}`))
    }
    if (row.bounded && sum < 0n) faults.push(fault('below_zero', `${name} is at ${inWords(sum, row.currency)}`))
    if (this.#expected && row.kind === 'escrow') {
      const key = `${row.owner_id} ${row.currency}`
      faults.push(...escrowFault(name, sum, this.#wanted.get(key) ?? 0n, row.currency))
      this.#wanted.delete(key)
    }
    return faults
  }
}

function neverOpened(wanted: ReadonlyMap<string, bigint>): Fault[] {
  return [...wanted].flatMap(([key, amount]) => {
    const [payableId = '', currency = ''] = key.split(' ')
    return escrowFault(`escrow of payable ${payableId}`, 0n, amount, currency)
  })
}

function escrowFault(name: string, held: bigint, expected: bigint, currency: string): Fault[] {
  if (held === expected) return []
  const sentence = `${name} holds ${inWords(held, currency)}, and should hold ${inWords(expected, currency)}`
  return [fault('escrow_differs', sentence)]
}

function fault(code: string, sentence: string): Fault {
  return { severity: 'wrong', code, sentence }
}

function warning(code: string, sentence: string): Fault {
  return { severity: 'warning', code, sentence }
}

function inWords(amount: bigint, currency: string): string {
  return isCurrency(currency) ? `${formatAmount(amount, currency)} ${currency}` : `${amount} units of ${currency}`
}
