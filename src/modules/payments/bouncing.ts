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
import { comeToNothing } from './overtaking.ts'
import { waitsFor } from './waiting.ts'
import { refundAnswered } from './refund-answers.ts'
import { lockRefund, selectRefundByStripeId, updateRefundAnswer } from './refund-store.ts'

const payments = { kind: 'system', name: 'payments' } as const

/** What Stripe says of a refund that went out, did not stay where it went, or could not go. */
export interface RefundNews {
  stripeId: string
  status: string
  reason: string
  /** The key it was asked for with, as its metadata says. */
  key: string | null
  /** What of our fee has gone with refunds of its payment, minor units as text. */
  feeRefunded: string
}

const isGone = ({ status }: RefundNews) => status === 'failed' || status === 'canceled'

/**
 * Takes notice of what became of a refund, once. Only the last of Stripe's refunds for ours counts: one that was sent again
 * has another. News that is here before the answer to our own call is that answer.
 */
export async function takeRefundNews(services: AppServices, tx: Tx, news: RefundNews): Promise<void> {
  const id = await selectRefundByStripeId(tx, news.stripeId)
  if (id === undefined) return takeDestinationRefundNews(services, tx, news)
  const given = await lockRefund(tx, id)
  // It was made and waited for its payer.
  if (given?.state === 'sending') return answeredByNews(services, tx, news)
  if (given?.state !== 'succeeded' || !isGone(news)) return
  // While we waited for it, it may have been put into a wallet, or sent again: then this is no news of it.
  if ((await selectRefundByStripeId(tx, news.stripeId)) !== id) return
  updateRefundAnswer(tx, given.id, { error: news.reason })
  await comeToNothing(services, tx, given, 'bounce')
}

async function takeDestinationRefundNews(services: AppServices, tx: Tx, news: RefundNews): Promise<void> {
  const id = await selectDestinationRefundByStripeId(tx, news.stripeId)
  if (id === undefined) return isGone(news) ? answeredByNews(services, tx, news) : undefined
  const given = await lockDestinationRefund(tx, id)
  if (given?.state === 'sending') return answeredByNews(services, tx, news)
  if (given?.state !== 'succeeded' || !isGone(news)) return
  if ((await selectDestinationRefundByStripeId(tx, news.stripeId)) !== id) return
  updateDestinationRefundAnswer(tx, given.id, { error: news.reason })
  await services.engine.takeLocked(tx, 'destination-refund', given, { transition: 'bounce', actor: payments })
}

/** A refund that we wait for: the key in its metadata says whose it is. */
async function answeredByNews(services: AppServices, tx: Tx, news: RefundNews): Promise<void> {
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
