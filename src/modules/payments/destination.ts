import type Stripe from 'stripe'
import { defineProcess, type Effect, type EffectContext } from '../../engine/process.ts'
import type { AppServices } from '../../engine/services.ts'
import { newId } from '../../kernel/ids.ts'
import { feeRevenue, payableTo } from '../../ledger/accounts.ts'
import { destinationSent } from '../../ledger/destination.ts'
import { saleReleased } from '../../ledger/goods.ts'
import { post } from '../../ledger/post.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { intend } from '../../platform/outside/intend.ts'
import { refusalOfStripe } from '../../platform/stripe/client.ts'
import {
  insertDestinationRefund,
  lockDestinationRefund,
  selectDestination,
  sumDestinationRefunds,
  updateDestinationRefundAnswer,
  updateDestinationRefundState,
} from './destination-store.ts'
import { isTakenFromSeller, settleReturnedByHand, takeReturnedToHouse } from './destination-returned.ts'
import { destinationRefundAnswered } from './destination-answers.ts'
import { exceedsPrice } from './errors.ts'
import { settlementInput } from './schema.ts'
import { selectPayingAttempt, selectPaymentIntent } from './store.ts'
import type { DestinationRefund, PaidDeal } from './subjects.ts'
import { waitsFor } from './waiting.ts'

/*
 * Destination charges: the second way of charging, beside separate charges and transfers. Stripe passes the price on to
 * the seller's account in the moment the card is charged and takes our fee back from there; nothing is held by the house.
 * It fits what is earned when it is paid. A payable is told so when it is opened (`destination`), and its deal's step
 * that takes the money has the effects `holdInEscrow, passToDestination`: booked as held and given on in one step.
 */

const payments = { kind: 'system', name: 'payments' } as const

/** The price has gone on to the seller with the charge, less the fee. */
export const passToDestination: Effect<PaidDeal> = {
  name: 'note that the price went on to the seller with the charge',
  holding: 'releases',
  async run({ tx, subject, cause }) {
    const { id: dealId, payableId, currency, amount } = subject
    const to = await selectDestination(tx, payableId)
    if (!to) throw new Error(`the payable ${payableId} is not charged to a destination`)
    const plan = [
      { recipient: 'house', share: { rule: 'fixed', amount: to.fee } },
      { recipient: 'seller', share: { rule: 'remainder' } },
    ] as const
    const recipients = { seller: payableTo(to.memberId, currency), house: feeRevenue(currency) }
    // The same step has booked that the price came in: each entry has a cause of its own.
    const occasion = (what: string) => ({
      cause: { kind: cause.process, id: cause.subjectId, step: `${what} ${cause.step}` },
      dealId,
      requestId: cause.requestId,
    })
    await post(tx, saleReleased(occasion('released'), { payableId, currency, amount, plan, recipients }))
    if (amount > to.fee) {
      await post(tx, destinationSent(occasion('sent'), { memberId: to.memberId, currency, amount: amount - to.fee }))
    }
  },
}

/**
 * Gives a part or all of a destination charge back to who paid it, out of the seller's account and our fee.
 * @param amount minor units
 * @throws Refusal refund_exceeds_price
 */
export async function refundFromDestination(
  { tx, services, cause }: Pick<EffectContext<PaidDeal>, 'tx' | 'services' | 'cause'>,
  deal: Pick<PaidDeal, 'id' | 'payableId' | 'amount' | 'currency'>,
  amount: bigint,
): Promise<DestinationRefund> {
  const [paying, before] = await Promise.all([
    selectPayingAttempt(tx, deal.payableId),
    sumDestinationRefunds(tx, deal.payableId),
  ])
  if (!paying) throw new Error(`the deal ${deal.id} was never paid`)
  if (amount <= 0n || before.amount + amount > deal.amount) {
    throw exceedsPrice(String(deal.amount - before.amount), deal.currency)
  }
  const { initial, version } = services.engine.process(destinationRefund.name)
  const refund: DestinationRefund = {
    id: newId(),
    state: initial,
    version,
    enteredAt: tx.now,
    step: 0,
    policy: {},
    parties: {},
    dealId: deal.id,
    payableId: deal.payableId,
    attemptId: paying.id,
    amount,
    currency: deal.currency,
  }
  insertDestinationRefund(tx, refund)
  const { requestId } = cause
  await services.engine.begin(tx, destinationRefund.name, refund, {
    actor: { kind: 'system', name: 'child' },
    requestId,
  })
  return refund
}

