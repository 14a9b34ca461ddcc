import { assert, bigInt, constantFrom, integer, pre, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withStep, words } from '../../test/processes/sound.ts'
import type { Actor } from '../kernel/actor.ts'
import { Refusal } from '../kernel/errors.ts'
import { goodsOrder } from '../modules/orders/process.ts'
import type { GoodsOrder } from '../modules/orders/subjects.ts'
import { decide, leaves, moneyOf, openSteps, rolesIn, timersOf, targetOf } from './decide.ts'
import type { Subject } from './process.ts'

const [buyer, seller, stranger] = ['buyer-id', 'seller-id', 'stranger-id']
const made = new Date('2026-03-01T10:00:00Z')

const member = (memberId: string, ...roles: string[]): Actor => ({ kind: 'member', memberId, sessionId: 's', roles })
const actors: Record<string, Actor> = {
  buyer: member(buyer, 'buyer'),
  seller: member(seller, 'seller'),
  stranger: member(stranger, 'buyer', 'seller'),
  operator: member('operator-id', 'operator'),
  visitor: { kind: 'visitor' },
  timer: { kind: 'system', name: 'timer' },
  payments: { kind: 'system', name: 'payments' },
  child: { kind: 'system', name: 'child' },
}

const windows = {
  paymentWindow: 100,
  dispatchWindow: 200,
  deliveryWindow: 300,
  inspectionWindow: 400,
  returnWindow: 500,
}
const anyOrder = record({
  state: constantFrom(...Object.keys(goodsOrder.states)),
  amount: bigInt({ min: 1n, max: 99_999_999n }),
  feeBasisPoints: integer({ min: 0, max: 5_000 }),
}).map(({ state, amount, feeBasisPoints }) => orderIn(state, amount, feeBasisPoints))
const anyActor = constantFrom(...Object.values(actors))
const anyStep = constantFrom(...Object.keys(goodsOrder.transitions))

