import type { AppServices } from '../../engine/services.ts'
import { destinationRefunded, destinationReversed } from '../../ledger/destination.ts'
import { refundPaid } from '../../ledger/goods.ts'
import { post, postEntries } from '../../ledger/post.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { selectDestination, sumDestinationRefunds, updateDestinationRefundAnswer } from './destination-store.ts'
import { insertStripeObjects } from './store.ts'
import type { DestinationRefund } from './subjects.ts'

const payments = { kind: 'system', name: 'payments' } as const
const process = 'destination-refund'

/** What Stripe says of a refund it has made: `feeRefunded` is how much of our fee has gone in all, minor units as text. */
export interface DestinationAnswer {
  id: string
  status: string | null
  feeRefunded: string
}

/**
 * Stripe has made a refund out of a seller's account. One that failed at once has come back to the house: what it took
 * from the seller is not undone. It must be locked and on its way.
 * @param request.again whether the seller had given it before, and only the way to the payer was open
 */
export async function destinationRefundAnswered(
  services: AppServices,
  tx: Tx,
  given: DestinationRefund,
  request: { again?: boolean },
  answer: DestinationAnswer,
): Promise<void> {
  insertStripeObjects(tx, [answer.id])
  if (answer.status === 'requires_action') {
    // It waits for its payer, who is to say where it shall go: an event tells what became of it.
    updateDestinationRefundAnswer(tx, given.id, { stripeId: answer.id })
    return
  }
  const sent = await (request.again ? sentAgain : sentFromSeller)(services, tx, given, answer)
  if (answer.status !== 'failed' && answer.status !== 'canceled') return
  updateDestinationRefundAnswer(tx, given.id, { error: `Stripe: ${answer.status}` })
  await services.engine.takeLocked(tx, process, sent, { transition: 'bounce', actor: payments })
}

async function sentAgain(services: AppServices, tx: Tx, given: DestinationRefund, { id }: DestinationAnswer) {
  const { amount, currency, dealId, step } = given
  updateDestinationRefundAnswer(tx, given.id, { stripeId: id })
  const sent = await services.engine.takeLocked(tx, process, given, { transition: 'succeed', actor: payments })
  const occasion = { cause: { kind: process, id: given.id, step: `paid ${step}` }, dealId }
  await post(tx, refundPaid(occasion, { refundId: given.id, currency, amount }))
  return sent
}

async function sentFromSeller(services: AppServices, tx: Tx, given: DestinationRefund, answer: DestinationAnswer) {
  const { amount, currency, dealId, payableId } = given
  const [to, before] = await Promise.all([selectDestination(tx, payableId), sumDestinationRefunds(tx, payableId)])
  // Stripe says how much of the fee has gone in all; what earlier refunds took of it is theirs. One whose answer was
  // recorded after that of a later one finds its part counted there.
  const all = BigInt(answer.feeRefunded) - before.fee
  const fee = all < 0n ? 0n : all > amount ? amount : all
  updateDestinationRefundAnswer(tx, given.id, { stripeId: answer.id, fee })
  const sent = await services.engine.takeLocked(tx, process, given, { transition: 'succeed', actor: payments })
  const occasion = { cause: { kind: process, id: given.id }, dealId }
  const memberId = to?.memberId ?? ''
  await postEntries(tx, [
    ...(amount > fee ? [destinationReversed(occasion, { memberId, currency, amount: amount - fee })] : []),
    destinationRefunded(occasion, { memberId, currency, amount, fee }),
  ])
  return sent
}
