import type { AppServices } from '../../engine/services.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { selectCallByKey } from '../../platform/outside/store.ts'
import { createRefund } from './calls.ts'
import { createDestinationRefund } from './destination.ts'
import { destinationRefundAnswered } from './destination-answers.ts'
import {
  lockDestinationRefund,
  selectDestinationRefundByStripeId,
  updateDestinationRefundAnswer,
} from './destination-store.ts'
import { waitsFor } from './waiting.ts'
import { refundAnswered } from './refund-answers.ts'
import { lockRefund, selectRefundByStripeId, updateRefundAnswer } from './store.ts'

const payments = { kind: 'system', name: 'payments' } as const

/** What Stripe says of a refund that did not stay where it went. */
export interface Bounced {
  stripeId: string
  status: string
  reason: string
  /** The key it was asked for with, as its metadata says. */
  key: string | null
  /** What of our fee has gone with refunds of its payment, minor units as text. */
  feeRefunded: string
}

/**
 * Takes notice that a refund which had gone out came back, once. Only the last of Stripe's refunds for ours counts: one
 * that was sent again has another. News that is here before the answer to our own call is that answer.
 */
export async function bounceRefund(services: AppServices, tx: Tx, bounced: Bounced): Promise<void> {
  const id = await selectRefundByStripeId(tx, bounced.stripeId)
  if (id === undefined) return bounceDestinationRefund(services, tx, bounced)
  const given = await lockRefund(tx, id)
  if (given?.state !== 'succeeded') return
  updateRefundAnswer(tx, given.id, { error: bounced.reason })
  await services.engine.takeLocked(tx, 'refund', given, { transition: 'bounce', actor: payments })
}

async function bounceDestinationRefund(services: AppServices, tx: Tx, bounced: Bounced): Promise<void> {
  const id = await selectDestinationRefundByStripeId(tx, bounced.stripeId)
  if (id === undefined) return answeredByNews(services, tx, bounced)
  const given = await lockDestinationRefund(tx, id)
  if (given?.state !== 'succeeded') return
  updateDestinationRefundAnswer(tx, given.id, { error: bounced.reason })
  await services.engine.takeLocked(tx, 'destination-refund', given, { transition: 'bounce', actor: payments })
}

/** A refund that we wait for and know no name of: the key in its metadata says whose it is. */
async function answeredByNews(services: AppServices, tx: Tx, news: Bounced): Promise<void> {
  const { stripeId: id, key, status, feeRefunded } = news
  const asked = key === null ? undefined : await selectCallByKey(tx, key)
  if (asked?.kind === createRefund.kind) {
    const given = await lockRefund(tx, asked.subject_id)
    if (given && (await waitsFor(tx, given, asked))) await refundAnswered(services, tx, given, { id, status })
  } else if (asked?.kind === createDestinationRefund.kind) {
    const given = await lockDestinationRefund(tx, asked.subject_id)
    if (!given || !(await waitsFor(tx, given, asked))) return
    const { again = false } = asked.request as { again?: boolean }
    await destinationRefundAnswered(services, tx, given, { again }, { id, status, feeRefunded })
  }
}
