import { notFound } from '../../kernel/errors.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/transaction.ts'
import { FinalFailure, type JobDefinition } from '../jobs/definition.ts'
import type { Traces } from '../telemetry/traces.ts'
import type { OutsideCall, OutsideRefusal } from './definition.ts'
import { performQueue } from './intend.ts'
import {
  countAttempt,
  lockCall,
  type OutsideCallRow,
  selectCall,
  updateEnded,
  updateError,
  updateKey,
} from './store.ts'

/** How a call stands after it was performed. */
export type OutsideOutcome = { state: 'answered'; answer: unknown } | { state: 'refused'; refusal: OutsideRefusal }

/** What performing needs of the services. */
export interface OutsideNeeds {
  db: Database
  clock: Clock
  traces: Traces
}

/** Performs the declared calls. */
export interface OutsideCalls<Services> {
  /**
   * Makes an intended call and records its answer, once; when it is answered already, answers the same. For a web
   * request right after its commit, and for the job that is the net under it: both at once do no harm.
   * @throws the fault when the other side could not be reached or is in doubt: the job tries again
   */
  perform(services: Services, marketplaceId: string, id: string): Promise<OutsideOutcome>
  /** The net: to be declared among the jobs. */
  job: JobDefinition<Services, { marketplaceId: string; id: string }>
}

const day = 86_400

/** Takes the declared calls; refuses two of one kind. */
export function createOutsideCalls<Services extends OutsideNeeds>(
  definitions: readonly OutsideCall<Services>[],
): OutsideCalls<Services> {
  const byKind = new Map(definitions.map((definition) => [definition.kind, definition]))
  if (byKind.size < definitions.length) throw new Error('two outside calls are of one kind')

  const perform = async (services: Services, marketplaceId: string, id: string): Promise<OutsideOutcome> => {
    const row = await begin(services, marketplaceId, id)
    if (row.state !== 'intended') return outcomeOf(row)
    const definition = byKind.get(row.kind)
    if (!definition) throw new Error(`no outside call of the kind ${row.kind} is declared`)
    refuseStale(definition, row, services.clock.real())
    try {
      const outcome = await services.traces.span(`outside ${row.kind}`, { 'marketry.outside_call': id }, () =>
        ask(services, definition, row),
      )
      return await end(services, marketplaceId, definition, row, outcome)
    } catch (fault) {
      const kept = definition.isKept?.(fault) ?? false
      await services.db.inMarketplace(marketplaceId, async (tx) => {
        updateError(tx, id, describe(fault))
        if (kept) updateKey(tx, row, `${row.kind}_${id}_${row.attempts + 1}`)
      })
      throw fault
    }
  }

  return {
    perform,
    job: {
      name: performQueue,
      summary: 'Makes a call to the outside that was intended, and records its answer.',
      // About a day of tries, in the first minutes close together.
      queue: { concurrency: 4, retryLimit: 60, retryDelay: 2, retryDelayMax: 1_800, expireInSeconds: 120 },
      handle: async (services, { marketplaceId, id }) => ({
        state: (await perform(services, marketplaceId, id)).state,
      }),
    },
  }
}

/** Reads the intention and counts the attempt, in a transaction that is over before the network is touched. */
async function begin({ db, clock }: OutsideNeeds, marketplaceId: string, id: string): Promise<OutsideCallRow> {
  return db.inMarketplace(marketplaceId, async (tx) => {
    const reading = selectCall(tx, id)
    countAttempt(tx, id, clock.real())
    const row = await reading
    if (!row) throw notFound('outside call')
    return row
  })
}

/** Past the life of the key a repetition could do the thing twice; whether it was done is for a person to find out. */
function refuseStale<Services>(definition: OutsideCall<Services>, row: OutsideCallRow, realNow: Date): void {
  const lives = (definition.keyLivesSeconds ?? day) * 1_000
  if (row.first_tried_at && realNow.getTime() - row.first_tried_at.getTime() > lives) {
    throw new FinalFailure(
      `${row.kind} ${row.id} was first tried at ${row.first_tried_at.toISOString()}; the other side may have forgotten its key. ` +
        'Look there whether it was done before anything is repeated.',
    )
  }
}

/** Asks the other side. Only what the call itself throws can be a refusal of the other side, never a fault of recording. */
async function ask<Services>(
  services: Services,
  definition: OutsideCall<Services>,
  row: OutsideCallRow,
): Promise<OutsideOutcome> {
  try {
    return { state: 'answered', answer: await callInTime(services, definition, row) }
  } catch (fault) {
    const refusal = definition.refusalOf(fault)
    if (refusal) return { state: 'refused', refusal }
    throw fault
  }
}

async function callInTime<Services>(
  services: Services,
  definition: OutsideCall<Services>,
  row: OutsideCallRow,
): Promise<unknown> {
  const signal = AbortSignal.timeout(definition.timeoutMs)
  // A client that does not heed the signal must not keep us either.
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(new Error(`${row.kind} gave no answer in ${definition.timeoutMs} ms`)),
    )
  })
  late.catch(() => {})
  const calling = definition.call(services, row.request, { idempotencyKey: row.idempotency_key, signal })
  calling.catch(() => {})
  return Promise.race([calling, late])
}

/** Records how the call ended unless somebody has done so meanwhile, and answers what stands recorded. */
async function end<Services extends OutsideNeeds>(
  services: Services,
  marketplaceId: string,
  definition: OutsideCall<Services>,
  row: OutsideCallRow,
  outcome: OutsideOutcome,
): Promise<OutsideOutcome> {
  return services.db.inMarketplace(marketplaceId, async (tx: Tx) => {
    const standing = await lockCall(tx, row.id)
    if (!standing || standing.state !== 'intended') return outcomeOf(standing ?? row)
    const intention = { id: row.id, subjectId: row.subject_id, request: row.request }
    if (outcome.state === 'answered') {
      updateEnded(tx, row.id, 'answered', outcome.answer)
      await definition.record(services, tx, intention, outcome.answer)
    } else {
      updateEnded(tx, row.id, 'refused', outcome.refusal)
      await definition.refused(services, tx, intention, outcome.refusal)
    }
    return outcome
  })
}

function outcomeOf(row: OutsideCallRow): OutsideOutcome {
  if (row.state === 'refused') return { state: 'refused', refusal: row.answer as OutsideRefusal }
  return { state: 'answered', answer: row.answer }
}

function describe(fault: unknown): string {
  const text = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)
  return text.slice(0, 500)
}
