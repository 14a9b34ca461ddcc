import { expect, test } from 'vitest'
import { goodsOrder } from './process.ts'
import { stagesOf } from '../../engine/stages.ts'

const at = new Date('2026-03-01T00:00:00Z')
const through = (...states: string[]) => states.map((to_state) => ({ to_state, at }))
const seen = (...states: string[]) =>
  stagesOf(goodsOrder, states.at(-1) ?? '', through(...states)).map(({ state, standing }) => `${state} ${standing}`)

test('[CO-3] a deal shows what it came through, where it stands, and what is still to come', () => {
  expect(seen('pending_payment', 'paid')).toEqual([
    'pending_payment done',
    'paid now',
    'shipped coming',
    'delivered coming',
    'completed coming',
  ])
})

test('[CO-3] a parcel that is sent again has not been delivered before; a bank that gives in leaves no trace of itself', () => {
  expect(seen('pending_payment', 'paid', 'shipped', 'delivery_failed', 'shipped')).toEqual([
    'pending_payment done',
    'paid done',
    'shipped now',
    'delivered coming',
    'completed coming',
  ])
  expect(seen('pending_payment', 'paid', 'disputed', 'paid').at(-1)).toBe('completed coming')
})

test('[CO-3] a return goes its own way, and is a good end; a cancellation is none', () => {
  const returned = seen('pending_payment', 'paid', 'shipped', 'delivered', 'return_requested')
  expect(returned.slice(4)).toEqual(['return_requested now', 'returning coming', 'sent_back coming', 'refunded coming'])
  expect(seen('pending_payment', 'paid', 'shipped', 'refunded').at(-1)).toBe('refunded done')
  expect(seen('pending_payment', 'cancelled').at(-1)).toBe('cancelled failed')
})

test('[CO-3] nothing is promised to come after a bank has been asked: nobody here knows', () => {
  expect(seen('pending_payment', 'paid', 'disputed').at(-1)).toBe('disputed now')
})
