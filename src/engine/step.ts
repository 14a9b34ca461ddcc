import type { Actor } from '../kernel/actor.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type Decision, movedTimers, timersOf } from './decide.ts'
import type { Cause, Effect, Process, StepRequest, Subject } from './process.ts'
import type { AppServices } from './services.ts'
import { deleteTimers, deleteTimersOf, insertHistory, insertTimers } from './store.ts'

/** Writes the step itself: the state, the history, and the end of the deadlines it leaves behind. */
export function writeStep<S extends Subject>(
  tx: Tx,
  process: Process<S>,
  subject: S,
  decision: Decision<S>,
  request: StepRequest,
): S {
  const named = { process: process.name, id: subject.id }
  const moved = { state: decision.to, enteredAt: decision.enteredAt, step: decision.step }
  tx.write(process.save(subject, moved))
  insertHistory(tx, named, {
    step: decision.step,
    transition: decision.transition,
    from_state: decision.from,
    to_state: decision.to,
    ...actorColumns(request.actor, decision.actedAs),
    input: request.input ?? {},
    at: decision.at,
    requestId: request.requestId,
  })
  if (!decision.stays) deleteTimers(tx, named)
  // Where the state stays its other deadlines run on; the one that brought the step has been met.
  else if (decision.actedAs === 'timer') deleteTimersOf(tx, named, [decision.transition])
  return { ...subject, ...moved }
}

/** Runs effects one after the other, each on the subject as the one before it left it. */
export async function runEffects<S extends Subject>(
  context: { tx: Tx; services: AppServices; input: Readonly<Record<string, unknown>>; cause: Cause },
  subject: S,
  effects: readonly Effect<S>[],
): Promise<S> {
  let current = subject
  for (const effect of effects) {
    const changed = await effect.run({ ...context, subject: current })
    if (changed) current = { ...current, ...changed }
  }
  return current
}

/** Starts the deadlines of the state a step led to; where the state stays, moves those whose date the effects moved. */
export function writeTimers<S extends Subject>(
  tx: Tx,
  process: Process<S>,
  step: { stays: boolean; before: S; after: S },
): void {
  if (step.stays) return moveTimers(tx, process, step.before, step.after)
  const { after } = step
  insertTimers(tx, { process: process.name, id: after.id }, timersOf(process, after.state, after, after.enteredAt))
}

/** Moves the deadlines whose date has changed between two readings of one subject in one state. */
export function moveTimers<S extends Subject>(tx: Tx, process: Process<S>, before: S, after: S): void {
  const named = { process: process.name, id: after.id }
  const { moved, ended } = movedTimers(process, before, after, tx.now)
  insertTimers(tx, named, moved)
  if (ended.length > 0) deleteTimersOf(tx, named, ended)
}

/** Who took a step, as its line of history names them. */
export function actorColumns(actor: Actor, actedAs: string) {
  return {
    actor_kind: actor.kind,
    actor_id: actor.kind === 'member' ? actor.memberId : null,
    acted_as: actor.kind === 'system' ? actor.name : actedAs,
  }
}
