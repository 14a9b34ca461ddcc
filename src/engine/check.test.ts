import { describe, expect, test } from 'vitest'
import { processes } from '../compose.ts'
import { sql } from '../platform/db/sql.ts'
import { checkProcess, statesHolding } from './check.ts'
import { after, defineProcess, type Effect, type Process, type Subject } from './process.ts'

const take: Effect<Subject> = { name: 'take money', holding: 'takes', run: () => {} }
const release: Effect<Subject> = { name: 'release money', holding: 'releases', run: () => {} }
const words = { label: 'A step', meaning: 'Something happens.' }

/** A deal that is right: paid, then done, with a deadline wherever somebody might fall silent. */
const sound = defineProcess<Subject>({
  name: 'sound',
  version: 1,
  noun: 'deal',
  roles: ['buyer', 'seller', 'payments'],
  initial: 'open',
  begin: { name: 'begin', label: 'Begun' },
  states: {
    open: { label: 'Open', money: { accept: 'pay' } },
    paid: { label: 'Paid', money: 'refund' },
    done: { label: 'Done', final: true, money: 'refund' },
    lapsed: { label: 'Lapsed', final: true, money: 'refund' },
  },
  transitions: {
    pay: { ...words, from: 'open', to: 'paid', by: ['payments'], effects: [take] },
    lapse: { ...words, from: 'open', to: 'lapsed', at: after('window') },
    finish: { ...words, from: 'paid', to: 'done', by: ['buyer'], at: after('window'), effects: [release] },
  },
  lock: async () => undefined,
  save: () => sql`select 1`,
})

const changed = (change: Partial<Process<Subject>>) => checkProcess({ ...sound, ...change })
const withStep = (name: string, step: Process<Subject>['transitions'][string]) =>
  changed({ transitions: { ...sound.transitions, [name]: step } })

describe('[CO-3] the check that every process must pass before the program starts', () => {
  test('[CO-3] finds nothing wrong with the processes of this program', () => {
    for (const process of processes) expect(checkProcess(process), process.name).toEqual([])
  })

  test('[CO-3] finds nothing wrong with a sound one, and knows where it holds money', () => {
    expect(checkProcess(sound)).toEqual([])
    expect(statesHolding(sound as never)).toEqual(['paid'])
  })

  test('[CO-3] refuses a state nothing leads to', () => {
    const states = { ...sound.states, island: { label: 'Island', final: true, money: 'refund' } } as const
    expect(changed({ states })).toEqual(["nothing leads to 'island'"])
  })

  test('[CO-3] refuses a state that can be left only by a member’s goodwill', () => {
    const finish = { ...words, from: 'paid', to: 'done', by: ['buyer'], effects: [release] }
    expect(withStep('finish', finish)).toEqual(["'paid' can be left only by a member's goodwill"])
  })

  test('[CO-3] refuses a final state in which money may still be held', () => {
    const finish = { ...words, from: 'paid', to: 'done', by: ['buyer'], at: after('window') }
    expect(withStep('finish', finish)).toEqual(["money may still be held in the final state 'done'"])
  })

  test('[CO-3] finds stranded money on the one path of several that forgets it', () => {
    const give = { ...words, from: 'paid', to: 'lapsed', by: ['seller'] }
    expect(withStep('give_up', give)).toEqual(["money may still be held in the final state 'lapsed'"])
  })

  test('[CO-3] refuses a state without an answer to late money', () => {
    const states = { ...sound.states, lapsed: { label: 'Lapsed', final: true, money: 'none' } } as const
    expect(changed({ states })).toEqual(["'lapsed' has no answer to money that arrives in it"])
  })

  test('[CO-3] refuses money accepted by a step that takes none', () => {
    const states = { ...sound.states, open: { label: 'Open', money: { accept: 'lapse' } } } as const
    expect(changed({ states })).toEqual(["'open' accepts money by 'lapse', which does not take any from there"])
  })

  test('[CO-3] refuses roles, states and steps that are not there', () => {
    expect(withStep('steal', { ...words, from: 'paid', to: 'gone', by: ['thief'] })).toEqual([
      "'steal' names the state 'gone', which is not declared",
      "'steal' is for 'thief', which is no role of it",
    ])
    expect(withStep('never', { ...words, from: 'paid', to: 'done', effects: [release] })).toEqual([
      "'never' can be taken by nobody and never happens by itself",
    ])
    expect(changed({ initial: 'nowhere' })).toEqual(["it begins in 'nowhere', which is no state"])
  })

  test('[CO-3] refuses a final state that something leaves', () => {
    const revive = { ...words, from: 'done', to: 'open', by: ['buyer'], at: after('window') }
    expect(withStep('revive', revive)).toContain("'done' is final, yet something leaves it")
  })
})
