import { newId } from '../../kernel/ids.ts'
import type { Tx } from '../db/transaction.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { OutsideCall } from './definition.ts'
import { insertIntention } from './store.ts'

/** The queue whose jobs finish what stopped between intention and answer. */
export const performQueue = 'perform_outside_call'

/** How an intention is carried out. */
export interface IntendOptions {
  /** The call's id, where the caller must know it beforehand: a row of its own may claim it. */
  id?: string
  /**
   * Real seconds before the job takes it up. 0 unless said otherwise; a caller that performs the call itself right after
   * commit gives more than that takes (say 60), so that the job is only the net.
   */
  netAfterSeconds?: number
  /** Our own key for the other side, where it must be known beforehand; made from the call's id unless given. */
  idempotencyKey?: string
}

/**
 * Writes down in the caller's transaction that an outside call shall be made, and sends the job that makes it. Nothing
 * goes out before the commit, and nothing ever if it is rolled back. Answers the call's id, for `perform`.
 */
export function intend<Services, Request, Answer>(
  { jobs }: { jobs: Pick<Jobs, 'send'> },
  tx: Tx,
  definition: OutsideCall<Services, Request, Answer>,
  subjectId: string,
  request: Request,
  options: IntendOptions = {},
): string {
  if (!tx.marketplaceId) throw new Error('an outside call is intended inside a marketplace')
  const id = options.id ?? newId()
  const idempotencyKey = options.idempotencyKey ?? `${definition.kind}_${id}`
  insertIntention(tx, { id, kind: definition.kind, subjectId, idempotencyKey, request })
  jobs.send(
    tx,
    performQueue,
    { marketplaceId: tx.marketplaceId, id },
    { ...(options.netAfterSeconds && { startAfterSeconds: options.netAfterSeconds }) },
  )
  return id
}
