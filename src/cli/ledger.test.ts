import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { noon, openBooks } from '../../test/support/books.ts'
import { newId } from '../kernel/ids.ts'
import { processingFeeCharged, salePaid } from '../ledger/goods.ts'
import { post } from '../ledger/post.ts'
import { selectClosed, selectPeriods } from '../ledger/closing-store.ts'
import { sql } from '../platform/db/sql.ts'
import { openStripe } from '../platform/stripe/client.ts'
import { closeMonths } from './ledger-reconcile.ts'
import { explain, type OpenedBooks, showBalances, showEntries, verifyBooks } from './ledger-actions.ts'

/** Two marketplaces over one Stripe account that holds 12.00 USD; each has booked a sale of half of it. */
async function twoMarketplaces(): Promise<OpenedBooks & { entryId: string }> {
  const { db, here, elsewhere } = await openBooks()
  const payableId = newId()
  const sale = salePaid(
    { cause: { kind: 'charge', id: 'ch_1' } },
    { currency: 'USD', payables: [{ payableId, amount: 600n }] },
  )
  const { entryId } = await db.inMarketplace(here, (tx) => post(tx, sale))
  await db.inMarketplace(elsewhere, (tx) => post(tx, sale))
  const all = [
    { id: here, slug: 'here', settings: { zone: 'UTC' } },
    { id: elsewhere, slug: 'elsewhere', settings: { zone: 'UTC' } },
  ]
  const escrow = [{ payableId, currency: 'USD' as const, amount: 600n }]
  return {
    db,
    stripe: openStripe(await stripeHolding(700, 500)),
    clock: { now: () => noon, real: () => noon },
    asked: all,
    expectedEscrow: async () => escrow,
    entryId,
  }
}

/** Answers the two questions asked here, as Stripe documents `GET /v1/balance` and `/v1/balance_transactions`. */
async function stripeHolding(available: number, pending: number): Promise<Parameters<typeof openStripe>[0]> {
  const sums = (amount: number) => [{ amount, currency: 'usd' }]
  const balance = { object: 'balance', available: sums(available), pending: sums(pending) }
  const nothingMoved = { object: 'list', data: [], has_more: false, url: '/v1/balance_transactions' }
  const server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(url?.startsWith(nothingMoved.url) ? nothingMoved : balance))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.close()
    server.closeAllConnections()
  })
  return settingsFor((server.address() as AddressInfo).port)
}

function settingsFor(port: number): Parameters<typeof openStripe>[0] {
  return {
    simulated: true,
    secretKey: 'sk_test_simulator',
    publishableKey: undefined,
    clientId: 'ca_simulator',
    webhookSecrets: ['whsec_simulator'],
    host: '127.0.0.1',
    port,
    protocol: 'http',
    connectUrl: 'http://127.0.0.1',
  }
}

test('[CO-4] ledger verify proves the books of all marketplaces, and their sum against Stripe', async () => {
  const books = await twoMarketplaces()
  expect(await verifyBooks(books, { withStripe: true })).toEqual({
    text: '✓ The books are proved: here, elsewhere, and what Stripe holds.',
    facts: { proved: true, faults: [] },
    well: true,
  })
  const other = { ...books, stripe: openStripe(await stripeHolding(700, 499)), expectedEscrow: async () => [] }
  const { text, well } = await verifyBooks(other, { withStripe: true })
  expect(well).toBe(false)
  expect(
    text
      .split('\n')
      .slice(2)
      .map((line) => line.split(/\s{2,}/).slice(0, 3)),
  ).toEqual([
    ['here', 'wrong', 'escrow_differs'],
    ['elsewhere', 'wrong', 'escrow_differs'],
    ['(all)', 'wrong', 'stripe_differs'],
  ])
})

test('[CO-4] asked for one marketplace, Stripe is still compared with them all', async () => {
  const books = await twoMarketplaces()
  const answer = await verifyBooks({ ...books, asked: books.asked.slice(0, 1) }, { withStripe: true })
  expect(answer.text).toBe('✓ The books are proved: here, and what Stripe holds.')
})

test('[CO-4] a Stripe that does not answer is a fault, unless it is left out by wish', async () => {
  const books = { ...(await twoMarketplaces()), stripe: openStripe(settingsFor(1)) }
  const answer = await verifyBooks(books, { withStripe: true })
  expect(answer.well).toBe(false)
  expect(answer.text).toContain('stripe_unreachable')
  expect((await verifyBooks(books, { withStripe: false })).text).toBe('✓ The books are proved: here, elsewhere.')
})

