import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openBooks, openMarketplace } from '../../test/support/books.ts'
import { Refusal } from '../kernel/errors.ts'
import { newId } from '../kernel/ids.ts'
import type { Database } from '../platform/db/database.ts'
import { type AccountRef, accountKey, accountKinds, feeRevenue, payableTo } from './accounts.ts'
import { balanceOf, inNormalSide } from './balances.ts'
import * as byHand from './by-hand.ts'
import * as clawback from './clawback.ts'
import * as disputes from './disputes.ts'
import type { Entry } from './entry.ts'
import * as goods from './goods.ts'
import { post } from './post.ts'
import { sellerLessFee } from './release.ts'
import { verifyLedger } from './verify.ts'
import * as wallets from './wallets.ts'

/** A step taken blindly: which recipe, on which of three of each thing, how much, under which cause. */
const steps = fc.array(
  fc.record({
    recipe: fc.nat({ max: 32 }),
    one: fc.nat({ max: 2 }),
    other: fc.nat({ max: 2 }),
    amount: fc.bigInt({ min: 1n, max: 40n }),
    cause: fc.nat({ max: 60 }),
  }),
  { maxLength: 60 },
)
type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never

test('[CO-4] after any sequence of recipes the books are proved, and equal a ledger kept by hand', async () => {
  const { db } = await openBooks(1)
  let runs = 0
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      runs += 1
      const marketplace = await openMarketplace(db, `run-${runs}`)
      const { outcomes, foreseen, books } = await play(db, marketplace, sequence)
      expect(outcomes).toEqual(foreseen)
      await db.snapshot(marketplace, async (tx) => {
        for (const [account, balance] of books.values()) expect(await balanceOf(tx, account)).toBe(balance)
        const faults = await verifyLedger(tx)
        // Nothing bounds the house's own share of Stripe's balance: processing fees may exceed what it has earned.
        expect(faults.filter(({ code }) => code !== 'stripe_overdrawn')).toEqual([])
      })
    }),
    { numRuns: 25 },
  )
})

/** Posts each step, keeps the same books in memory, and says what the memory foresaw of each. */
async function play(db: Database, marketplace: string, sequence: readonly Step[]) {
  const ids = {
    payable: trio(),
    member: trio(),
    refund: trio(),
    payout: trio(),
    attempt: trio(),
    clawback: trio(),
    dispute: trio(),
  }
  const books = new Map<string, [AccountRef, bigint]>()
  const posted = new Map<string, Entry>()
  const outcomes: string[] = []
  const foreseen: string[] = []
  for (const step of sequence) {
    const fresh = entryFor(step, ids)
    const known = posted.get(`${fresh.cause.id} ${fresh.kind}`)
    const entry = known ?? fresh
    const after = applied(books, entry)
    foreseen.push(known ? 'repeated' : isShort(after) ? 'insufficient_balance' : 'posted')
    outcomes.push(await outcomeOf(db, marketplace, entry))
    if (foreseen.at(-1) !== 'posted') continue
    posted.set(`${entry.cause.id} ${entry.kind}`, entry)
    for (const [key, value] of after) books.set(key, value)
  }
  return { outcomes, foreseen, books }
}

async function outcomeOf(db: Database, marketplace: string, entry: Entry): Promise<string> {
  try {
    const { repeated } = await db.inMarketplace(marketplace, (tx) => post(tx, entry))
    return repeated ? 'repeated' : 'posted'
  } catch (fault) {
    if (fault instanceof Refusal) return fault.code
    throw fault
  }
}

function applied(
  books: ReadonlyMap<string, [AccountRef, bigint]>,
  { lines }: Entry,
): Map<string, [AccountRef, bigint]> {
  const after = new Map<string, [AccountRef, bigint]>()
  for (const { account, amount } of lines) {
    const key = accountKey(account)
    const before = (after.get(key) ?? books.get(key))?.[1] ?? 0n
    after.set(key, [account, before + inNormalSide(amount, accountKinds[account.kind].normalSide)])
  }
  return after
}