/** Stripe is to give the money back, and to take it from where it went. */
const sendDestinationRefund: Effect<DestinationRefund> = {
  name: 'ask Stripe for the refund out of the seller’s account',
  async run({ tx, subject, services }) {
    const [paymentIntent, to] = await Promise.all([
      selectPaymentIntent(tx, subject.attemptId),
      selectDestination(tx, subject.payableId),
    ])
    if (!paymentIntent || !to) throw new Error(`the payment ${subject.attemptId} was no destination charge`)
    const { amount, id } = subject
    const again = await isTakenFromSeller(tx, subject)
    const request = { paymentIntent, amount: amount.toString(), withFee: to.fee > 0n, again }
    intend(services, tx, createDestinationRefund, id, { ...request, marketplaceId: tx.marketplaceId ?? '' })
  },
}

/** Gives back, reverses the transfer, gives the fee's part up; answers how much of the fee has gone in all. */
export const createDestinationRefund = defineOutsideCall<
  AppServices,
  { paymentIntent: string; amount: string; withFee: boolean; again?: boolean; marketplaceId: string },
  { id: string; status: string | null; feeRefunded: string }
>({
  kind: 'stripe_destination_refund_create',
  timeoutMs: 20_000,
  refusalOf: refusalOfStripe,
  async call({ stripe }, request, { idempotencyKey }) {
    const made = await stripe.refunds.create(
      {
        payment_intent: request.paymentIntent,
        amount: Number(request.amount),
        ...(request.again ? {} : { reverse_transfer: true }),
        ...(request.withFee && !request.again ? { refund_application_fee: true } : {}),
        metadata: { marketplace_id: request.marketplaceId, key: idempotencyKey },
        expand: ['charge.application_fee'],
      },
      { idempotencyKey },
    )
    const charge = made.charge as Stripe.Charge | null
    const fee = charge?.application_fee as Stripe.ApplicationFee | null | undefined
    return { id: made.id, status: made.status, feeRefunded: String(fee?.amount_refunded ?? 0) }
  },
  async record(services, tx, { id, subjectId, request }, answer) {
    const given = await lockDestinationRefund(tx, subjectId)
    if (given && (await waitsFor(tx, given, { id, kind: createDestinationRefund.kind })))
      await destinationRefundAnswered(services, tx, given, request, answer)
  },
  async refused(services, tx, { id, subjectId }, refusal) {
    const given = await lockDestinationRefund(tx, subjectId)
    if (!given || !(await waitsFor(tx, given, { id, kind: createDestinationRefund.kind }))) return
    updateDestinationRefundAnswer(tx, given.id, { error: refusal.message })
    await services.engine.takeLocked(tx, destinationRefund.name, given, { transition: 'fail', actor: payments })
  },
})

/** A refund out of a seller's account. Nothing is booked before Stripe has done it: then it is as Stripe rounded it. */
export const destinationRefund = defineProcess<DestinationRefund>({
  name: 'destination-refund',
  version: 1,
  noun: 'refund',
  roles: ['payments', 'operator'],
  initial: 'sending',
  begin: { name: 'start', label: 'Refund begun', effects: [sendDestinationRefund] },
  states: {
    sending: { label: 'On its way', money: 'none' },
    // No end: days later the bank may send it back.
    succeeded: { label: 'Refunded', money: 'none' },
    failed: { label: 'Refused by Stripe', money: 'none' },
    settled: { label: 'Given back by hand', final: true, money: 'none' },
  },
  transitions: {
    succeed: {
      from: 'sending',
      to: 'succeeded',
      by: ['payments'],
      label: 'Succeed',
      meaning: "Stripe has sent the money back, out of the seller's account.",
    },
    fail: { from: 'sending', to: 'failed', by: ['payments'], label: 'Fail', meaning: 'Stripe refused the refund.' },
    retry: {
      from: 'failed',
      to: 'sending',
      by: ['operator'],
      label: 'Try again',
      meaning: 'Stripe is asked once more to send the money back.',
      effects: [sendDestinationRefund],
    },
    bounce: {
      from: 'succeeded',
      to: 'failed',
      by: ['payments'],
      label: 'Come back',
      meaning: 'The bank has sent the refund back; the money is with us, and not with the seller.',
      effects: [takeReturnedToHouse],
    },
    settle: {
      from: 'failed',
      to: 'settled',
      by: ['operator'],
      label: 'Given back by hand',
      meaning:
        'You have given the buyer the money yourself, by bank or in cash. Say how, so that it can be found again.',
      input: settlementInput,
      effects: [settleReturnedByHand],
    },
  },
  lock: lockDestinationRefund,
  save: updateDestinationRefundState,
})
