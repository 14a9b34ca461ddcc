import { leaves } from './decide.ts'
import type { Process, Subject, Transition } from './process.ts'

/*
 * What must be true of a process before anybody's money may run through it. Each rule answers sentences, one a fault; a
 * program with a fault in a process does not start.
 */

type AnyProcess = Pick<Process<never>, 'name' | 'roles' | 'initial' | 'states' | 'begin'> & {
  transitions: Readonly<Record<string, Transition<never>>>
}

/** Every fault of a declaration, as sentences; none means it may run. */
export function checkProcess<S extends Subject>(declared: Process<S>): string[] {
  const process = declared as unknown as AnyProcess
  const unknown = unknownNames(process)
  // The other rules walk the declaration and would stumble over names that lead nowhere.
  if (unknown.length > 0) return unknown
  return [...unreachable(process), ...stuck(process), ...strandedMoney(process), ...unansweredMoney(process)]
}

function unknownNames({ states, transitions, initial, roles }: AnyProcess): string[] {
  const faults = initial in states ? [] : [`it begins in '${initial}', which is no state`]
  for (const [name, { from, to, by = [], at }] of Object.entries(transitions)) {
    for (const state of [...[from].flat(), to]) {
      if (!(state in states)) faults.push(`'${name}' names the state '${state}', which is not declared`)
    }
    for (const role of by) if (!roles.includes(role)) faults.push(`'${name}' is for '${role}', which is no role of it`)
    if (by.length === 0 && !at) faults.push(`'${name}' can be taken by nobody and never happens by itself`)
  }
  return faults
}

function unreachable(process: AnyProcess): string[] {
  const reached = reachableFrom(process, process.initial)
  return Object.keys(process.states).flatMap((state) => (reached.has(state) ? [] : [`nothing leads to '${state}'`]))
}

/** A state needs a way on that depends on no member's goodwill: a deadline, the operator, or the program itself. */
function stuck(process: AnyProcess): string[] {
  const sure = new Set(['operator', 'payments', 'payouts', 'child'])
  return Object.entries(process.states).flatMap(([state, { final }]) => {
    const exits = Object.values(process.transitions).filter((transition) => leaves(transition, state))
    if (final) return exits.length > 0 ? [`'${state}' is final, yet something leaves it`] : []
    const way = exits.some(({ at, by }) => at || by?.some((role) => sure.has(role)))
    return way ? [] : [`'${state}' can be left only by a member's goodwill`]
  })
}

/** Follows money along every path: a final state in which some may still be held would keep it for ever. */
function strandedMoney(process: AnyProcess): string[] {
  return statesHolding(process).flatMap((state) =>
    process.states[state]?.final ? [`money may still be held in the final state '${state}'`] : [],
  )
}

/** The states in which the deal may be holding money, derived from what the effects declare. */
export function statesHolding(process: AnyProcess): string[] {
  const seen = new Set<string>()
  const holding = new Set<string>()
  const walk = (state: string, held: boolean) => {
    const visit = `${state} ${held}`
    if (seen.has(visit)) return
    seen.add(visit)
    if (held) holding.add(state)
    for (const transition of Object.values(process.transitions)) {
      if (leaves(transition, state)) walk(transition.to, heldAfter(transition.effects ?? [], held))
    }
  }
  walk(process.initial, heldAfter(process.begin.effects ?? [], false))
  return [...holding]
}

function heldAfter(effects: readonly { holding?: 'takes' | 'releases' }[], before: boolean): boolean {
  return effects.reduce(
    (held, { holding }) => (holding === 'takes' ? true : holding === 'releases' ? false : held),
    before,
  )
}

/** Money may arrive in any state, late or twice. Where a deal takes money at all, each state must say what then. */
function unansweredMoney(process: AnyProcess): string[] {
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

function reachableFrom(process: AnyProcess, start: string): Set<string> {
  const reached = new Set([start])
  for (const state of reached) {
    for (const transition of Object.values(process.transitions)) {
      if (leaves(transition, state)) reached.add(transition.to)
    }
  }
  return reached
}
