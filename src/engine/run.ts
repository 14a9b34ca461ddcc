import { notFound, Refusal } from '../kernel/errors.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { checkProgram } from './check.ts'
import { decide, waitingTimers } from './decide.ts'
import { asOnlyStep, lockFamily, parentLockedWith } from './family.ts'
import type { Cause, DueTimer, Effect, Engine, Notice, ParentStep, Process, StepRequest, Subject } from './process.ts'
import type { AppServices } from './services.ts'
import { actorColumns, moveTimers, runEffects, writeStep, writeTimers } from './step.ts'
import { deleteTimersOf, insertHistory, insertTimers, lockDueTimer, noteTimerFailure } from './store.ts'
import { byName } from './versions.ts'

/** Tells members about a step: writes the notices in the step's own transaction. The notifications module gives it. */
export type Announce = (tx: Tx, subject: Subject, notices: readonly Notice[], cause: Cause) => Promise<void> | void

/** In this role a parent takes the step its child's step brings. */
const child = { kind: 'system', name: 'child' } as const

/**
 * Builds the engine over the declared processes.
 * @throws Error naming every fault that `check` finds in a declaration: such a program must not start
 */
export function buildEngine(services: AppServices, processes: readonly Process[], announce: Announce): Engine {
  const faults = checkProgram(processes)
  if (faults.length > 0) throw new Error(`these processes cannot run:\n${faults.join('\n')}`)

  const versions = byName(processes)

  const engine: Engine = {
    processes,

    process(name, version) {
      const named = versions.get(name)
      if (!named) throw new Error(`there is no process named ${name}`)
      return version === undefined ? named.newest : named.of({ version })
    },

    async begin(tx, processName, subject, { actor, input = {}, requestId }) {
      const process = engine.process(processName, subject.version)
      const { name: transition, effects = [], notify: notices = [] } = process.begin
      const columns = actorColumns(actor, process.roles[0] ?? 'member')
      const actedAs = columns.acted_as
      insertHistory(
        tx,
        { process: processName, id: subject.id },
        {
          step: 0,
          transition,
          from_state: null,
          to_state: subject.state,
          ...columns,
          input,
          at: tx.now,
          requestId,
        },
      )
      const cause = { process: processName, subjectId: subject.id, step: 0, transition, actedAs, requestId }
      await asOnlyStep(tx, { process: processName, id: subject.id }, async () => {
        const begun = await runEffects({ tx, services, input, cause }, subject, effects)
        writeTimers(tx, process, { stays: false, before: subject, after: begun })
        if (notices.length > 0) await announce(tx, begun, notices, cause)
        await wakeWaiting(tx, process, subject.id)
      })
    },

    lock: (tx, process, id) => lockFamily(tx, (name) => engine.process(name), { process, id }),

    async take(tx, processName, id, request) {
      const subject = await engine.lock(tx, processName, id)
      if (!subject) throw notFound(engine.process(processName).noun)
      return engine.takeLocked(tx, processName, subject, request)
    },

    async takeLocked<S extends Subject>(tx: Tx, processName: string, subject: S, request: StepRequest) {
      const process: Process<S> = engine.process(processName, subject.version)
      const decision = decide(process, subject, request.transition, request.actor, tx.now)
      if (decision instanceof Refusal) throw decision
      const { transition, step, stays, effects, notices, brings, actedAs } = decision
      const { input = {}, requestId } = request
      const cause = { process: processName, subjectId: subject.id, step, transition, actedAs, requestId }
      return asOnlyStep(tx, { process: processName, id: subject.id }, async () => {
        const moved = writeStep(tx, process, subject, decision, request)
        const after = await runEffects({ tx, services, input, cause }, moved, effects)
        writeTimers(tx, process, { stays, before: moved, after })
        if (notices.length > 0) await announce(tx, after, notices, cause)
        if (process.states[after.state]?.final) await wakeWaiting(tx, process, after.id)
        return brings ? takeParentStep(tx, after, brings, { input, cause }) : after
      })
    },

    moveTimers: (tx, process, before, after) => moveTimers(tx, engine.process(process, after.version), before, after),

    async fire(timer) {
      try {
        await services.db.inMarketplace(timer.marketplaceId, async (tx) => {
          const subject = await engine.lock(tx, timer.process, timer.subjectId)
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

  /** Takes the parent's step that a child's step brings; where the parent cannot, does what is declared instead. */
  const takeParentStep = async <S extends Subject>(
    tx: Tx,
    subject: S,
    brings: ParentStep<S>,
    { input, cause }: { input: Readonly<Record<string, unknown>>; cause: Cause },
  ): Promise<S> => {
    const named = parentLockedWith(tx, { process: cause.process, id: subject.id })
    // Locked long ago: this reads how it stands after what this transaction has done to it.
    const parent: Subject | undefined = await engine.process(named.process).lock(tx, named.id)
    if (!parent) throw new Error(`the ${cause.process} ${subject.id} is part of ${named.id}, which is not here`)
    const process = engine.process(named.process, parent.version)
    const transition = parentTransition(process, parent, brings)
    const refused =
      transition === undefined ||
      brings.fits?.(subject, parent) === false ||
      decide(process, parent, transition, child, tx.now) instanceof Refusal
    if (refused && brings.otherwise) {
      const context = { tx, services, input, cause }
      return runEffects<S>(context, subject, brings.otherwise as readonly Effect<S>[])
    }
    const request = { transition: transition ?? '', actor: child, requestId: cause.requestId }
    await engine.takeLocked(tx, named.process, parent, request)
    return subject
  }

  /** Sets anew the deadlines of whatever may be waiting for a subject that has just begun, or ended. */
  const wakeWaiting = async (tx: Tx, awaited: Process, awaitedId: string): Promise<void> => {
    for (const { newest } of versions.values()) {
      const { name, waiting } = newest
      for (const id of (await waiting?.[awaited.name]?.(tx, awaitedId)) ?? []) {
        const subject = await engine.lock(tx, name, id)
        if (!subject) continue
        const { running, ended } = waitingTimers(engine.process(name, subject.version), subject)
        insertTimers(tx, { process: name, id }, running)
        if (ended.length > 0) deleteTimersOf(tx, { process: name, id }, ended)
      }
    }
  }
  return engine
}

/** The parent's step that is meant: the one named, or the one by which its state accepts money. */
function parentTransition<S extends Subject>(process: Process, parent: Subject, { step }: ParentStep<S>) {
  if ('named' in step) return step.named
  const answer = process.states[parent.state]?.money
  return typeof answer === 'object' ? answer.accept : undefined
}

// A deadline that cannot be met is tried again after a minute, then ever more seldom, and at least every hour; until it
// can be met it stays where it is seen, with its error.
const pauses = { firstPause: 60, longestPause: 3_600 }

async function noteFailure(services: AppServices, timer: DueTimer, fault: unknown): Promise<void> {
  const message = fault instanceof Error ? fault.message : String(fault)
  const failure = { message, failedAt: services.clock.real(), ...pauses }
  await services.db.inMarketplace(timer.marketplaceId, async (tx) => noteTimerFailure(tx, timer, failure))
}
