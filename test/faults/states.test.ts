import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { leaves } from '../../src/engine/decide.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import { goodsOrder } from '../../src/modules/orders/process.ts'
import { stepAddresses } from '../../src/modules/orders/steps.ts'
import { lead, pay, place, type Traders, traders, turnClock, until } from '../support/deals.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered, visitor } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { bankDoes, chargeOf } from '../support/stripe-events.ts'

/*
 * Every step of the process from every state it does not leave, and by everybody whose step it is not. What may be done
 * is shown by the stories; here is all that may not.
 */

let marketry: Marketry
let rows: Rows
let people: Traders
let others: { stranger: Person; nobody: Person }
let before: Record<string, string>
/** An order in each state of the process. */
const orders: Record<string, string> = {}

const states = Object.keys(goodsOrder.states)
const parties = ['buyer', 'seller', 'operator'] as const

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
  others = {
    stranger: await registered(marketry, 'madeinpk', 'Stranger', ['buyer', 'seller']),
    nobody: visitor(marketry, 'madeinpk'),
  }
  // Expires first, before the others have deadlines that turning the clock would bring.
  const { id: expired } = await place(people)
  await turnClock(people.operator, 49 * 3_600)
  await until(people.buyer, expired, 'expired')
  orders['expired'] = expired
  for (const state of states.filter((one) => one !== 'expired')) {
    const { id } = await place(people)
    orders[state] = id
    if (state === 'pending_payment') continue
    await pay(marketry, people.buyer, id)
    await lead(people, id, state)
    if (state === 'disputed' || state === 'charged_back') await dispute(id, state)
  }
  await rows.quiet()
  before = await rows.picture()
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

/** The payer's bank asks the money back, and keeps it where the order is to be charged back. */
async function dispute(orderId: string, state: 'disputed' | 'charged_back'): Promise<void> {
  const { id } = await bankDoes(marketry, 'charges', (await chargeOf(marketry, orderId)).id, 'dispute')
  await until(people.buyer, orderId, 'disputed')
  if (state === 'charged_back') await bankDoes(marketry, 'disputes', id, 'lose')
  await until(people.buyer, orderId, state)
}

describe.each(states)('[PK-7] an order that is %s', (state) => {
  test('is in that state, and leaves it by nobody’s step but theirs', async () => {
    expect((await people.buyer.get(`/orders/${orders[state]}/`)).body.state).toBe(state)
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const { path, steps, input } of stepAddresses) {
      const fitting = steps.filter(({ transition }) => leaves(transition, state))
      for (const role of parties) {
        if (fitting.some(({ transition }) => transition.by?.includes(role))) continue
        answers[`${role}: ${path}`] = await refusal(people[role], state, path, input)
        expected[`${role}: ${path}`] = fitting.length > 0 ? '403 not_your_step' : '409 not_in_this_state'
      }
      answers[`stranger: ${path}`] = await refusal(others.stranger, state, path, input)
      expected[`stranger: ${path}`] = '404 not_found'
      answers[`nobody: ${path}`] = await refusal(others.nobody, state, path, input)
      expected[`nobody: ${path}`] = '401 not_signed_in'
    }
    expect(answers).toEqual(expected)
    expect(Object.keys(answers).length).toBeGreaterThan(stepAddresses.length * 4)
  })

  test('is moved by no event of Stripe, no deadline and no member that is not its own', async () => {
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const [name, transition] of Object.entries(goodsOrder.transitions)) {
      const now = leaves(transition, state)
      const may = {
        payments: transition.by?.includes('payments') ?? false,
        child: transition.by?.includes('child') ?? false,
        timer: transition.at !== undefined,
        buyer: transition.by?.includes('buyer') ?? false,
      }
      for (const who of ['payments', 'child', 'timer', 'buyer'] as const) {
        if (now && may[who]) continue
        answers[`${who}: ${name}`] = await taken(state, name, who)
        expected[`${who}: ${name}`] = now ? 'not_your_step' : 'not_in_this_state'
      }
    }
    expect(answers).toEqual(expected)
  })

  test('can be paid by its buyer only, and only while it waits for that', async () => {
    const payers = [
      people.seller,
      people.operator,
      others.stranger,
      ...(state === goodsOrder.initial ? [] : [people.buyer]),
    ]
    const answers = await Promise.all(payers.map((person) => person.post(`/orders/${orders[state]}/pay/`)))
    const wrongTime = '409 not_in_this_state'
    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      ['403 forbidden', '403 forbidden', '404 not_found', wrongTime].slice(0, payers.length),
    )
  })

  test('is rated by its buyer only, and not before it has arrived', async () => {
    const rate = async (person: Person, rating: number) => {
      const { status, body } = await person.post(`/orders/${orders[state]}/feedback/`, { about: 'seller', rating })
      return `${status} ${body.code}`
    }
    const early = ['pending_payment', 'expired', 'paid', 'shipped', 'cancelled'].includes(state)
    // Where it may be rated the stars are too many, so that nothing is done here.
    expect(await rate(people.buyer, early ? 5 : 6)).toBe(early ? '409 not_delivered' : '422 invalid_request')
    expect(await rate(people.seller, 5)).toBe('403 forbidden')
    expect(await rate(others.stranger, 5)).toBe('404 not_found')
  })
})

test('[PK-7] and of all that was asked for here, nothing was done', async () => {
  await rows.quiet()
  expect(await rows.picture()).toEqual(before)
})

const filled: Record<string, string> = { reason: 'Not as described', carrier: 'TCS', tracking_number: 'TCS-1' }

/** What a step answers, in short; with all it asks for, so that the refusal is about the step. */
async function refusal(person: Person, state: string, path: string, input: z.ZodObject | undefined): Promise<string> {
  const fields = Object.keys(input?.shape ?? {})
  const body = input && Object.fromEntries(fields.map((field) => [field, filled[field]]))
  const { status, body: answer } = await person.post(`/orders/${orders[state]}/${path}/`, body)
  return `${status} ${answer.code}`
}

/** The code with which the engine itself refuses a step: behind the routes too there is no other way. */
async function taken(
  state: string,
  transition: string,
  who: 'payments' | 'child' | 'timer' | 'buyer',
): Promise<string> {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const actor: Actor =
    who === 'buyer'
      ? { kind: 'member', memberId: people.buyer.id, sessionId: newId(), roles: ['buyer'] }
      : { kind: 'system', name: who }
  return services.db
    .inMarketplace(marketplace?.id ?? '', async (tx) => {
      await services.engine.take(tx, goodsOrder.name, orders[state] ?? '', { transition, actor })
      return 'taken'
    })
    .catch((fault: { code?: string }) => fault.code ?? String(fault))
}
