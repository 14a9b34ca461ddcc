import type { z } from 'zod'
import type { Actor } from '../kernel/actor.ts'
import type { Currency } from '../kernel/currency.ts'
import type { Refusal } from '../kernel/errors.ts'
import type { Sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'
import type { AppServices } from './services.ts'

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

/** When a transition happens without anybody: a span, in seconds from entering the state, named in the frozen policy. */
export interface TimerRule {
  kind: 'after'
  policyKey: string
}

/** `at: after('paymentWindow')`: this transition happens by itself when the window has passed. */
export function after(policyKey: string): TimerRule {
  return { kind: 'after', policyKey }
}

/** What an effect moves, in words a person understands; shown before the step is taken. */
export interface MoneyMove {
  /** Role of the party the money goes to: buyer, seller, house. */
  to: string
  /** Minor units. */
  amount: bigint
  currency: Currency
  meaning: string
}

/** What an effect is given to work with. */
export interface EffectContext<S extends Subject> {
  tx: Tx
  services: AppServices
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
  requestId: string | undefined
}

/** Something a transition does besides changing the state. Runs in the same transaction; no network. */
export interface Effect<S extends Subject> {
  name: string
  /** Puts money under the deal's keeping, or lets go of all of it. From this `check` derives where money may be held. */
  holding?: 'takes' | 'releases'
  money?: (subject: S) => readonly MoneyMove[]
  run: (context: EffectContext<S>) => Promise<void> | void
}

/** Somebody to be told: the kind of notice, and the role of who gets it. */
export interface Notice {
  to: string
  kind: string
}

/** One way from a state to another. */
export interface Transition<S extends Subject> {
  from: string | readonly string[]
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
  effects?: readonly Effect<S>[]
  notify?: readonly Notice[]
}

/** One state. */
export interface State {
  label: string
  final?: true
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
  initial: string
  /** The step that begins it. */
  begin: { name: string; label: string; effects?: readonly Effect<S>[]; notify?: readonly Notice[] }
  states: Readonly<Record<string, State>>
  transitions: Readonly<Record<string, Transition<S>>>
  /** Reads the subject and locks it until the transaction ends. A parent is locked before its child. */
  lock: (tx: Tx, id: string) => Promise<S | undefined>
  /** The statement that writes the new state. */
  save: (subject: S, next: { state: string; enteredAt: Date; step: number }) => Sql
}

/** Declares a lifecycle; the engine checks it when it is built. */
export function defineProcess<S extends Subject>(process: Process<S>): Process<S> {
  return process
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
  /** The declaration of `name`. @throws Error when there is none: a fault of the program */
  process(name: string): Process
  /** Begins a subject that the module has just inserted in its initial state (step 0). */
  begin(tx: Tx, process: string, subject: Subject, request: Omit<StepRequest, 'transition'>): Promise<void>
  /**
   * Takes a step: locks, decides, writes, runs the effects, all in the caller's transaction.
   * @throws Refusal not_found, forbidden `not_your_step`, conflict `not_in_this_state`, or what a guard or effect says
   */
  take(tx: Tx, process: string, id: string, request: StepRequest): Promise<Subject>
  /** The same for a subject that this transaction has locked already. */
  takeLocked<S extends Subject>(tx: Tx, process: string, subject: S, request: StepRequest): Promise<S>
  /** Fires a timer that was picked as due; does nothing if the state has moved on. */
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
