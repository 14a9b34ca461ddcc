import type { AppServices } from '../../engine/services.ts'
import type { Currency } from '../../kernel/currency.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { isKeptByStripe, refusalOfStripe, stripeCurrency } from '../../platform/stripe/client.ts'
import { insertStripeObjects, waitsFor } from '../payments/index.ts'
import { deleteUnopened, updateAccountId } from './account-store.ts'
import { payoutArrived, transferKind, transferRefused } from './commands/arriving.ts'
import { lockPayout } from './store.ts'

const timeoutMs = 20_000

/** Opens an Express account for a member. Charges are made by the platform, so the member's account only takes transfers. */
export const createAccount = defineOutsideCall<
  AppServices,
  { marketplaceId: string; memberId: string; email: string; country: string },
  { id: string }
>({
  kind: 'stripe_account_create',
  timeoutMs,
  // Asked again after however long: a second, empty account harms nobody, a seller who can never open one is lost.
  keyLivesSeconds: Number.POSITIVE_INFINITY,
  refusalOf: refusalOfStripe,
  isKept: isKeptByStripe,
  async call({ stripe }, request, { idempotencyKey }) {
    const { id } = await stripe.accounts.create(
      {
        type: 'express',
        country: request.country,
        email: request.email,
        capabilities: { transfers: { requested: true } },
        metadata: { marketplace_id: request.marketplaceId, member_id: request.memberId },
      },
      { idempotencyKey },
    )
    return { id }
  },
  async record(_services, tx, { request }, { id }) {
    updateAccountId(tx, request.memberId, id)
    insertStripeObjects(tx, [id])
  },
  async refused(_services, tx, { request }) {
    deleteUnopened(tx, request.memberId)
  },
})

/** Transfers what a member has earned to their account. The amount is minor units as text. */
export const createTransfer = defineOutsideCall<
  AppServices,
  {
    marketplaceId: string
    amount: string
    currency: Currency
    destination: string
    sourceCharge: string | null
    dealId: string
  },
  { id: string }
>({
  kind: transferKind,
  timeoutMs,
  refusalOf: refusalOfStripe,
  async call({ stripe }, request, { idempotencyKey }) {
    const { id } = await stripe.transfers.create(
      {
        amount: Number(request.amount),
        currency: stripeCurrency(request.currency),
        destination: request.destination,
        transfer_group: request.dealId,
        ...(request.sourceCharge ? { source_transaction: request.sourceCharge } : {}),
        // The key too: if no answer ever comes, the transfer can be found by it among those of the deal.
        metadata: { marketplace_id: request.marketplaceId, deal_id: request.dealId, key: idempotencyKey },
      },
      { idempotencyKey },
    )
    return { id }
  },
  async record(services, tx, { id, subjectId }, made) {
    const payout = await lockPayout(tx, subjectId)
    if (payout && (await waitsFor(tx, payout, { id, kind: transferKind })))
      await payoutArrived(services, tx, payout, made.id)
  },
  async refused(services, tx, { id, subjectId: payoutId }, refusal) {
    await transferRefused(services, tx, { id, payoutId }, refusal.message)
  },
})
