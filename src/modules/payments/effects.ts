import type { Effect, EffectContext, Engine } from '../../engine/process.ts'
import { newId } from '../../kernel/ids.ts'
import { formatAmount } from '../../kernel/money.ts'
import { escrowOf, passedOnOf } from '../../ledger/accounts.ts'
import { balanceOf } from '../../ledger/balances.ts'
import { refundSettledByHand, surplusBounced, surplusSettledByHand } from '../../ledger/by-hand.ts'
import { surplusPassedOn } from '../../ledger/destination.ts'
import { refundReturned, refundStarted, salePaid, surplusArrived } from '../../ledger/goods.ts'
import { post, postEntries } from '../../ledger/post.ts'
import { walletSpent } from '../../ledger/wallets.ts'
import { doubtWindow } from '../../platform/outside/doubt.ts'
import { intend } from '../../platform/outside/intend.ts'
import { createRefund } from './calls.ts'
import { expireCheckout } from './closing-calls.ts'
import { passedOnOfLate } from './late.ts'
import { exceedsHeld, isWhole } from './errors.ts'
import { partOf } from './rules.ts'
import { insertRefund, updateRefundSettled } from './refund-store.ts'
import {
  addGivenBack,
  lockOpenAttempt,
  selectPayingAttempt,
  selectPaymentIntent,
  updateAttemptSurplus,
} from './store.ts'
import type { PaidDeal, PaymentAttempt, Refund } from './subjects.ts'
import { selectPayingWallet, selectWalletOfAttempt } from './wallet-store.ts'

/** The money that has come is held for the deal. */
export const holdInEscrow: Effect<PaidDeal> = {
  name: 'hold the price in escrow',
  holding: 'takes',
  money: ({ amount, currency }) => [{ to: 'escrow', amount, currency, meaning: 'is kept until the deal is over' }],
  async run({ tx, subject, cause }) {
    const { payableId, amount, currency, shipping } = subject
    const memo = shipping ? `Of this ${formatAmount(shipping, currency)} is for sending.` : undefined
    const occasion = { cause: occasionOf(cause), dealId: subject.id, requestId: cause.requestId, memo }
    const memberId = await selectPayingWallet(tx, payableId)
    await post(
      tx,
      memberId
        ? walletSpent(occasion, { memberId, payableId, amount, currency })
        : salePaid(occasion, { currency, payables: [{ payableId, amount }] }),
    )
  },
}

/** All that is held goes back to who paid it. Nothing happens where nothing is left: it was given back in parts. */
export const refundPayer: Effect<PaidDeal> = {
  name: 'refund the payer in full',
  holding: 'releases',
  money: ({ amount, givenBack, currency }) =>
    amount > givenBack ? [{ to: 'buyer', amount: amount - givenBack, currency, meaning: toTheCard }] : [],
  async run({ tx, subject, cause, services }) {
    const held = await balanceOf(tx, escrowOf(subject.payableId, subject.currency))
    if (held === 0n) return {}
    await refundFromEscrow({ tx, services, cause }, subject, held)
    return { givenBack: subject.givenBack + held }
  },
}

/**
 * A part of what is held goes back to who paid it; what remains is divided later.
 * @throws Refusal amount_malformed, refund_exceeds_held, refund_is_whole
 */
export const refundPart: Effect<PaidDeal> = {
  name: 'refund a part to the payer',
  holding: 'releases a part',
  money: ({ amount, givenBack, currency }, input) => [
    input?.['amount'] === undefined
      ? { to: 'buyer', amount: amount - givenBack, currency, meaning: toTheCard, atMost: true }
      : { to: 'buyer', amount: partOf(input, currency), currency, meaning: toTheCard },
  ],
  async run({ tx, subject, input, cause, services }) {
    const part = partOf(input, subject.currency)
    const held = await balanceOf(tx, escrowOf(subject.payableId, subject.currency))
    if (part > held) throw exceedsHeld(formatAmount(held, subject.currency), subject.currency)
    if (part === held) throw isWhole()
    await refundFromEscrow({ tx, services, cause }, subject, part)
    return { givenBack: subject.givenBack + part }
  },
}

const toTheCard = 'goes back to the card that paid'

async function refundFromEscrow(
  { tx, services, cause }: Pick<EffectContext<PaidDeal>, 'tx' | 'services' | 'cause'>,
  { id: dealId, payableId, currency }: PaidDeal,
  amount: bigint,
): Promise<void> {
  const paying = await selectPayingAttempt(tx, payableId)
  if (!paying) throw new Error(`the deal ${dealId} holds money, but no payment brought it`)
  const facts = { dealId, payableId, attemptId: paying.id, source: 'escrow' as const, amount, currency }
  const given = newRefund(services.engine, tx.now, facts)
  const { requestId } = cause
  insertRefund(tx, given)
  addGivenBack(tx, payableId, amount)
  await post(
    tx,
    refundStarted({ cause: occasionOf(cause), dealId, requestId }, { refundId: given.id, payableId, currency, amount }),
  )
  await services.engine.begin(tx, 'refund', given, { actor: { kind: 'system', name: 'child' }, requestId })
}

