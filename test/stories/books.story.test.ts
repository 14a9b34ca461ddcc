import { afterAll, beforeAll, expect, test } from 'vitest'
import { salePaid } from '../../src/ledger/goods.ts'
import { post } from '../../src/ledger/post.ts'
import { newId } from '../../src/kernel/ids.ts'
import { ensureMember } from '../../src/modules/accounts/index.ts'
import { sql } from '../../src/platform/db/sql.ts'
import { insertMarketplace } from '../../src/platform/tenancy/store.ts'
import { lead, pay, place, proof, type Traders, traders, turnClock, until } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, visitor } from '../support/person.ts'

let marketry: Marketry
let people: Traders
let sold: string
beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
  const { seller, buyer } = people
  sold = (await place(people, { price: '5000.00' })).id
  await pay(marketry, buyer, sold)
  await lead(people, sold, 'completed')
  const { id } = await place(people, { price: '700.00' })
  await pay(marketry, buyer, id)
  await lead(people, id, 'cancelled')
  await eventually(
    async () => [(await seller.get('/payouts/')).body.results[0], (await buyer.get(`/orders/${id}/`)).body.refunds[0]],
    ([payout, refund]) => payout?.state === 'paid' && refund?.state === 'succeeded',
    'the payout and the refund',
  )
})
afterAll(() => marketry?.close())

const compare = async (method: 'get' | 'post' = 'post') => {
  const path = '/ledger/reconciliation/?grace_seconds=0'
  const { status, body } = method === 'post' ? await people.operator.post(path) : await people.operator.get(path)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.differences.map(({ code, object }: { code: string; object: string }) => [code, object])
}

test('[CO-4] charge, fee, refund and transfer are found in what Stripe has booked, and nothing differs', async () => {
  expect(await compare()).toEqual([])
  const { rows } = await marketry.parts.services.db.pool.query('select stripe_movements_read_to() as read_to')
  expect(rows[0].read_to).toBeInstanceOf(Date)
  expect((await people.seller.get('/ledger/reconciliation/')).status).toBe(403)
})

test('[CO-4] what is missing here, missing there, or booked otherwise is listed by object', async () => {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const { id: here = '' } = marketplace ?? {}
  const made = await services.stripe.paymentIntents.create({
    amount: 20_000,
    currency: 'pkr',
    payment_method: 'pm_card_bypassPending',
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    confirm: true,
    metadata: { marketplace_id: here },
  })
  expect(await compare()).toEqual([['missing_here', made.latest_charge]])

  const entry = await services.db.inMarketplace(here, (tx) =>
    post(
      tx,
      salePaid(
        { cause: { kind: 'test', id: newId() } },
        { currency: 'PKR', payables: [{ payableId: newId(), amount: 300n }] },
      ),
    ),
  )
  expect(await compare('get')).toEqual([
    ['missing_here', made.latest_charge],
    ['missing_there', `entry ${entry.entryId}`],
  ])

  const { payments } = await services.db.snapshot(here, (tx) =>
    tx.one<{ payments: string[] }>(sql`
      select array_agg(charge_id) as payments from payment_attempt where deal_id = ${sold}`),
  )
  const { Client } = await import('pg')
  const admin = new Client({ connectionString: marketry.databaseUrls.adminUrl })
  await admin.connect()
  await admin.query('update stripe_movement set fee = fee + 7, net = net - 7 where source = any ($1)', [payments])
  await admin.end()
  expect(await compare('get')).toContainEqual(['amount_differs', payments[0]])
  const { differences } = (await people.operator.get('/ledger/reconciliation/?grace_seconds=0')).body
  const differing = differences.find(({ code }: { code: string }) => code === 'amount_differs')
  expect(Number(differing.booked) - Number(differing.at_stripe)).toBeCloseTo(0.07)
  expect(differing.sentence).toContain('are its fee')
})

test('[CO-4] a seller reads in their statement what they were owed and sent, and has it as a table', async () => {
  const { seller, operator, buyer } = people
  const { accounts, zone } = (await seller.get('/statement/')).body
  expect(zone).toBe('Asia/Karachi')
  expect(accounts).toHaveLength(1)
  const [owed] = accounts
  expect(owed).toMatchObject({ kind: 'payable_to_member', opening: '0.00', closing: '0.00', currency: 'PKR' })
  expect(owed.movements.map(({ kind, amount, balance }: Record<string, string>) => [kind, amount, balance])).toEqual([
    ['sale-released', '4900.00', '4900.00'],
    ['payout-started', '-4900.00', '0.00'],
  ])
  expect(owed.movements[0].deal_id).toBe(sold)
  expect((await operator.get(`/members/${seller.id}/statement/`)).body.accounts).toEqual(accounts)
  expect((await buyer.get(`/members/${seller.id}/statement/`)).status).toBe(403)
  expect((await buyer.get('/statement/')).body.accounts).toEqual([])

  const table = await seller.get('/statement/table/')
  expect(table.headers['content-type']).toContain('text/csv')
  expect(table.body.split('\r\n')[1]).toMatch(/^owed to the member,PKR,.*,Opening balance,,,,0\.00$/)
  expect(table.body).toContain(`,${owed.movements[0].reference},4900.00,4900.00`)
  expect((await seller.get('/statement/?from=2026-03-02&to=2026-03-01')).body.code).toBe('not_a_span')

  const house = (await operator.get('/ledger/statement/')).body.accounts
  const balances = (await operator.get('/ledger/accounts/')).body.balances
  for (const { kind, closing } of house) {
    expect([kind, closing]).toEqual([kind, balances.find((balance: { kind: string }) => balance.kind === kind).amount])
  }
  expect((await operator.get(`/ledger/entries/?entry=${owed.movements[0].entry_id}`)).body.results[0].words).toMatch(
    /^What was held is divided/,
  )
})