test('[CO-4] ledger balances, entries and explain show the books in words', async () => {
  const books = await twoMarketplaces()
  const { entryId } = books
  const { facts } = await showBalances(books)
  expect(facts).toContainEqual({
    marketplace: 'elsewhere',
    account: 'escrow',
    accounts: 1,
    amount: '6.00',
    currency: 'USD',
  })
  expect((await showBalances({ ...books, asked: [] })).text).toBe('No money has moved yet.')
  expect((await showEntries(books, { limit: 5 })).facts).toHaveLength(2)
  expect((await showEntries(books, { limit: 5, deal: newId() })).text).toBe('There is no such entry.')
  expect((await explain(books, entryId, undefined)).text).toContain('Plus 6.00 USD: held in escrow')
  expect((await explain(books, '6.00', 'usd')).facts).toHaveLength(2)
  for (const [figure, currency] of [
    ['6.00', undefined],
    ['6.001', 'USD'],
    ['-6', 'USD'],
    ['6', 'XXX'],
  ] as const) {
    await expect(explain(books, figure, currency)).rejects.toMatchObject({ code: 'not_a_figure' })
  }
  await expect(showEntries(books, { limit: 5, deal: 'x' })).rejects.toMatchObject({ code: 'not_an_id' })
})

test('[CO-4] a warning is shown and leaves the books proved: the house paid Stripe more than it has earned', async () => {
  const books = await twoMarketplaces()
  const [first] = books.asked
  const fee = processingFeeCharged({ cause: { kind: 'charge', id: 'ch_1' } }, { currency: 'JPY', amount: 30n })
  await books.db.inMarketplace(first?.id ?? '', (tx) => post(tx, fee))
  const answer = await verifyBooks(books, { withStripe: false })
  expect(answer).toMatchObject({ well: true, facts: { proved: true, faults: [{ code: 'stripe_overdrawn' }] } })
  expect(answer.text).toMatch(/^✓ The books are proved[^]*warning +stripe_overdrawn/)
})

const february = '2026-02'

test('[CO-4] [CO-10] ledger close closes no month whose books are wrong, says so of each, and puts what it closes on record', async () => {
  const books = await twoMarketplaces()
  const [here, elsewhere] = books.asked.map(({ id }) => id)
  const recorded = (id = '') =>
    books.db.snapshot(id, (tx) =>
      tx.rows(sql`select actor_kind, actor_id, object_id from activity where action = 'month.closed'`),
    )
  // A sale of one of them that no deal knows of.
  const stray = salePaid(
    { cause: { kind: 'charge', id: 'ch_2' } },
    { currency: 'USD', payables: [{ payableId: newId(), amount: 1n }] },
  )
  await books.db.inMarketplace(elsewhere ?? '', (tx) => post(tx, stray))
  const answer = await closeMonths(books, february)
  expect(answer.facts).toEqual({
    month: february,
    closed: ['here'],
    refused: [{ marketplace: 'elsewhere', code: 'books_not_proved', sentence: expect.any(String) }],
  })
  expect(answer.well).toBe(false)
  expect(answer.text).toMatch(/^✓ 2026-02 is closed: here\.\n\n[^]*elsewhere +books_not_proved/)
  expect(await books.db.snapshot(elsewhere ?? '', selectPeriods)).toEqual([])
  expect(await recorded(elsewhere)).toEqual([])
  expect(await recorded(here)).toEqual([{ actor_kind: 'system', actor_id: 'setup', object_id: february }])
})

test('[CO-4] what was under way while a month was being closed is proved too, before its balances are written down', async () => {
  const books = await twoMarketplaces()
  const here = books.asked[0]?.id ?? ''
  let looks = 0
  const meanwhile: OpenedBooks = {
    ...books,
    asked: books.asked.slice(0, 1),
    expectedEscrow: async (tx) => (++looks === 2 ? [] : books.expectedEscrow(tx)),
  }
  expect((await closeMonths(meanwhile, february)).facts).toMatchObject({ refused: [{ code: 'books_not_proved' }] })
  const kept = () => books.db.snapshot(here, async (tx) => (await selectClosed(tx, february))?.kept_at)
  expect(await kept()).toBeNull()
  // The books were mended: closing again goes on there.
  expect(await closeMonths(meanwhile, february)).toMatchObject({ well: true })
  expect(await kept()).toBeInstanceOf(Date)
})
