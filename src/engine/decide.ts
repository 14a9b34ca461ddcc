import { type Actor, holds } from '../kernel/actor.ts'
import { Refusal } from '../kernel/errors.ts'
import { plusSeconds } from '../kernel/time.ts'
import {
  type Effect,
  type MoneyMove,
  type Notice,
  type ParentStep,
  type Process,
  type Subject,
  same,
  type TimerRule,
  type Transition,
} from './process.ts'

/** What follows from taking a step: everything that must be written and done, and nothing done yet. */
export interface Decision<S extends Subject> {
  transition: string
  from: string
  to: string
  /** The state stays, and so does when it was entered: its deadlines run on. */
  stays: boolean
  /** When the state was entered that the subject is in then. */
  enteredAt: Date
  /** The role in which the actor takes it. */
  actedAs: string
  at: Date
  step: number
  effects: readonly Effect<S>[]
  brings: ParentStep<S> | undefined
  notices: readonly Notice[]
}

/** A deadline, and the transition it brings. */
export interface RunningTimer {
  transition: string
  dueAt: Date
}

/**
 * Decides whether `actor` may take `name` now, and what follows. Pure: the same question has the same answer.
 * The order of the refusals is fixed: no such step, nobody of this deal, not in this
 * state, not this role's, then what it must wait for, and then the process's own rule.
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
  const refusal = refusalOf(transition, subject, now)
  if (refusal) return refusal
  const stays = transition.to === same
  return {
    transition: name,
    from: subject.state,
    to: targetOf(transition, subject.state),
    stays,
    enteredAt: stays ? subject.enteredAt : now,
    actedAs,
    at: now,
    step: subject.step + 1,
    effects: transition.effects ?? [],
    brings: transition.brings,
    notices: transition.notify ?? [],
  }
}

/** Why a step is not possible at this moment, though its state allows it: it has to wait, or its guard says so. */
export function refusalOf<S extends Subject>(
  { waits, guard }: Pick<Transition<S>, 'waits' | 'guard'>,
  subject: S,
  now: Date,
): Refusal | undefined {
  return waits?.keeps(subject) ?? guard?.(subject, now)
}

/** The state a transition leads to from `state`. */
export function targetOf(transition: Pick<Transition<Subject>, 'to'>, state: string): string {
  return transition.to === same ? state : transition.to
}

/**
 * The deadlines that run while a subject is in `state`, entered at `enteredAt`.
 * @throws Error when a window or a date is missing from which one counts: better no step than a deal without its deadline
 */
export function timersOf<S extends Subject>(
  process: Process<S>,
  state: string,
  subject: S,
  enteredAt: Date,
): RunningTimer[] {
  return Object.entries(process.transitions).flatMap(([transition, { from, at, waits }]) => {
    if (!at || !leaves({ from }, state) || waits?.keeps(subject)) return []
    const due = dueAt(at, subject, enteredAt)
    return due ? [{ transition, dueAt: due }] : []
  })
}

/**
 * Which deadlines move when what the subject bears has changed, and which end. One whose old and new date have both
 * passed is left as it is: it has fired, or is about to.
 */
export function movedTimers<S extends Subject>(
  process: Process<S>,
  before: S,
  after: S,
  now: Date,
): { moved: RunningTimer[]; ended: string[] } {
  const was = new Map(
    timersOf(process, before.state, before, before.enteredAt).map(({ transition, dueAt: due }) => [transition, due]),
  )
  const is = timersOf(process, after.state, after, after.enteredAt)
  const kept = new Set(is.map(({ transition }) => transition))
  const moves = ({ transition, dueAt: due }: RunningTimer) => {
    const old = was.get(transition)
    return old?.getTime() !== due.getTime() && (!old || old > now || due > now)
  }
  return { moved: is.filter(moves), ended: [...was.keys()].filter((transition) => !kept.has(transition)) }
}

/** The deadlines that may have to wait, as they should run now: those that run, and the steps of those that must not. */
export function waitingTimers<S extends Subject>(
  process: Process<S>,
  subject: S,
): { running: RunningTimer[]; ended: string[] } {
  const may = Object.entries(process.transitions).flatMap(([name, { from, at, waits }]) =>
    at && waits && leaves({ from }, subject.state) ? [name] : [],
  )
  const running = timersOf(process, subject.state, subject, subject.enteredAt).filter(({ transition }) =>
    may.includes(transition),
  )
  const kept = new Set(running.map(({ transition }) => transition))
  return { running, ended: may.filter((name) => !kept.has(name)) }
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
    const open =
      leaves(transition, subject.state) && actingRole(transition, roles) && !refusalOf(transition, subject, now)
    return open ? [{ name, transition, money: moneyOf(transition, subject) }] : []
  })
}

/** Where a transition sends the money of this subject; `input` where it is known already what is given with it. */
export function moneyOf<S extends Subject>(
  transition: Transition<S>,
  subject: S,
  input?: Readonly<Record<string, unknown>>,
): MoneyMove[] {
  return (transition.effects ?? []).flatMap((effect) => effect.money?.(subject, input) ?? [])
}

/** The roles an actor has towards a subject. */
export function rolesIn(subject: Subject, actor: Actor): string[] {
  if (actor.kind === 'system') return [actor.name]
  if (actor.kind === 'visitor') return []
  const asParty = Object.entries(subject.parties).flatMap(([role, id]) => (id === actor.memberId ? [role] : []))
  return holds(actor, 'operator') ? [...asParty, 'operator'] : asParty
}

/** Whether a transition starts from `state`; one to `same` does, and comes back to it. */
export function leaves(transition: Pick<Transition<Subject>, 'from'>, state: string): boolean {
  return typeof transition.from === 'string' ? transition.from === state : transition.from.includes(state)
}

function actingRole(transition: Pick<Transition<Subject>, 'by' | 'at'>, roles: readonly string[]): string | undefined {
  if (transition.at && roles.includes('timer')) return 'timer'
  return roles.find((role) => transition.by?.includes(role))
}

function dueAt(rule: TimerRule, subject: Subject, enteredAt: Date): Date | undefined {
  const window = rule.policyKey === undefined ? 0 : windowOf(subject, rule.policyKey)
  if (rule.kind === 'after') return plusSeconds(enteredAt, window)
  const date = (subject as unknown as Readonly<Record<string, unknown>>)[rule.field]
  if (date instanceof Date) return plusSeconds(date, rule.side === 'before' ? -window : window)
  if (rule.mayBeUnset) return undefined
  throw new Error(`${subject.id} bears no date ${rule.field}, from which a deadline is to count`)
}

function windowOf(subject: Subject, policyKey: string): number {
  const window = subject.policy[policyKey]
  if (typeof window !== 'number') throw new Error(`the frozen policy of ${subject.id} lacks the window ${policyKey}`)
  return window
}

function notTheirs(process: Pick<Process, 'noun'>): Refusal {
  return new Refusal('forbidden', 'not_your_step', `This step of the ${process.noun} is not yours to take.`)
}

function wrongState<S extends Subject>(process: Process<S>, subject: S, transition: Transition<S>): Refusal {
  const label = process.states[subject.state]?.label ?? subject.state
  const sentence = `The ${process.noun} is ${label.toLowerCase()}; '${transition.label}' is not possible now.`
  return new Refusal('conflict', 'not_in_this_state', sentence)
}