test('[CO-4] a month is not closed while something is wrong in the books', async () => {
  const { operator } = people
  const now = new Date((await operator.get('/dev/clock/')).body.now)
  const month = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Karachi' }).format(now).slice(0, 7)
  const close = () => operator.post('/ledger/periods/', { month })
  await turnClock(operator, 32 * 86_400)
  // What was booked by hand above is in the escrow of no deal.
  expect((await close()).body.code).toBe('books_not_proved')
})

/** The superadmin, who is in the house and nowhere else. */
async function superadmin(): Promise<Person> {
  const { services } = marketry.parts
  await services.db.aboveMarketplaces((tx) =>
    insertMarketplace(tx, { id: newId(), slug: 'house', preset: 'house', name: 'House', hosts: ['house.localhost'] }),
  )
  await services.directory.refresh()
  const marketplace = await services.directory.bySlug('house')
  if (!marketplace) throw new Error('there is no house')
  const email = 'root@house.example'
  const { id } = await ensureMember(services, marketplace, { email, password, name: 'Root', roles: ['superadmin'] })
  const person = visitor(marketry, 'house')
  const { body } = await person.post('/login/', { email, password })
  return Object.assign(person, { id, email, access: body.access })
}

test('[CO-4] [CO-10] closing and opening again are on record', async () => {
  const root = await superadmin()
  const designia = await traders(marketry, 'designia')
  const { operator, buyer } = designia
  const { id } = await place(designia, { price: '100.00', currency: 'USD' })
  await pay(marketry, buyer, id)
  const month = (await operator.get('/dev/clock/')).body.now.slice(0, 7)
  const due = Date.parse((await operator.get(`/orders/${id}/`)).body.deadlines[0].due)
  const next = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)
  const now = Date.parse((await operator.get('/dev/clock/')).body.now)
  expect((await operator.post('/ledger/periods/', { month })).body.code).toBe('month_not_over')
  // So far that the month is over, and as it may be that the order is.
  await turnClock(operator, Math.ceil((next - now) / 1_000) + 1)
  if (next > due) await until(buyer, id, 'cancelled')
  const closed = await operator.post('/ledger/periods/', { month })
  expect(closed.status, JSON.stringify(closed.body)).toBe(201)
  expect((await operator.post('/ledger/periods/', { month })).body.code).toBe('month_closed')
  const kept = (await operator.get(`/ledger/periods/${month}/`)).body.balances
  expect(kept.find(({ kind }: { kind: string }) => kind === 'stripe_balance').currency).toBe('USD')

  const after = new Date(next).toISOString().slice(0, 7)
  await turnClock(operator, 32 * 24 * 3_600)
  expect((await operator.post('/ledger/periods/', { month: after })).status).toBe(201)

  const reopen = (who: Person, which: string, reason = 'A late invoice') =>
    who.post(`/marketplaces/designia/periods/${which}/reopen/`, { reason })
  expect((await reopen(operator, after)).status).toBe(404)
  expect((await reopen(root, after, ' ')).status).toBe(422)
  expect((await reopen(root, month)).body.code).toBe('month_not_last')
  expect((await reopen(root, '2001-01')).body.code).toBe('month_not_closed')
  expect((await root.get('/marketplaces/nowhere/periods/')).status).toBe(404)
  const listed = (await root.get('/marketplaces/designia/periods/')).body.periods
  expect(listed.map((period: { month: string }) => period.month)).toEqual([after, month])
  expect((await reopen(root, after)).status).toBe(204)
  expect((await reopen(root, month)).status).toBe(204)
  expect((await reopen(root, month)).body.code).toBe('month_not_closed')
  expect((await proof(operator)).wrong).toEqual([])
  const actions = (await operator.get('/activity/')).body.results.map(({ action }: { action: string }) => action)
  expect(actions).toEqual(expect.arrayContaining(['month.closed', 'month.reopened']))
  const { periods } = (await operator.get('/ledger/periods/')).body
  expect(periods).toHaveLength(2)
  expect(periods[1]).toMatchObject({ month, reopened_reason: 'A late invoice' })
})
