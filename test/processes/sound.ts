import { after, arrivingMoney, type Effect, type Process, parentStep, type Subject } from '../../src/engine/process.ts'
import { sql } from '../../src/platform/db/sql.ts'

/** What is declared, without where it is kept: an example is only looked at. */
export type Example = Process<Subject>

export const takeMoney: Effect<Subject> = { name: 'take money', holding: 'takes', run: () => {} }
export const releasePart: Effect<Subject> = { name: 'release some', holding: 'releases a part', run: () => {} }
export const releaseMoney: Effect<Subject> = { name: 'release money', holding: 'releases', run: () => {} }
export const words = { label: 'A step', meaning: 'Something happens.' }

/** A deal that is right: paid, then done, with a deadline wherever somebody might fall silent. */
export const sound: Example = {
  name: 'sound',
  version: 1,
  noun: 'deal',
  roles: ['buyer', 'seller', 'operator', 'child'],
  parts: ['payment'],
  initial: 'open',
  begin: { name: 'begin', label: 'Begun', notify: [{ to: 'seller', kind: 'begun' }] },
  states: {
    open: { label: 'Open', money: { accept: 'pay' } },
    paid: { label: 'Paid', money: 'refund' },
    done: { label: 'Done', final: true, money: 'refund' },
    lapsed: { label: 'Lapsed', final: true, money: 'refund' },
  },
  transitions: {
    pay: { ...words, from: 'open', to: 'paid', by: ['child'], effects: [takeMoney] },
    lapse: { ...words, from: 'open', to: 'lapsed', at: after('window') },
    yield: { ...words, from: 'paid', to: 'same', by: ['seller'], effects: [releasePart] },
    finish: {
      ...words,
      from: 'paid',
      to: 'done',
      by: ['buyer', 'child'],
      at: after('window'),
      effects: [releaseMoney],
    },
  },
  lock: async () => undefined,
  save: () => sql`select 1`,
}

/** What brings the money of it, and is right too. */
export const payment: Example = {
  name: 'payment',
  version: 1,
  noun: 'payment',
  roles: ['payments'],
  initial: 'begun',
  begin: { name: 'begin', label: 'Begun' },
  states: {
    begun: { label: 'Begun', money: 'none' },
    come: { label: 'Come', final: true, money: 'none' },
  },
  transitions: {
    come: { ...words, from: 'begun', to: 'come', by: ['payments'], brings: arrivingMoney([]) },
    end: { ...words, from: 'begun', to: 'come', by: ['payments'], brings: parentStep('finish') },
  },
  lock: async () => undefined,
  parentOf: async () => undefined,
  save: () => sql`select 1`,
}

type Step = Example['transitions'][string]

/** The sound one with one step put in, or put in place of another. */
export const withStep = (name: string, step: Step): Example => ({
  ...sound,
  transitions: { ...sound.transitions, [name]: step },
})

/** The sound one with states changed or put in. */
export const withStates = (states: Example['states']): Example => ({ ...sound, states: { ...sound.states, ...states } })

/** The payment with one step put in place of another. */
export const paymentWith = (name: string, step: Step): Example => ({
  ...payment,
  transitions: { ...payment.transitions, [name]: step },
})
