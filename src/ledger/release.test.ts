import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../kernel/ids.ts'
import { escrowOf, feeRevenue, stripeBalance } from './accounts.ts'
import { credit, debit, entry } from './entry.ts'
import { saleReleased } from './goods.ts'
import { checkPlan, divide, houseKeepsRest, type ReleasePlan, sellerLessFee } from './release.ts'

const amounts = fc.bigInt({ min: 1n, max: 99_999_999n })
const occasion = { cause: { kind: 'test', id: 'x' } }

/** Percentages of up to the whole, one remainder, anywhere among them. */
const plans: fc.Arbitrary<ReleasePlan> = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 5 }), fc.nat({ max: 5 }))
  .map(([rates, place]) =>
    rates
      .map((basisPoints, index): ReleasePlan[number] => ({
        recipient: `r${index}`,
        share: { rule: 'percent', basisPoints },
      }))
      .toSpliced(place, 0, { recipient: 'rest', share: { rule: 'remainder' } }),
  )

test('[CO-4] whatever is divided by whatever plan, no unit is lost, made or taken', () => {
  fc.assert(
    fc.property(amounts, plans, (amount, plan) => {
      const parts = divide(amount, plan)
      expect(parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(amount)
      expect(parts.every((part) => part.amount >= 0n)).toBe(true)
    }),
  )
})

test('[CO-4] each percentage is within one unit of its exact share', () => {
  fc.assert(
    fc.property(amounts, plans, (amount, plan) => {
      for (const { share, amount: part } of divide(amount, plan)) {
        if (share.rule !== 'percent') continue
        const distance = part * 10_000n - amount * BigInt(share.basisPoints)
        expect(distance > -10_000n && distance < 10_000n).toBe(true)
      }
    }),
  )
})

test('[CO-4] the whole as percentages leaves nothing for the rest, though each half rounds up', () => {
  const half = (recipient: string) => ({ recipient, share: { rule: 'percent' as const, basisPoints: 5_000 } })
  const parts = divide(3n, [half('a'), half('b'), { recipient: 'rest', share: { rule: 'remainder' } }])
  expect(parts.map(({ amount }) => amount)).toEqual([2n, 1n, 0n])
})

test('[CO-4] the two plans of the house', () => {
  expect(divide(500_000n, sellerLessFee(200)).map(({ amount }) => amount)).toEqual([10_000n, 490_000n])
  expect(divide(9_000n, houseKeepsRest(3_850n)).map(({ amount }) => amount)).toEqual([3_850n, 5_150n])
  expect(() => divide(3_849n, houseKeepsRest(3_850n))).toThrow(
    expect.objectContaining({ code: 'release_exceeds_escrow' }),
  )
})

test('[CO-4] a plan that could lose or invent money is refused', () => {
  const rest = { recipient: 'rest', share: { rule: 'remainder' } } as const
  const percent = (basisPoints: number) =>
    ({ recipient: `p${basisPoints}`, share: { rule: 'percent', basisPoints } }) as const
  const wrong: ReleasePlan[] = [
    [],
    [percent(10_000)],
    [rest, { ...rest, recipient: 'other' }],
    [rest, { recipient: 'rest', share: { rule: 'fixed', amount: 1n } }],
    [rest, percent(6_000), percent(4_001)],
    [rest, percent(-1)],
    [rest, percent(1.5)],
    [rest, { recipient: 'a', share: { rule: 'fixed', amount: -1n } }],
  ]
  for (const plan of wrong) expect(() => checkPlan(plan)).toThrow(RangeError)
})

test('[CO-4] an entry must balance in each currency, and each line be above zero', () => {
  const [usd, eur] = [stripeBalance('USD'), stripeBalance('EUR')]
  expect(() => entry('x', occasion, [])).toThrow(RangeError)
  expect(() => entry('x', occasion, [debit(usd, 1n), credit(feeRevenue('USD'), 2n)])).toThrow(RangeError)
  expect(() => entry('x', occasion, [debit(usd, 1n), credit(eur, 1n)])).toThrow(RangeError)
  for (const amount of [0n, -1n]) {
    expect(() => debit(usd, amount)).toThrow(RangeError)
    expect(() => credit(usd, amount)).toThrow(RangeError)
  }
  const four = [debit(usd, 1n), credit(feeRevenue('USD'), 1n), debit(eur, 2n), credit(feeRevenue('EUR'), 2n)]
  expect(entry('x', occasion, four).lines).toHaveLength(4)
})

test('[CO-4] a release to somebody without an account, or in another currency, is refused', () => {
  const release = (recipients: Parameters<typeof saleReleased>[1]['recipients']) => () =>
    saleReleased(occasion, { payableId: newId(), currency: 'USD', amount: 100n, plan: sellerLessFee(200), recipients })
  expect(release({ house: feeRevenue('USD') })).toThrow(/'seller', who has no account/)
  expect(release({ house: feeRevenue('USD'), seller: escrowOf(newId(), 'EUR') })).toThrow(/out of balance/)
})