function isShort(after: ReadonlyMap<string, [AccountRef, bigint]>): boolean {
  return [...after.values()].some(([account, balance]) => accountKinds[account.kind].bounded && balance < 0n)
}

type Things = Record<'payable' | 'member' | 'refund' | 'payout' | 'attempt' | 'clawback' | 'dispute', string[]>

function entryFor(step: Step, ids: Things): Entry {
  const pick = (thing: keyof Things, place = step.one) => ids[thing][place] ?? ''
  const occasion = { cause: { kind: 'run', id: `${step.cause}` } }
  const money = { currency: step.other === 2 ? ('JPY' as const) : ('USD' as const), amount: step.amount }
  const escrow = { payableId: pick('payable'), ...money }
  const refund = { refundId: pick('refund'), ...money }
  const payout = { payoutId: pick('payout'), ...money }
  const surplus = { attemptId: pick('attempt'), ...money }
  const back = { clawbackId: pick('clawback'), ...money }
  const owed = { ...back, memberId: pick('member', step.other) }
  const dispute = { disputeId: pick('dispute'), ...money }
  const seller = payableTo(pick('member', step.other), money.currency)
  const release = { ...escrow, plan: sellerLessFee(1_500), recipients: { house: feeRevenue(money.currency), seller } }
  const recipes: (() => Entry)[] = [
    () => goods.salePaid(occasion, { currency: money.currency, payables: [escrow] }),
    () => goods.processingFeeCharged(occasion, money),
    () => goods.saleReleased(occasion, release),
    () => goods.refundStarted(occasion, { ...refund, ...escrow }),
    () => goods.refundPaid(occasion, refund),
    () => goods.refundReturned(occasion, refund),
    () => goods.refundFailed(occasion, { ...refund, ...escrow }),
    () => goods.payoutStarted(occasion, { ...payout, memberId: pick('member', step.other) }),
    () => goods.payoutPaid(occasion, payout),
    () => goods.payoutReturned(occasion, payout),
    () => goods.payoutFailed(occasion, { ...payout, memberId: pick('member', step.other) }),
    () => goods.surplusArrived(occasion, surplus),
    () => goods.surplusReturned(occasion, surplus),
    () => byHand.surplusBounced(occasion, surplus),
    () => byHand.surplusSettledByHand(occasion, surplus),
    () => byHand.refundSettledByHand(occasion, refund),
    () => clawback.refundClawedBack(occasion, { ...refund, ...back, fee: step.amount / 10n, share: step.amount }),
    () => clawback.clawbackFromOwed(occasion, owed),
    () => clawback.clawbackReversed(occasion, back),
    () => clawback.clawbackOwed(occasion, owed),
    () => clawback.debtNetted(occasion, owed),
    () => clawback.disputeFeePassedOn(occasion, back),
    () => disputes.disputeWithdrawn(occasion, { ...dispute, fee: step.amount / 4n }),
    () => disputes.disputeReinstated(occasion, { ...dispute, fee: 0n }),
    () => disputes.disputeLost(occasion, { ...dispute, cover: { escrow, refunds: [refund] } }),
    () => disputes.disputeLost(occasion, { ...dispute, cover: { surplus, member: back, fee: 1n, house: step.amount } }),
    () => disputes.disputeRecovered(occasion, money),
    () => wallets.walletToppedUp(occasion, { ...escrow, memberId: pick('member', step.other) }),
    () => wallets.walletSpent(occasion, { ...escrow, memberId: pick('member', step.other) }),
    () => wallets.walletRefunded(occasion, { ...refund, memberId: pick('member', step.other) }),
    () => wallets.walletCredited(occasion, { ...money, memberId: pick('member', step.other) }),
    () => wallets.walletDebited(occasion, { ...money, memberId: pick('member', step.other) }),
    () => wallets.walletWithdrawn(occasion, { ...money, memberId: pick('member', step.other) }),
  ]
  const build = recipes[step.recipe]
  if (!build) throw new Error(`no recipe ${step.recipe}`)
  return build()
}

function trio(): string[] {
  return [newId(), newId(), newId()]
}
