import { type Currency, isCurrency } from '../kernel/currency.ts'
import { formatAmount } from '../kernel/money.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type AccountKind, accountKinds } from './accounts.ts'
import { balancesByKind, inNormalSide, type KindBalance } from './balances.ts'
import { beforeAll } from './rollup.ts'
import { selectLastPoint, selectWrongRollups } from './rollup-store.ts'
import {
  type AccountSumRow,
  selectAccountSums,
  selectBrokenEntries,
  selectEscrows,
  selectMisfitPostings,
  selectTouchedAccounts,
  selectTrialBalance,
  selectUnpostedEntries,
} from './store.ts'

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
 * kept on a row is the sum of its postings, no floor is broken, and the trial balance is zero.
 * @param expectedEscrow when given, each escrow holds just what its payable says, and no other escrow holds anything
 */
export async function verifyLedger(tx: Tx, expectedEscrow?: readonly ExpectedEscrow[]): Promise<Fault[]> {
  const [entries, accounts, trial, shared, rollups] = await Promise.all([
    faultsOfEntries(tx, beforeAll),
    selectAccountSums(tx).then((rows) => faultsOfAccounts(rows, expectedEscrow)),
    selectTrialBalance(tx),
    balancesByKind(tx),
    faultsOfRollups(tx),
  ])
  const outOfBalance = trial
    .filter(({ sum }) => sum !== 0n)
    .map(({ sum, currency }) => fault('trial_balance', `all postings together come to ${inWords(sum, currency)}`))
  return [...entries, ...accounts, ...outOfBalance, ...rollups, ...overdrawn(shared)]
}

/**
 * The same for what came since the last point that was proved: as long as the day is, not as the books are. What lies
 * before the point is believed; append-only by the database, it can be changed only past every guard, and the whole
 * proof finds that. Each escrow a deal wants is looked at, whenever it was filled.
 */
export async function verifySinceLastPoint(tx: Tx, expectedEscrow?: readonly ExpectedEscrow[]): Promise<Fault[]> {
  const since = (await selectLastPoint(tx))?.through ?? beforeAll
  const [entries, touched, wanted, shared] = await Promise.all([
    faultsOfEntries(tx, since),
    selectTouchedAccounts(tx, since),
    selectEscrows(tx, expectedEscrow?.map(({ payableId }) => payableId) ?? []),
    balancesByKind(tx),
  ])
  const seen = new Set(touched.map(({ kind, owner_id: owner, currency }) => `${kind} ${owner} ${currency}`))
  const rest = wanted.filter(({ kind, owner_id: owner, currency }) => !seen.has(`${kind} ${owner} ${currency}`))
  return [...entries, ...faultsOfAccounts([...touched, ...rest], expectedEscrow), ...overdrawn(shared)]
}

function overdrawn(shared: readonly KindBalance[]): Fault[] {
  return shared
    .filter(({ kind, balance }) => kind === 'stripe_balance' && balance < 0n)
    .map(({ balance, currency }) =>
      warning('stripe_overdrawn', `more was drawn from Stripe than came in: ${inWords(balance, currency)}`),
    )
}

async function faultsOfRollups(tx: Tx): Promise<Fault[]> {
  const last = await selectLastPoint(tx)
  if (!last) return []
  const wrong = await selectWrongRollups(tx, last.through)
  return wrong.map(({ kind, currency, off }) =>
    fault('rollup_differs', `what was added up for ${kind} is out by ${inWords(off, currency)}`),
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

async function faultsOfEntries(tx: Tx, since: string): Promise<Fault[]> {
  const [unposted, broken, misfit] = await Promise.all([
    selectUnpostedEntries(tx, since),
    selectBrokenEntries(tx, since),
    selectMisfitPostings(tx, since),
  ])
  return [
    ...unposted.map(({ id }) => fault('entry_incomplete', `entry ${id} has fewer than two postings`)),
    ...broken.map(({ id, currency, sum }) =>
      fault('entry_unbalanced', `entry ${id} is out by ${inWords(sum, currency)}`),
    ),
    ...misfit.map(({ id, line }) =>
      fault('posting_without_account', `line ${line} of entry ${id} has no account, or one of another currency`),
    ),
  ]
}

function faultsOfAccounts(rows: readonly AccountSumRow[], expected: readonly ExpectedEscrow[] | undefined): Fault[] {
  const wanted = new Map(expected?.map(({ payableId, currency, amount }) => [`${payableId} ${currency}`, amount]))
  const faults: Fault[] = []
  for (const row of rows) {
    const name = `${row.kind} of ${row.owner_kind} ${row.owner_id}`
    const facts = Object.hasOwn(accountKinds, row.kind) ? accountKinds[row.kind as AccountKind] : undefined
    if (facts?.normalSide !== row.normal_side || facts.bounded !== row.bounded || facts.owner !== row.owner_kind) {
      faults.push(fault('account_unlike_its_kind', `${name} was opened otherwise than its kind says`))
      continue
    }
    const sum = inNormalSide(row.sum, facts.normalSide)
    if (row.bounded && row.balance !== sum) {
      const [kept, added] = [inWords(row.balance ?? 0n, row.currency), inWords(sum, row.currency)]
      faults.push(fault('balance_differs', `${name} keeps ${kept}, and its postings come to ${added}`))
    }
    if (row.bounded && sum < 0n) faults.push(fault('below_zero', `${name} is at ${inWords(sum, row.currency)}`))
    if (expected && row.kind === 'escrow') {
      const key = `${row.owner_id} ${row.currency}`
      faults.push(...escrowFault(name, sum, wanted.get(key) ?? 0n, row.currency))
      wanted.delete(key)
    }
  }
  return [...faults, ...neverOpened(wanted)]
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