/** A refund that Stripe had paid has come back: its money is where it was before. */
export const takeBounced: Effect<Refund> = {
  name: 'book that the refund came back',
  async run({ tx, subject, cause }) {
    const { id, attemptId, source, dealId, amount, currency } = subject
    const occasion = { cause: { kind: 'refund', id, step: `returned ${cause.step}` }, dealId }
    await post(
      tx,
      source === 'surplus'
        ? surplusBounced(occasion, { attemptId, currency, amount })
        : refundReturned(occasion, { refundId: id, currency, amount }),
    )
  },
}

/** The operator has given the money back outside Stripe. */
export const settleByHand: Effect<Refund> = {
  name: 'book that it was given back by hand',
  money: ({ amount, currency }) => [{ to: 'buyer', amount, currency, meaning: 'was given to them outside Stripe' }],
  async run({ tx, subject, input, cause }) {
    const { id, attemptId, source, dealId, amount, currency } = subject
    updateRefundSettled(tx, id, String(input['note']))
    const occasion = {
      cause: { kind: 'refund', id, step: 'settled by hand' },
      dealId,
      requestId: cause.requestId,
      memo: String(input['note']),
    }
    await post(
      tx,
      source === 'surplus'
        ? surplusSettledByHand(occasion, { attemptId, currency, amount })
        : refundSettledByHand(occasion, { refundId: id, currency, amount }),
    )
  },
}

/** The card page is closed, so that nobody pays for what is no longer to be had. */
export const closeCheckout: Effect<PaidDeal> = {
  name: 'close the card page',
  async run({ tx, subject, services, cause }) {
    const open = await lockOpenAttempt(tx, subject.id)
    if (!open) return
    const actor = { kind: 'system', name: 'payments' } as const
    const { requestId } = cause
    await services.engine.takeLocked(tx, 'payment-attempt', open, { transition: 'expire', actor, requestId })
    if (open.sessionId) intend(services, tx, expireCheckout, open.id, { sessionId: open.sessionId })
  },
}

/** Money that pays nothing any more is booked as surplus and sent back. */
export const returnSurplus: Effect<PaymentAttempt> = {
  name: 'send back what pays nothing any more',
  async run({ tx, subject, services }) {
    const { id: attemptId, dealId, payableId, amount, currency } = subject
    updateAttemptSurplus(tx, attemptId)
    const occasion = { cause: { kind: 'payment-attempt', id: attemptId }, dealId }
    const passedOn = await passedOnOfLate(tx, subject)
    await postEntries(tx, [
      surplusArrived(occasion, { attemptId, currency, amount }),
      ...(passedOn > 0n ? [surplusPassedOn(occasion, { attemptId, currency, amount: passedOn })] : []),
    ])
    const facts = { dealId, payableId, attemptId, source: 'surplus', amount, currency } as const
    const given = newRefund(services.engine, tx.now, facts)
    insertRefund(tx, given)
    await services.engine.begin(tx, 'refund', given, { actor: { kind: 'system', name: 'child' } })
  },
}

/** The money goes back to where it came from: into the wallet, or Stripe is to send it to the card. */
export const sendRefund: Effect<Refund> = {
  name: 'send the refund to where the money came from',
  async run({ tx, subject, services }) {
    if (await selectWalletOfAttempt(tx, subject.attemptId)) {
      services.jobs.send(tx, 'refund_to_wallet', { marketplaceId: tx.marketplaceId, refundId: subject.id })
      return
    }
    const paymentIntent = await selectPaymentIntent(tx, subject.attemptId)
    if (!paymentIntent) throw new Error(`the payment ${subject.attemptId} to be refunded never came`)
    // What came too late for a destination charge has gone on to the seller already, and comes back from there; once.
    const passedOn = await balanceOf(tx, passedOnOf(subject.attemptId, subject.currency))
    const request = {
      paymentIntent,
      amount: subject.amount.toString(),
      marketplaceId: tx.marketplaceId ?? '',
      ...(passedOn > 0n ? { reverse: true, withFee: passedOn < subject.amount } : {}),
    }
    intend(services, tx, createRefund, subject.id, request)
  },
}

/** A refund about to be inserted. */
export function newRefund(
  engine: Engine,
  now: Date,
  facts: Pick<Refund, 'dealId' | 'payableId' | 'attemptId' | 'source' | 'amount' | 'currency'>,
): Refund {
  const { initial, version } = engine.process('refund')
  const begun = { id: newId(), state: initial, version, enteredAt: now, step: 0 }
  return { ...begun, policy: { doubtWindow }, parties: {}, ...facts }
}

/** The ledger's cause of what a deal's step posts: a step posts each kind of entry once. */
function occasionOf(cause: { process: string; subjectId: string; step: number }) {
  return { kind: cause.process, id: cause.subjectId, step: String(cause.step) }
}
