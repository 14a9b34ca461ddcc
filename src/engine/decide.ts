import { type Actor, holds } from '../kernel/actor.ts'
import { Refusal } from '../kernel/errors.ts'
import { plusSeconds } from '../kernel/time.ts'
import type { Effect, MoneyMove, Notice, Process, Subject, TimerRule, Transition } from './process.ts'

/** What follows from taking a step: everything that must be written and done, and nothing done yet. */
export interface Decision<S extends Subject> {
  transition: string
  from: string
  to: string
  /** The role in which the actor takes it. */
  actedAs: string
  at: Date
  step: number
  effects: readonly Effect<S>[]
  notices: readonly Notice[]
  /** The deadlines that run in the new state. */
  timers: readonly RunningTimer[]
}

/** A deadline, and the transition it brings. */
export interface RunningTimer {
  transition: string
  dueAt: Date
}

/**
 * Decides whether `actor` may take `name` now, and what follows. Pure: the same question has the same answer.
 * The order of the refusals is fixed: no such step, nobody of this deal, not in this
 * state, not this role's, and then the process's own rule.
 */
export function decide<S extends Subject>(
  process: Process<S>,
  subject: S,
  name: string,
  actor: Actor,
  now: Date,
): Decision<S> | Refusal {
  const transition = process.transitions[name]
  if (!transition) return new Refusal('not_found', 'no_such_step', `There is no step called ${name}.`)
  const roles = rolesIn(subject, actor)
  const actedAs = actingRole(transition, roles)
  // A stranger learns nothing about the state.
  if (roles.length === 0) return notTheirs(process)
  if (!leaves(transition, subject.state)) return wrongState(process, subject, transition)
  if (!actedAs) return notTheirs(process)
  const refusal = transition.guard?.(subject, now)
  if (refusal) return refusal
  return {
    transition: name,
    from: subject.state,
    to: transition.to,
    actedAs,
    at: now,
    step: subject.step + 1,
    effects: transition.effects ?? [],
    notices: transition.notify ?? [],
    timers: timersOf(process, transition.to, subject, now),
  }
}

/** The deadlines that run while a subject is in `state`, entered at `enteredAt`. */
export function timersOf<S extends Subject>(
  process: Process<S>,
  state: string,
  subject: S,
  enteredAt: Date,
): RunningTimer[] {
  return Object.entries(process.transitions).flatMap(([transition, { from, at }]) =>
    at && leaves({ from }, state) ? [{ transition, dueAt: dueAt(at, subject, enteredAt) }] : [],
  )
}

/** A step somebody may take now: for screens, so that none of them repeats the rules. */
export interface OpenStep<S extends Subject> {
  name: string
  transition: Transition<S>
  /** Where the money goes when it is taken. */
  money: readonly MoneyMove[]
}

/** The steps `actor` may take now, in the order they are declared. */
export function openSteps<S extends Subject>(process: Process<S>, subject: S, actor: Actor, now: Date): OpenStep<S>[] {
  const roles = rolesIn(subject, actor)
  return Object.entries(process.transitions).flatMap(([name, transition]) => {
    const open = leaves(transition, subject.state) && actingRole(transition, roles) && !transition.guard?.(subject, now)
    return open ? [{ name, transition, money: moneyOf(transition, subject) }] : []
  })
}

/** Where a transition sends the money of this subject. */
export function moneyOf<S extends Subject>(transition: Transition<S>, subject: S): MoneyMove[] {
  return (transition.effects ?? []).flatMap((effect) => effect.money?.(subject) ?? [])
}

/** The roles an actor has towards a subject. */
export function rolesIn(subject: Subject, actor: Actor): string[] {
  if (actor.kind === 'system') return [actor.name]
  if (actor.kind === 'visitor') return []
  const asParty = Object.entries(subject.parties).flatMap(([role, id]) => (id === actor.memberId ? [role] : []))
  return holds(actor, 'operator') ? [...asParty, 'operator'] : asParty
}

/** Whether a transition starts from `state`. */
export function leaves(transition: Pick<Transition<Subject>, 'from'>, state: string): boolean {
  return typeof transition.from === 'string' ? transition.from === state : transition.from.includes(state)
}

function actingRole(transition: Pick<Transition<Subject>, 'by' | 'at'>, roles: readonly string[]): string | undefined {
  if (transition.at && roles.includes('timer')) return 'timer'
  return roles.find((role) => transition.by?.includes(role))
}

function dueAt(rule: TimerRule, subject: Subject, enteredAt: Date): Date {
  const window = subject.policy[rule.policyKey]
  if (typeof window !== 'number')
    throw new Error(`the frozen policy of ${subject.id} lacks the window ${rule.policyKey}`)
  return plusSeconds(enteredAt, window)
}

function notTheirs(process: Pick<Process, 'noun'>): Refusal {
  return new Refusal('forbidden', 'not_your_step', `This step of the ${process.noun} is not yours to take.`)
}

function wrongState<S extends Subject>(process: Process<S>, subject: S, transition: Transition<S>): Refusal {
  const label = process.states[subject.state]?.label ?? subject.state
  const sentence = `The ${process.noun} is ${label.toLowerCase()}; '${transition.label}' is not possible now.`
  return new Refusal('conflict', 'not_in_this_state', sentence)
}