describe('[CO-3] deciding a step', () => {
  test('[CO-3] is pure: the same question has the same answer, and nothing asked is changed', () => {
    assert(
      property(anyOrder, anyStep, anyActor, (order, step, actor) => {
        const before = structuredClone(order)
        const once = decide(goodsOrder, order, step, actor, made)
        expect(decide(goodsOrder, order, step, actor, made)).toEqual(once)
        expect(order).toEqual(before)
      }),
    )
  })

  test('[CO-3] goes only where the declaration leads, for those it names', () => {
    assert(
      property(anyOrder, anyStep, anyActor, (order, step, actor) => {
        const decision = decide(goodsOrder, order, step, actor, made)
        if (decision instanceof Refusal) return
        const transition = goodsOrder.transitions[step]
        expect(transition && leaves(transition, order.state)).toBe(true)
        expect(decision.to).toBe(transition && targetOf(transition, order.state))
        expect(decision.step).toBe(order.step + 1)
        const may = [...(transition?.by ?? []), ...(transition?.at ? ['timer'] : [])]
        expect(may).toContain(decision.actedAs)
        expect(rolesIn(order, actor)).toContain(decision.actedAs)
      }),
      // Few of the questions drawn are about a step that is possible.
      { numRuns: 4_000 },
    )
  })

  test('[CO-3] never lets a stranger or a visitor do anything, nor tells them where the deal stands', () => {
    assert(
      property(anyOrder, anyStep, constantFrom(actors['stranger'], actors['visitor']), (order, step, actor) => {
        expect(decide(goodsOrder, order, step, actor as Actor, made)).toMatchObject({ code: 'not_your_step' })
      }),
    )
  })

  test('[CO-3] lets nobody lead out of a final state: all that is left there is what stays in it', () => {
    const final = Object.keys(goodsOrder.states).filter((state) => goodsOrder.states[state]?.final)
    const [steps, everybody] = [Object.keys(goodsOrder.transitions), Object.values(actors)]
    for (const state of final) {
      const order = orderIn(state, 500_000n, 200)
      const decided = steps.flatMap((step) => everybody.map((actor) => decide(goodsOrder, order, step, actor, made)))
      const led = decided.flatMap((decision) => (decision instanceof Refusal ? [] : [decision.to]))
      expect(led.filter((to) => to !== state)).toEqual([])
    }
  })

  test('[CO-3] shows as open just the steps it would let the viewer take', () => {
    assert(
      property(anyOrder, anyActor, (order, actor) => {
        const shown = openSteps(goodsOrder, order, actor, made).map(({ name }) => name)
        const taken = Object.keys(goodsOrder.transitions).filter(
          (step) => !(decide(goodsOrder, order, step, actor, made) instanceof Refusal),
        )
        expect(shown).toEqual(taken)
      }),
    )
  })

  test('[CO-3] says where all the money goes: a step that releases it gives out the whole price, and no unit more', () => {
    assert(
      property(anyOrder, anyStep, (order, step) => {
        const transition = goodsOrder.transitions[step]
        const releases = transition?.effects?.some(({ holding }) => holding === 'releases')
        pre(transition !== undefined && releases === true)
        const moves = transition ? moneyOf(transition, order) : []
        expect(moves.reduce((sum, { amount }) => sum + amount, 0n)).toBe(order.amount)
        expect(moves.every(({ amount }) => amount > 0n)).toBe(true)
      }),
    )
  })

  test('[CO-3] starts the new state’s deadlines from the moment it is entered, by the frozen windows', () => {
    const decision = decide(goodsOrder, orderIn('paid', 1n, 0), 'ship', actors['seller'] as Actor, made)
    expect(decision).toMatchObject({ to: 'shipped', enteredAt: made, stays: false })
    expect(timersOf(goodsOrder, 'shipped', orderIn('shipped', 1n, 0), made)).toEqual([
      { transition: 'confirm_delivery', dueAt: new Date(made.getTime() + 300_000) },
    ])
  })

  test('[CO-3] asks the process’s own condition last, and leaves the step out of what is shown while it refuses', () => {
    const early = new Refusal('refused', 'too_early', 'Not before noon.')
    const guard = (_: Subject, now: Date) => (now.getUTCHours() < 12 ? early : undefined)
    const guarded = withStep('finish', { ...words, from: 'paid', to: 'done', by: ['buyer'], guard })
    const deal = { ...orderIn('paid', 1n, 0), policy: { window: 1 } }
    const noon = new Date('2026-03-01T12:00:00Z')
    const shown = (at: Date) => openSteps(guarded, deal, actors['buyer'] as Actor, at).map(({ name }) => name)
    expect(decide(guarded, deal, 'finish', actors['buyer'] as Actor, made)).toBe(early)
    expect(decide(guarded, deal, 'finish', actors['seller'] as Actor, made)).toMatchObject({ code: 'not_your_step' })
    expect(decide(guarded, deal, 'finish', actors['buyer'] as Actor, noon)).toMatchObject({ to: 'done' })
    expect([shown(made), shown(noon)]).toEqual([[], ['finish']])
  })

  test('[CO-3] gives every state that is not final a deadline or an answer from the program', () => {
    for (const [state, { final }] of Object.entries(goodsOrder.states)) {
      // A disputed order is left by its dispute, which Stripe ends.
      if (final || state === 'disputed') continue
      expect(timersOf(goodsOrder, state, orderIn(state, 1n, 0), made), state).not.toEqual([])
    }
  })
})

function orderIn(state: string, amount: bigint, feeBasisPoints: number): GoodsOrder {
  return {
    id: 'order-id',
    reference: 'ABCD-2345',
    process: goodsOrder.name,
    version: 1,
    state,
    enteredAt: made,
    step: 3,
    policy: { ...windows, feeBasisPoints },
    parties: { buyer, seller },
    amount,
    currency: 'PKR',
    createdAt: made,
    payableId: 'payable-id',
    auctionId: null,
    listingId: 'listing-id',
    productId: 'product-id',
    title: 'A shawl',
    unitPrice: amount,
    quantity: 1,
    shipping: 0n,
    tariffId: null,
    shipTo: {
      recipient: 'B',
      phone: '+923001234567',
      line1: '12 Mall Road',
      line2: '',
      city: 'Lahore',
      province: 'Punjab',
      postalCode: '54000',
      country: 'PK',
      countryName: 'Pakistan',
    },
    carrier: null,
    trackingNumber: null,
    deliveredAt: null,
    returnReason: null,
    returnTrackingNumber: null,
    sentTimes: 0,
    deliveryFailure: null,
    disputedFrom: null,
    openComplaint: null,
    givenBack: 0n,
  }
}
