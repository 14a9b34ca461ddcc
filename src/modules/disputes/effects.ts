import type { Effect } from '../../engine/process.ts'
import { selectHistory } from '../../engine/store.ts'
import { escrowOf } from '../../ledger/accounts.ts'
import { balanceOf } from '../../ledger/balances.ts'
import { disputeLost } from '../../ledger/disputes.ts'
import { post } from '../../ledger/post.ts'
import { intend } from '../../platform/outside/intend.ts'
import { addGivenBack, chargeDisputed, type PaidDeal } from '../payments/index.ts'
import { closeDispute, submitEvidence } from './calls.ts'
import { filesOnTheWay } from './errors.ts'
import { evidenceTime } from './evidence-time.ts'
import { evidenceFrom, isAtStripe } from './rules.ts'
import { selectDeal, selectDisputesOfDeal, selectEvidence } from './store.ts'
import { openStates, type Dispute } from './subjects.ts'

/** What was gathered goes to Stripe, and what we know ourselves: when what was done. */
export const sendEvidence: Effect<Dispute> = {
  name: 'send the evidence to Stripe',
  async run({ tx, subject, services }) {
    const deal = await selectDeal(tx, subject.dealId)
    if (!deal) throw new Error(`the dispute ${subject.id} is about no deal`)
    const [history, said] = await Promise.all([
      selectHistory(tx, deal.process, subject.dealId),
      selectEvidence(tx, subject.id),
    ])
    if (!said.every(isAtStripe)) throw filesOnTheWay()
    const { transitions } = services.engine.process(deal.process)
    const evidence = evidenceFrom(deal.reference, history, transitions, said)
    intend(services, tx, submitEvidence, subject.id, { stripeId: subject.stripeId, evidence })
  },
}

/** Evidence that Stripe has refused is not sent again at once: it would be refused again, until somebody has mended it. */
export const sendAgainLater: Effect<Dispute> = {
  name: 'send it again later',
  run: ({ subject }) => ({ evidenceTime: evidenceTime(subject) }),
}

/** The buyer is right: Stripe is told that nobody will argue. */
export const concede: Effect<Dispute> = {
  name: 'give the dispute up',
  // A bank that only asks has taken nothing.
  money: ({ inquiry, amount, currency }) =>
    inquiry ? [] : [{ to: 'buyer', amount, currency, meaning: 'stays with the buyer' }],
  run({ tx, subject, services }) {
    intend(services, tx, closeDispute, subject.id, { stripeId: subject.stripeId })
  },
}

/** What is held for the deal covers a lost dispute, as far as it goes. The input names the dispute and its amount. */
export const coverFromEscrow: Effect<PaidDeal> = {
  name: 'cover the lost dispute from what is held',
  holding: 'releases a part',
  async run({ tx, subject, input, cause }) {
    const { id: dealId, payableId, currency } = subject
    const [disputeId, claim] = [String(input['dispute']), BigInt(String(input['amount']))]
    const held = await balanceOf(tx, escrowOf(payableId, currency))
    const amount = claim < held ? claim : held
    if (amount === 0n) return {}
    const occasion = { cause: { kind: 'dispute', id: disputeId, step: 'lost in escrow' }, dealId }
    await post(
      tx,
      disputeLost(
        { ...occasion, requestId: cause.requestId },
        {
          disputeId,
          currency,
          cover: { escrow: { payableId, amount } },
        },
      ),
    )
    addGivenBack(tx, payableId, amount)
    return { givenBack: subject.givenBack + amount }
  },
}

/** While a bank is asking for the money back, Stripe refunds nothing: the buyer might have it twice. */
export const refuseWhileDisputed: Effect<PaidDeal> = {
  name: 'refuse while the payment is disputed',
  async run({ tx, subject }) {
    const disputes = await selectDisputesOfDeal(tx, subject.id)
    if (disputes.some(({ state }) => openStates.includes(state))) throw chargeDisputed()
  },
}
