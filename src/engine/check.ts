import { checkFamilies } from './check-families.ts'
import { checkWaits } from './check-waits.ts'
import { emptyReleases, strandedMoney, unansweredMoney } from './check-money.ts'
import { leaves, targetOf } from './decide.ts'
import { same } from './process.ts'
import type { Shape } from './shape.ts'
import { isSure, reachableFrom } from './sure.ts'

/*
 * What must be true of the processes before anybody's money may run through them. Each rule answers sentences, one a
 * fault; a program with a fault in a process does not start. For every rule test/processes/refused has an example.
 */

/** Every fault of a program's declarations, each with the name of its process; none means they may run. */
export function checkProgram(processes: readonly Shape[]): string[] {
  const alone = processes.flatMap((process) => checkProcess(process).map((fault) => `${process.name}: ${fault}`))
  return alone.length > 0 ? alone : [...checkFamilies(processes), ...checkWaits(processes)]
}

/** Every fault of one declaration, as sentences. */
export function checkProcess(process: Shape): string[] {
  const unknown = unknownNames(process)
  // The other rules walk the declaration and would stumble over names that lead nowhere.
  if (unknown.length > 0) return unknown
  return [
    ...unreachable(process),
    ...stuck(process),
    ...endless(process),
    ...emptyHanded(process),
    ...strandedMoney(process),
    ...emptyReleases(process),
    ...unansweredMoney(process),
    ...brokenWays(process),
  ]
}

function unknownNames({ states, transitions, initial, roles, begin }: Shape): string[] {
  const faults = initial in states ? [] : [`it begins in '${initial}', which is no state`]
  if (same in states) faults.push(`a state cannot be called '${same}'`)
  for (const [name, { from, to, by = [], at, notify = [] }] of Object.entries(transitions)) {
    for (const state of [from, to === same ? [] : to].flat()) {
      if (!(state in states)) faults.push(`'${name}' names the state '${state}', which is not declared`)
    }
    for (const role of by) if (!roles.includes(role)) faults.push(`'${name}' is for '${role}', which is no role of it`)
    for (const { to: told } of notify) {
      if (!roles.includes(told)) faults.push(`'${name}' tells '${told}', which is no role of it`)
    }
    if (by.length === 0 && !at) faults.push(`'${name}' can be taken by nobody and never happens by itself`)
  }
  for (const { to: told } of begin.notify ?? []) {
    if (!roles.includes(told)) faults.push(`its beginning tells '${told}', which is no role of it`)
  }
  return faults
}

/** What a screen promises as the next stage must be one that a step leads to; whose move it is must be somebody's. */
function brokenWays({ states, transitions, ways = [], roles }: Shape): string[] {
  const steps = Object.values(transitions)
  const leads = (from: string, to: string) => steps.some((step) => leaves(step, from) && targetOf(step, from) === to)
  const gaps = ways.flatMap((way) =>
    way.slice(1).flatMap((to, place) => {
      const from = way[place] ?? ''
      return leads(from, to) ? [] : [`a way of it goes from '${from}' to '${to}', but no step does`]
    }),
  )
  const turns = Object.entries(states).flatMap(([state, { turn }]) =>
    turn === undefined || roles.includes(turn)
      ? []
      : [`in '${state}' it is the turn of '${turn}', which is no role of it`],
  )
  return [...gaps, ...turns]
}

function unreachable(process: Shape): string[] {
  const reached = reachableFrom(process, process.initial, () => true)
  return Object.keys(process.states).flatMap((state) => (reached.has(state) ? [] : [`nothing leads to '${state}'`]))
}

/** A state needs a way on that depends on no member's goodwill: a deadline, the operator, or the program itself. */
function stuck(process: Shape): string[] {
  return Object.entries(process.states).flatMap(([state, { final }]) => {
    const exits = Object.values(process.transitions).filter(
      (transition) => leaves(transition, state) && targetOf(transition, state) !== state,
    )
    if (final) {
      if (exits.length > 0) return [`'${state}' is final, yet something leaves it`]
      const runs = Object.values(process.transitions).some((step) => step.at && leaves(step, state))
      return runs ? [`'${state}' is final, yet a deadline runs in it`] : []
    }
    return exits.some(isSure) ? [] : [`'${state}' can be left only by a member's goodwill`]
  })
}

/** From every state an end must be in sight along sure ways: deadlines that only chase one another are none. */
function endless(process: Shape): string[] {
  const ends = Object.entries(process.states).flatMap(([state, { final }]) => (final ? [state] : []))
  if (ends.length === 0) return ['it has no final state']
  return Object.keys(process.states).flatMap((state) => {
    const reached = reachableFrom(process, state, isSure)
    return ends.some((end) => reached.has(end)) ? [] : [`from '${state}' no sure way leads to an end`]
  })
}

/** A deadline and a child give nothing along: a step that needs something would fail whenever it is due. */
function emptyHanded({ transitions }: Shape): string[] {
  return Object.entries(transitions).flatMap(([name, { at, by, input }]) => {
    if (!input || input.safeParse({}).success) return []
    if (at) return [`'${name}' needs something to be given with it, which its deadline cannot`]
    return by?.includes('child') ? [`'${name}' needs something to be given with it, which a child cannot`] : []
  })
}
