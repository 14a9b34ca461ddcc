import type { Actor } from '../kernel/actor.ts'
import { notFound, Refusal } from '../kernel/errors.ts'
import { plusSeconds } from '../kernel/time.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { checkProcess } from './check.ts'
import { type Decision, decide, timersOf } from './decide.ts'
import type { Cause, DueTimer, Effect, Engine, Notice, Process, StepRequest, Subject } from './process.ts'
import type { AppServices } from './services.ts'
import { deleteTimers, insertHistory, insertTimers, lockDueTimer, noteTimerFailure } from './store.ts'

/** Tells members about a step: writes the notices in the step's own transaction. The notifications module gives it. */
export type Announce = (tx: Tx, subject: Subject, notices: readonly Notice[], cause: Cause) => void

/**
 * Builds the engine over the declared processes.
 * @throws Error naming every fault that `check` finds in a declaration: such a program must not start
 */
export function buildEngine(services: AppServices, processes: readonly Process[], announce: Announce): Engine {
  const faults = processes.flatMap((process) => checkProcess(process).map((fault) => `${process.name}: ${fault}`))
  if (faults.length > 0) throw new Error(`these processes cannot run:\n${faults.join('\n')}`)

  const perform = async <S extends Subject>(
    tx: Tx,
    subject: S,
    step: { effects: readonly Effect<S>[]; notices: readonly Notice[]; input: Readonly<Record<string, unknown>> },
    cause: Cause,
  ): Promise<void> => {
    for (const effect of step.effects) {
      await effect.run({ tx, services, subject, input: step.input, cause })
    }
    if (step.notices.length > 0) announce(tx, subject, step.notices, cause)
  }

  const byName = new Map(processes.map((process) => [process.name, process]))

  const engine: Engine = {
    processes,

    process(name) {
      const process = byName.get(name)
      if (!process) throw new Error(`there is no process named ${name}`)
      return process
    },

    async begin(tx, processName, subject, { actor, input = {}, requestId }) {
      const process = engine.process(processName)
      const named = { process: processName, id: subject.id }
      const { name: transition, effects = [], notify: notices = [] } = process.begin
      insertHistory(tx, named, {
        step: 0,
        transition,
        from_state: null,
        to_state: subject.state,
        ...actorColumns(actor, process.roles[0] ?? 'member'),
        input,
        at: tx.now,
        requestId,
      })
      insertTimers(tx, named, timersOf(process, subject.state, subject, tx.now))
      const cause = { process: processName, subjectId: subject.id, step: 0, transition, requestId }
      await perform(tx, subject, { effects, notices, input }, cause)
    },

    async take(tx, processName, id, request) {
      const process = engine.process(processName)
      const subject: Subject | undefined = await process.lock(tx, id)
      if (!subject) throw notFound(process.noun)
      return engine.takeLocked(tx, processName, subject, request)
    },

    async takeLocked<S extends Subject>(tx: Tx, processName: string, subject: S, request: StepRequest) {
      const process: Process<S> = engine.process(processName)
      const decision = decide(process, subject, request.transition, request.actor, tx.now)
      if (decision instanceof Refusal) throw decision
      const { effects, notices } = decision
      const input = request.input ?? {}
      const next = write(tx, process, subject, decision, request)
      const cause = {
        process: process.name,
        subjectId: subject.id,
        step: decision.step,
        transition: decision.transition,
        requestId: request.requestId,
      }
      await perform(tx, next, { effects, notices, input }, cause)
      return next
    },

    async fire(timer) {
      const process = engine.process(timer.process)
      try {
        await services.db.inMarketplace(timer.marketplaceId, async (tx) => {
          const subject: Subject | undefined = await process.lock(tx, timer.subjectId)
          if (!subject || !(await lockDueTimer(tx, timer))) return
          const actor = { kind: 'system', name: 'timer' } as const
          await engine.takeLocked(tx, timer.process, subject, { transition: timer.transition, actor })
        })
      } catch (fault) {
        await noteFailure(services, timer, fault)
        throw fault
      }
    },
  }
  return engine
}

/** Writes the step itself: state, history, and the deadlines that end and begin with it. */
function write<S extends Subject>(
  tx: Tx,
  process: Process<S>,
  subject: S,
  decision: Decision<S>,
  request: StepRequest,
): S {
  const named = { process: process.name, id: subject.id }
  const moved = { state: decision.to, enteredAt: decision.at, step: decision.step }
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
  deleteTimers(tx, named)
  insertTimers(tx, named, decision.timers)
  return { ...subject, ...moved }
}

function actorColumns(actor: Actor, actedAs: string) {
  return {
    actor_kind: actor.kind,
    actor_id: actor.kind === 'member' ? actor.memberId : null,
    acted_as: actor.kind === 'system' ? actor.name : actedAs,
  }
}

// A deadline that cannot be met is tried again after a minute, and stays visible with its error until it can.
const secondsBetweenTries = 60

async function noteFailure(services: AppServices, timer: DueTimer, fault: unknown): Promise<void> {
  const message = fault instanceof Error ? fault.message : String(fault)
  const retryAt = plusSeconds(services.clock.real(), secondsBetweenTries)
  await services.db.inMarketplace(timer.marketplaceId, async (tx) => noteTimerFailure(tx, timer, { message, retryAt }))
}
