import { expect, test } from 'vitest'
import { noon, openBooks } from '../../test/support/books.ts'
import { newId } from '../kernel/ids.ts'
import { feeRevenue, payableTo, stripeBalance } from './accounts.ts'
import { balancesByKind, statementOf } from './balances.ts'
import { asText, explainAmount, explainDeal, explainEntry } from './explain.ts'
import { salePaid, saleReleased } from './goods.ts'
import { postEntries } from './post.ts'
import { sellerLessFee } from './release.ts'
import { compareWithStripe } from './verify.ts'

const sale = (payableId: string, amount: bigint, dealId?: string) =>
  salePaid({ cause: { kind: 'sale', id: payableId }, dealId }, { currency: 'PKR', payables: [{ payableId, amount }] })

test('[CO-4] a statement runs newest first in pages, with the balance after each line', async () => {
  const { db, here } = await openBooks()
  const sales = [1n, 20n, 300n, 4_000n, 50_000n].map((amount) => sale(newId(), amount))
  await db.inMarketplace(here, (tx) => postEntries(tx, sales))
  await db.snapshot(here, async (tx) => {
    const read = async (cursor?: { key: string; id: string } | null, direction?: 'older' | 'newer') => {
      const page = { limit: 2, ...(cursor ? { cursor } : {}), ...(direction ? { direction } : {}) }
      const found = await statementOf(tx, stripeBalance('PKR'), page)
      return { ...found, lines: found.rows.map(({ amount, balance }) => [amount, balance]) }
    }
    const first = await read()
    expect(first.lines).toEqual([
      [50_000n, 54_321n],
      [4_000n, 4_321n],
    ])
    expect(first.before).toBeNull()
    const second = await read(first.after)
    expect(second.lines).toEqual([
      [300n, 321n],
      [20n, 21n],
    ])
    const third = await read(second.after)
    expect(third.lines).toEqual([[1n, 1n]])
    expect(third.after).toBeNull()
    expect((await read(third.before, 'newer')).lines).toEqual(second.lines)
    const back = await read(second.before, 'newer')
    expect(back.lines).toEqual(first.lines)
    expect(back.before).toBeNull()
  })
})

test('[CO-4] the statement of an account nobody opened is empty', async () => {
  const { db, here } = await openBooks()
  const page = await db.snapshot(here, (tx) => statementOf(tx, payableTo(newId(), 'PKR'), { limit: 5 }))
  expect(page).toEqual({ rows: [], after: null, before: null })
})

test('[CO-4] an amount explains itself: cause, rule, rate, rounding, postings', async () => {
  const { db, here } = await openBooks()
  const [payableId, memberId, dealId] = [newId(), newId(), newId()]
  const release = saleReleased(
    { cause: { kind: 'deal', id: dealId, step: 'complete' }, dealId, memo: 'a lamp' },
    {
      payableId,
      currency: 'PKR',
      amount: 99_975n,
      plan: sellerLessFee(250),
      recipients: { house: feeRevenue('PKR'), seller: payableTo(memberId, 'PKR') },
    },
  )
  const [, released] = await db.inMarketplace(here, (tx) =>
    postEntries(tx, [sale(payableId, 99_975n, dealId), release]),
  )
  await db.snapshot(here, async (tx) => {
    const [explained] = await explainAmount(tx, 2_499n, 'PKR')
    expect(explained).toEqual(await explainEntry(tx, released?.entryId ?? ''))
    expect(explained && asText(explained).split('\n')).toEqual([
      `sale-released, ${noon.toISOString()}, entry ${released?.entryId}`,
      "  What was held is divided by the deal's plan: the house takes its fee, the seller gets the rest.",
      `  Posted because of deal ${dealId}, step complete (a lamp).`,
      `  999.75 PKR was divided by the deal's plan.`,
      '  house gets 24.99 PKR: 2.5 % of 999.75 PKR are 24.99375, rounded half to even among the percentages.',
      '  seller gets 974.76 PKR: what no other part took.',
      `  Minus 999.75 PKR: held in escrow, payable ${payableId} (debit escrow).`,
      '  Plus 24.99 PKR: fees earned, the house (credit fee_revenue).',
      `  Plus 974.76 PKR: owed to the member, member ${memberId} (credit payable_to_member).`,
    ])
    expect((await explainDeal(tx, dealId)).map(({ kind }) => kind)).toEqual(['sale-paid', 'sale-released'])
    expect(await explainAmount(tx, 2_498n, 'PKR')).toEqual([])
    expect(await balancesByKind(tx)).toEqual([
      { kind: 'stripe_balance', currency: 'PKR', balance: 99_975n, accounts: 1n },
      { kind: 'fee_revenue', currency: 'PKR', balance: 2_499n, accounts: 1n },
      { kind: 'escrow', currency: 'PKR', balance: 0n, accounts: 1n },
      { kind: 'payable_to_member', currency: 'PKR', balance: 97_476n, accounts: 1n },
    ])
  })
})

test('[CO-4] the books are compared with what Stripe says, currency by currency', () => {
  expect(compareWithStripe(new Map([['PKR', 5n]]), new Map([['PKR', 5n]]))).toEqual([])
  const faults = compareWithStripe(
    new Map([['PKR', 500n]]),
    new Map([
      ['PKR', 400n],
      ['USD', 100n],
    ]),
  )
  expect(faults.map(({ sentence }) => sentence)).toEqual([
    'the books say 5.00 PKR, Stripe says 4.00 PKR',
    'the books say 0.00 USD, Stripe says 1.00 USD',
  ])
})
