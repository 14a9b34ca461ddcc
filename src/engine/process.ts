import type { z } from 'zod'
import type { Actor } from '../kernel/actor.ts'
import type { Currency } from '../kernel/currency.ts'
import type { Refusal } from '../kernel/errors.ts'
import type { Sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { speaking } from './speaking.ts'

/*
 * A lifecycle is declared, not programmed. A process names its states, and for every way from one to another who may
 * take it, when it happens by itself, what it does, and who is told. From this one declaration come the API's verbs and
 * the screens' next steps, the timers, the history, the diagram, and the proof (check.ts) that nothing gets stuck.
 *
 * A process runs over *subjects*: deals, and what hangs on them (a payment attempt, a refund, a payout). The engine
 * knows of a subject only what every one has; the rest is the module's.
 */

/** What the engine must know of anything that has a state. */
export interface Subject {
  id: string
  state: string
  /** Version of the process it was begun under and finishes under. */
  version: number
  /** Business time at which it came into its state, UTC: timers count from here. */
  enteredAt: Date
  /** Steps taken so far. */
  step: number
  /** The rules as they stood when it was begun; windows in seconds. */
  policy: Readonly<Record<string, unknown>>
  /** Who is in it, by role; null is the house. */
  parties: Readonly<Record<string, string | null>>
}

/**
 * When a transition happens without anybody: a span, in seconds, named in the frozen policy, counted from entering the
 * state, or from a date the subject itself bears (the beginning of a booking, the end of an auction).
 */
export type TimerRule = { kind: 'after'; policyKey: string } | DateRule

/** A deadline that counts from a date of the subject. */
export interface DateRule {
  kind: 'field'
  field: string
  side: 'before' | 'after'
  policyKey?: string
  mayBeUnset?: true
}

/** `at: after('paymentWindow')`: this transition happens by itself when the window has passed. */
export function after(policyKey: string): TimerRule {
  return { kind: 'after', policyKey }
}

/** `at: beforeField('startsAt', 'reminderWindow')`: by itself, that window before the date the subject bears. */
export function beforeField(field: string, policyKey: string): DateRule {
  return { kind: 'field', field, side: 'before', policyKey }
}

/** `at: afterField('endsAt')`: by itself at the date the subject bears, or a window of the policy after it. */
export function afterField(field: string, policyKey?: string): DateRule {
  return { kind: 'field', field, side: 'after', ...(policyKey === undefined ? {} : { policyKey }) }
}

/** `at: ifSet(afterField('dueAt'))`: only while the subject bears that date. Then it is no sure way out of its state. */
export function ifSet(rule: DateRule): DateRule {
  return { ...rule, mayBeUnset: true }
}

/** `to: same`: the step changes something and is kept in the history, but the state, and its deadlines, go on. */
export const same = 'same'

/** What an effect moves, in words a person understands; shown before the step is taken. */
export interface MoneyMove {
  /** Role of the party the money goes to: buyer, seller, house. */
  to: string
  /** Minor units. */
  amount: bigint
  currency: Currency
  meaning: string
  /** Whoever takes the step says how much it shall be; this is the most it can be. */
  atMost?: true
}

/**
 * What effects may ask for besides their subject. services.ts says what that is: it knows the engine, whose words these
 * are, and so these cannot know it.
 */
// oxlint-disable-next-line typescript/no-empty-interface, typescript/no-empty-object-type
export interface EffectServices {}

/** What an effect is given to work with. */
export interface EffectContext<S extends Subject> {
  tx: Tx
  services: EffectServices
  subject: S
  input: Readonly<Record<string, unknown>>
  /** What caused it: names the ledger entries and notices that come of it, so that none can come twice. */
  cause: Cause
}

/** One step of one subject. */
export interface Cause {
  process: string
  subjectId: string
  step: number
  transition: string
  /** The role in which it was taken. */
  actedAs: string
  requestId: string | undefined
}

/** Something a transition does besides changing the state. Runs in the same transaction; no network. */
export interface Effect<S extends Subject> {
  name: string
  /**
   * Puts money under the deal's keeping, lets go of all of it, or of a part, so that some may be held afterwards still.
   * From this `check` derives where money may be held.
   */
  holding?: 'takes' | 'releases' | 'releases a part'
  /** Where it sends the money; `input` is what is given with the step, where it is taken and not only looked at. */
  money?: (subject: S, input?: Readonly<Record<string, unknown>>) => readonly MoneyMove[]
  /** @returns what it changed of the subject, if anything: deadlines that count from it move, later effects see it */
  // oxlint-disable-next-line typescript/no-invalid-void-type -- most effects change nothing the subject bears
  run: (context: EffectContext<S>) => Promise<Partial<S> | void> | Partial<S> | void
}

/**
 * What a step of a child brings to its parent, in the same transaction: a step of the parent by its name, or money, which
 * the parent's state answers (`State.money`). The parent takes it in the role 'child'.
 */
export interface ParentStep<S extends Subject> {
  step: { named: string } | { acceptsMoney: true }
  /** Whether the parent, as it stands, can take what this child brings; absent: as far as its state allows. Pure. */
  fits?: (child: S, parent: Subject) => boolean
  /** What is done where the parent's state does not allow it; without this, the child's step is refused with it. */
  otherwise?: readonly Effect<S>[]
}

/** `brings: parentStep('lose')`: the parent takes that step with the child's, or neither is taken. */
export function parentStep<S extends Subject>(named: string, otherwise?: readonly Effect<S>[]): ParentStep<S> {
  return { step: { named }, ...(otherwise ? { otherwise } : {}) }
}

/**
 * `brings: arrivingMoney([returnSurplus])`: the parent takes the step its state names for money, or else it goes back. Money
 * that does not fit the parent (`fits`), such as a price that is another by now, goes back too.
 */
export function arrivingMoney<S extends Subject>(
  otherwise: readonly Effect<S>[],
  fits?: (child: S, parent: Subject) => boolean,
): ParentStep<S> {
  return { step: { acceptsMoney: true }, otherwise, ...(fits ? { fits } : {}) }
}

/** Somebody to be told: the kind of notice, and the role of who gets it. */
export interface Notice {
  to: string
  kind: string
}

/**
 * Something else that is under way holds a step up: while it does, nobody may take the step, and its deadline does not
 * run. When it is over the deadline runs again from where it always counted, so that what has passed meanwhile is met at
 * once.
 */
export interface Wait<S extends Subject> {
  /**
   * The process of what is waited for. It must come to an end by itself, whoever falls silent, and wait for nothing that
   * waits for this: `check` proves both.
   */
  for: string
  /** Why the step has to wait; undefined while nothing holds it up. Pure. */
  keeps: (subject: S) => Refusal | undefined
}

/** One way from a state to another. */
export interface Transition<S extends Subject> {
  from: string | readonly string[]
  /** The state it leads to, or `same`. */
  to: string
  /** What a button says. */
  label: string
  /** What it means, in a sentence for the person about to do it. */
  meaning: string
  /** Roles that may take it; absent when only a timer does. */
  by?: readonly string[]
  at?: TimerRule
  /** Shape of what must be given with it. */
  input?: z.ZodObject
  /** A further condition. Pure. */
  guard?: (subject: S, now: Date) => Refusal | undefined
  /** What must be over first. */
  waits?: Wait<S>
  effects?: readonly Effect<S>[]
  /** What it brings to the subject's parent. */
  brings?: ParentStep<S>
  notify?: readonly Notice[]
}

/** One state. */
export interface State {
  label: string
  final?: true
  /** The role whose move it is: who must act for the deal to go on as it was meant. Absent where nobody here can. */
  turn?: string
  /** What happens to money that arrives in this state: the transition that accepts it, or back to the payer in full. */
  money: { accept: string } | 'refund' | 'none'
}

/** A declared lifecycle. */
// The engine keeps processes over subjects of every kind in one list; each is run only on what its own `lock` answers.
// oxlint-disable-next-line typescript/no-explicit-any
export interface Process<S extends Subject = any> {
  name: string
  version: number
  /** What people call its subject: 'order'. */
  noun: string
  /** Roles that may act: parties, 'operator', and parts of the program ('payments', 'child'). */
  roles: readonly string[]
  /** The processes whose steps may bring one of its own; each names its parent by `parentOf`. */
  parts?: readonly string[]
  initial: string
  /** The step that begins it. */
  begin: { name: string; label: string; effects?: readonly Effect<S>[]; notify?: readonly Notice[] }
  states: Readonly<Record<string, State>>
  transitions: Readonly<Record<string, Transition<S>>>
  /**
   * The ways it goes when all goes well, from state to state: the first as it was meant, then those of its detours. From
   * these a screen says what is still to come.
   */
  ways?: readonly (readonly string[])[]
  /** Reads the subject and locks it until the transaction ends. A parent is locked before its child. */
  lock: (tx: Tx, id: string) => Promise<S | undefined>
  /**
   * Which of its subjects may be waiting for one of another process, by that process's name. When that one begins or takes
   * a step, the deadlines of these are set anew.
   */
  waiting?: Readonly<Record<string, (tx: Tx, awaitedId: string) => Promise<readonly string[]>>>
  /** Which subject it is a part of. Read without a lock: it never changes. */
  parentOf?: (tx: Tx, id: string) => Promise<{ process: string; id: string } | undefined>
  /** The statement that writes the new state. */
  save: (subject: S, next: { state: string; enteredAt: Date; step: number }) => Sql
}

/** Declares a lifecycle; the engine checks it when it is built. */
export function defineProcess<S extends Subject>(process: Process<S>): Process<S> {
  return speaking(process)
}

/** Who takes a step, and as what. */
export interface StepRequest {
  transition: string
  actor: Actor
  input?: Readonly<Record<string, unknown>>
  requestId?: string | undefined
}

/** Runs processes, each by its declared name. */
export interface Engine {
  /**
   * The declaration of `name`: the version given, or the newest, under which new subjects begin.
   * @throws Error when there is none: a fault of the program
   */
  process(name: string, version?: number): Process
  /** Begins a subject that the module has just inserted in its initial state (step 0). */
  begin(tx: Tx, process: string, subject: Subject, request: Omit<StepRequest, 'transition'>): Promise<void>
  /**
   * Takes a step: locks, decides, writes, runs the effects, all in the caller's transaction.
   * @throws Refusal not_found, forbidden `not_your_step`, conflict `not_in_this_state`, or what a guard or effect says
   */
  take(tx: Tx, process: string, id: string, request: StepRequest): Promise<Subject>
  /** A subject, locked until the transaction ends; what it is a part of is locked before it. */
  lock(tx: Tx, process: string, id: string): Promise<Subject | undefined>
  /**
   * The same as `take` for a subject that this transaction has locked already; by `lock`, if the step brings one of its
   * parent's.
   */
  takeLocked<S extends Subject>(tx: Tx, process: string, subject: S, request: StepRequest): Promise<S>
  /**
   * Moves the deadlines that count from a field of a subject, when the field was changed outside of a step. In a step the
   * engine does it by what the effects return.
   */
  moveTimers<S extends Subject>(tx: Tx, process: string, before: S, after: S): void
  /**
   * Fires a timer that was picked as due; does nothing if the state has moved on.
   * @throws whatever kept the step from being taken; it is noted on the timer, which is tried again later
   */
  fire(timer: DueTimer): Promise<void>
  readonly processes: readonly Process[]
}

/** A deadline that has passed. */
export type DueTimer = {
  marketplaceId: string
  process: string
  subjectId: string
  transition: string
}
