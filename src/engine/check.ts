import { leaves, targetOf } from './decide.ts'
import { type Effect, type State, type Subject, same, type TimerRule, type Transition } from './process.ts'

/*
 * What must be true of a process before anybody's money may run through it. Each rule answers sentences, one a fault; a
 * program with a fault in a process does not start.
 */

/** What of a declaration the check looks at: nothing it would have to run. */
interface Shape {
  roles: readonly string[]
  initial: string
  states: Readonly<Record<string, State>>
  begin: { effects?: readonly Holding[] }
  transitions: Readonly<Record<string, ShapeOfStep>>
}
type Holding = Pick<Effect<Subject>, 'holding'>
type ShapeOfStep = Pick<Transition<Subject>, 'from' | 'to' | 'by' | 'at'> & { effects?: readonly Holding[] }

/** Every fault of a declaration, as sentences; none means it may run. */
export function checkProcess(process: Shape): string[] {
  const unknown = unknownNames(process)
  // The other rules walk the declaration and would stumble over names that lead nowhere.
  if (unknown.length > 0) return unknown
  return [
    ...unreachable(process),
    ...stuck(process),
    ...strandedMoney(process),
    ...emptyReleases(process),
    ...unansweredMoney(process),
  ]
}

function unknownNames({ states, transitions, initial, roles }: Shape): string[] {
  const faults = initial in states ? [] : [`it begins in '${initial}', which is no state`]
  if (same in states) faults.push(`a state cannot be called '${same}'`)
  for (const [name, { from, to, by = [], at }] of Object.entries(transitions)) {
    for (const state of [from, to === same ? [] : to].flat()) {
      if (!(state in states)) faults.push(`'${name}' names the state '${state}', which is not declared`)
    }
    for (const role of by) if (!roles.includes(role)) faults.push(`'${name}' is for '${role}', which is no role of it`)
    if (by.length === 0 && !at) faults.push(`'${name}' can be taken by nobody and never happens by itself`)
  }
  return faults
}

function unreachable(process: Shape): string[] {
  const reached = reachableFrom(process, process.initial)
  return Object.keys(process.states).flatMap((state) => (reached.has(state) ? [] : [`nothing leads to '${state}'`]))
}

/** A state needs a way on that depends on no member's goodwill: a deadline, the operator, or the program itself. */
function stuck(process: Shape): string[] {
  const sure = new Set(['operator', 'payments', 'payouts', 'child'])
  return Object.entries(process.states).flatMap(([state, { final }]) => {
    const exits = Object.values(process.transitions).filter(
      (transition) => leaves(transition, state) && targetOf(transition, state) !== state,
    )
    if (final) return exits.length > 0 ? [`'${state}' is final, yet something leaves it`] : []
    const way = exits.some(({ at, by }) => (at && runsSurely(at)) || by?.some((role) => sure.has(role)))
    return way ? [] : [`'${state}' can be left only by a member's goodwill`]
  })
}

/** A deadline that counts from a date the subject may lack is no promise. */
function runsSurely(at: TimerRule): boolean {
  return at.kind === 'after' || !at.mayBeUnset
}

/** Follows money along every path: a final state in which some may still be held would keep it for ever. */
function strandedMoney(process: Shape): string[] {
  return statesHolding(process).flatMap((state) =>
    process.states[state]?.final ? [`money may still be held in the final state '${state}'`] : [],
  )
}

/** What is let go of must have been held: else the step would fail when it is taken. */
function emptyReleases(process: Shape): string[] {
  const holding = new Set(statesHolding(process))
  return Object.entries(process.transitions).flatMap(([name, transition]) => {
    const first = transition.effects?.find((effect) => effect.holding)?.holding
    if (!first || first === 'takes') return []
    const bare = [transition.from].flat().filter((state) => !holding.has(state))
    return bare.map((state) => `'${name}' lets go of money in '${state}', which holds none`)
  })
}

/** The states in which the deal may be holding money, derived from what the effects declare. */
export function statesHolding(process: Shape): string[] {
  const seen = new Set<string>()
  const holding = new Set<string>()
  const walk = (state: string, held: boolean) => {
    const visit = `${state} ${held}`
    if (seen.has(visit)) return
    seen.add(visit)
    if (held) holding.add(state)
    for (const transition of Object.values(process.transitions)) {
      if (leaves(transition, state)) walk(targetOf(transition, state), heldAfter(transition.effects ?? [], held))
    }
  }
  walk(process.initial, heldAfter(process.begin.effects ?? [], false))
  return [...holding]
}

/** Letting go of a part leaves some held, as far as the declaration knows. */
function heldAfter(effects: readonly Holding[], before: boolean): boolean {
  return effects.reduce(
    (held, { holding }) => (holding === 'takes' ? true : holding === 'releases' ? false : held),
    before,
  )
}

/** Money may arrive in any state, late or twice. Where a deal takes money at all, each state must say what then. */
function unansweredMoney(process: Shape): string[] {
  const takesMoney = Object.values(process.transitions).some(({ effects }) =>
    effects?.some(({ holding }) => holding === 'takes'),
  )
  return Object.entries(process.states).flatMap(([state, { money }]) => {
    if (takesMoney && money === 'none') return [`'${state}' has no answer to money that arrives in it`]
    if (typeof money === 'string') return []
    const accepting = process.transitions[money.accept]
    const fits = accepting && leaves(accepting, state) && accepting.effects?.some(({ holding }) => holding === 'takes')
    return fits ? [] : [`'${state}' accepts money by '${money.accept}', which does not take any from there`]
  })
}

function reachableFrom(process: Shape, start: string): Set<string> {
  const reached = new Set([start])
  for (const state of reached) {
    for (const transition of Object.values(process.transitions)) {
      if (leaves(transition, state)) reached.add(targetOf(transition, state))
    }
  }
  return reached
}
