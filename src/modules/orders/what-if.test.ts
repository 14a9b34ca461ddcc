import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lead, pay, place, type Traders, traders } from '../../../test/support/deals.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { registered } from '../../../test/support/person.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'
import { type Actor, isProgramRole } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { goodsOrder } from './process.ts'
import { lockOrder } from './store.ts'

let marketry: Marketry
let rows: Rows
let people: Traders

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
})
afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

// A dispute comes from the bank; what it does to the money is told in the stories of disputes.
const fromOutside = ['disputed']
const ways = Object.entries(goodsOrder.transitions).flatMap(([name, transition]) =>
  [transition.from].flat().flatMap((state) => (fromOutside.includes(state) ? [] : [{ state, name }])),
)

describe('[CO-3] what happens to my money if …', () => {
  test.each(ways.map((way, number) => ({ ...way, number })))(
    '[CO-3] $name, from $state: just what was announced is then in the books',
    async ({ state, name, number }) => {
      // Prices at which a fee must be rounded, each another; and of every second deal a part was given back before.
      const { id } = await place(people, {
        price: `${1_000 + 137 * number}.${String((number * 31) % 100).padStart(2, '0')}`,
      })
      await leadTo(id, state)
      if (number % 2 === 1 && openWays(state).includes('refund_part'))
        await taken(id, 'refund_part', { amount: '7.77' })
      const { status, body } = await people.buyer.get(`/orders/${id}/what-if/`)
      expect(status).toBe(200)
      const said = body.steps.find((step: { name: string }) => step.name === name)
      expect([said.name, said.due !== null]).toEqual([name, goodsOrder.transitions[name]?.at !== undefined])

      const step = await taken(id, name, { amount: '10.00' })
      // Where the step says how much, it was announced as the most it can be.
      const announced = said.money.map(({ party, amount, at_most: most }: Move) => [
        party,
        most ? 1_000n : minor(amount),
      ])
      for (const { amount } of said.money) expect(minor(amount)).toBeGreaterThanOrEqual(1_000n)
      expect(await postedBy(id, step)).toEqual(sums(announced))
    },
  )

  test('[CO-3] everybody in the deal is told the same, and which of it is theirs to do; nobody else is told', async () => {
    const { buyer, seller, operator } = people
    const { id } = await place(people, { price: '5000.00' })
    await pay(marketry, buyer, id)
    const answers = await Promise.all([buyer, seller, operator].map((one) => one.get(`/orders/${id}/what-if/`)))
    const [first, ...others] = answers.map(({ body }) => ({
      ...body,
      steps: body.steps.map((step: object) => ({ ...step, yours: undefined })),
    }))
    for (const other of others) expect(other).toEqual(first)
    const yours = answers.map(({ body }) => body.steps.filter((step: { yours: boolean }) => step.yours))
    const names = yours.map((steps) => steps.map((step: { name: string }) => step.name))
    expect(names[0]).toContain('cancel')
    expect(names[0]).not.toContain('ship')
    expect(names[1]).toContain('ship')
    expect(first).toMatchObject({ process: 'goods-order', version: 3, state: 'paid', late_money: 'returned' })
    const lapse = first.steps.find((step: { name: string }) => step.name === 'lapse')
    expect(lapse).toMatchObject({ by: [], to: 'cancelled', final: true, due: expect.any(String) })
    expect(lapse.money).toMatchObject([{ party: 'buyer', amount: '5000.00', currency: 'PKR' }])

    const stranger = await registered(marketry, 'madeinpk', 'Stranger', ['buyer', 'seller'])
    expect((await stranger.get(`/orders/${id}/what-if/`)).status).toBe(404)
  })
})

interface Move {
  party: string
  amount: string
  at_most?: true
}

const openWays = (state: string) => ways.flatMap((way) => (way.state === state ? [way.name] : []))

/** Leads a new order into a state. */
async function leadTo(id: string, state: string): Promise<void> {
  if (state === 'pending_payment') return
  await pay(marketry, people.buyer, id)
  await lead(people, id, state === 'delivery_failed' ? 'shipped' : state)
  if (state === 'delivery_failed') await taken(id, 'delivery_failed')
}

/** Takes a step as the first who may, or as its deadline does. Answers its number. */
async function taken(id: string, transition: string, amount: { amount?: string } = {}): Promise<number> {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const role = goodsOrder.transitions[transition]?.by?.[0] ?? 'timer'
  const person = { buyer: people.buyer, seller: people.seller, operator: people.operator }[role]
  const actor: Actor =
    person || !isProgramRole(role)
      ? { kind: 'member', memberId: person?.id ?? '', sessionId: newId(), roles: [role] }
      : { kind: 'system', name: role }
  const input = { reason: 'Not as described', carrier: 'TCS', tracking_number: 'TCS-1', ...amount }
  return services.db.inMarketplace(marketplace?.id ?? '', async (tx) => {
    const after = await services.engine.take(tx, goodsOrder.name, id, { transition, actor, input })
    // What a step answers is the order as it then stands: nobody need read it again.
    expect(after).toEqual(await lockOrder(tx, id))
    return after.step
  })
}

/** Whose an account is, as a person of the deal would say. */
const partyOf: Record<string, string> = {
  escrow: 'escrow',
  refunds_in_flight: 'buyer',
  payable_to_member: 'seller',
  fee_revenue: 'house',
}

/** What a step of the deal posted in favour of each party, minor units. */
async function postedBy(id: string, step: number): Promise<Record<string, bigint>> {
  const found = await rows.query<{ kind: string; amount: string }>(
    `select a.kind, -p.amount as amount from posting p
     join entry e on e.marketplace_id = p.marketplace_id and e.id = p.entry_id
     join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id
     where e.cause_kind = 'goods-order' and e.cause_id = $1 and split_part(e.cause_step, ' ', 1) = $2 and p.amount < 0`,
    [id, String(step)],
  )
  return sums(found.map(({ kind, amount }) => [partyOf[kind] ?? kind, BigInt(amount)]))
}

function sums(pairs: readonly (readonly [string, bigint])[]): Record<string, bigint> {
  const all: Record<string, bigint> = {}
  for (const [party, amount] of pairs) all[party] = (all[party] ?? 0n) + amount
  return all
}

function minor(amount: string): bigint {
  return BigInt(amount.replace('.', ''))
}
