import {
  array,
  assert,
  type Arbitrary,
  boolean,
  constantFrom,
  integer,
  nat,
  property,
  record,
  subarray,
} from 'fast-check'
import { expect, test } from 'vitest'
import { type Example, releaseMoney, releasePart, sound, takeMoney, words } from '../../test/processes/sound.ts'
import type { Actor } from '../kernel/actor.ts'
import { Refusal } from '../kernel/errors.ts'
import { checkProcess } from './check.ts'
import { type Decision, decide, leaves, targetOf } from './decide.ts'
import { after, type Subject, same } from './process.ts'
import { isSure } from './sure.ts'

/*
 * What the check promises, tried on processes nobody thought of: whatever it accepts, and however members, deadlines and
 * late money then play with it, no money is left in a deal that is over, and no deal is left that time cannot end.
 */

const stateNames = ['a', 'b', 'c', 'd', 'e']
const effects = { none: [], takes: [takeMoney], releases: [releaseMoney], part: [releasePart] } as const
type EffectName = keyof typeof effects

interface Drawn {
  finals: readonly string[]
  accepts: boolean
  steps: readonly { from: string[]; to: string; by: string[]; timed: boolean; does: EffectName }[]
}

const drawn: Arbitrary<Drawn> = record({
  finals: subarray(['c', 'd', 'e'], { minLength: 1 }),
  accepts: boolean(),
  steps: array(
    record({
      from: subarray(['a', 'b', 'c', 'd'], { minLength: 1, maxLength: 2 }),
      to: constantFrom(...stateNames, same),
      by: subarray(['buyer', 'operator']),
      timed: boolean(),
      does: constantFrom<EffectName>('none', 'none', 'releases', 'part'),
    }),
    { minLength: 2, maxLength: 8 },
  ),
})

/** A process as it was drawn, less what is wrong at first sight: steps out of an end, and states nothing leads to. */
function processOf({ finals, accepts, steps }: Drawn): Example {
  const transitions: Record<string, Example['transitions'][string]> = {}
  if (accepts) transitions['pay'] = { ...words, from: 'a', to: 'b', by: ['child'], effects: [takeMoney] }
  for (const [index, { from, to, by, timed, does }] of steps.entries()) {
    const open = from.filter((state) => !finals.includes(state))
    if (open.length === 0 || (by.length === 0 && !timed)) continue
    const at = timed ? { at: after('window') } : {}
    transitions[`step${index}`] = { ...words, from: open, to, by, ...at, effects: effects[does] }
  }
  const reached = new Set(['a'])
  for (const state of reached) {
    for (const step of Object.values(transitions)) if (leaves(step, state)) reached.add(targetOf(step, state))
  }
  const stateOf = (name: string) => ({
    label: name,
    money: accepts && name === 'a' ? { accept: 'pay' } : ('refund' as const),
    ...(finals.includes(name) ? { final: true as const } : {}),
  })
  return {
    ...sound,
    parts: [],
    begin: { name: 'begin', label: 'Begun' },
    roles: ['buyer', 'operator', 'child'],
    initial: 'a',
    states: Object.fromEntries([...reached].map((name) => [name, stateOf(name)])),
    transitions: Object.fromEntries(
      Object.entries(transitions).flatMap(([name, step]) => {
        const from = [step.from].flat().filter((state) => reached.has(state))
        return from.length === 0 ? [] : [[name, { ...step, from }]]
      }),
    ),
  }
}

const actors: readonly Actor[] = [
  { kind: 'member', memberId: 'buyer', sessionId: 's', roles: [] },
  { kind: 'member', memberId: 'operator', sessionId: 's', roles: ['operator'] },
  { kind: 'system', name: 'timer' },
  { kind: 'system', name: 'child' },
]
const now = new Date('2026-03-01T10:00:00Z')
const begun: Subject = {
  id: 'deal',
  state: 'a',
  version: 1,
  enteredAt: now,
  step: 0,
  policy: { window: 1 },
  parties: { buyer: 'buyer' },
}

/** The steps that are possible now for any of these actors. */
function possible(process: Example, subject: Subject, who: readonly Actor[]): Decision<Subject>[] {
  return Object.keys(process.transitions).flatMap((name) =>
    who.flatMap((actor) => {
      const decision = decide(process, subject, name, actor, now)
      return decision instanceof Refusal ? [] : [decision]
    }),
  )
}

/** What is held after a step; of a part somebody takes any share, all of it included. */
function heldAfter({ effects: done }: Decision<Subject>, held: number, share: number): number {
  return done.reduce((left, { holding }) => {
    if (holding === 'takes') return left + 100
    if (holding === 'releases') return 0
    return holding === 'releases a part' ? left - Math.min(left, share) : left
  }, held)
}

/** Whether the deal can be brought to its end from here without any member, by steps that `decide` really lets through. */
function canEnd(process: Example, start: Subject): boolean {
  const seen = new Set([start.state])
  for (const state of seen) {
    if (process.states[state]?.final) return true
    for (const decision of possible(process, { ...start, state }, actors.slice(1))) {
      const step = process.transitions[decision.transition]
      if (step && isSure(step)) seen.add(decision.to)
    }
  }
  return false
}

test('[CO-3] what the check accepts never strands money and never sticks, whatever happens to it', () => {
  let accepted = 0
  let ended = 0
  let paid = 0
  assert(
    property(
      drawn,
      array(record({ choice: nat(), share: integer({ min: 0, max: 150 }) }), { maxLength: 30 }),
      (draw, play) => {
        const process = processOf(draw)
        if (checkProcess(process).length > 0) return
        accepted += 1
        let [subject, held] = [begun, 0]
        for (const { choice, share } of play) {
          const steps = possible(process, subject, actors)
          const final = process.states[subject.state]?.final === true
          const left = steps.filter(({ stays }) => !stays)
          // Over: nothing held, and nothing leads on.
          expect(final ? { held, left } : 'open').toEqual(final ? { held: 0, left: [] } : 'open')
          if (final) {
            ended += 1
            return
          }
          expect(canEnd(process, subject), `no way out of ${subject.state}`).toBe(true)
          const step = steps[choice % steps.length]
          expect(step).toBeDefined()
          if (!step) return
          held = heldAfter(step, held, share)
          if (held > 0) paid += 1
          subject = { ...subject, state: step.to, enteredAt: step.enteredAt, step: step.step }
        }
      },
    ),
    { numRuns: 10_000 },
  )
  // The property would hold of nothing at all as well: enough must have been accepted, ended, and held money.
  expect(accepted).toBeGreaterThan(200)
  expect(ended).toBeGreaterThan(100)
  expect(paid).toBeGreaterThan(50)
})
