import type { AppServices } from '../../engine/services.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { refusalOfStripe } from '../../platform/stripe/client.ts'
import { payoutArrived, payoutRefused, reversalArrived, reversalRefused } from './commands/arriving.ts'
import { lockPayout } from './store.ts'

const timeoutMs = 20_000

/** Takes a part of a transfer back from the member's account. The amount is minor units as text. */
export const reverseTransfer = defineOutsideCall<
  AppServices,
  { marketplaceId: string; transferId: string; amount: string },
  { id: string }
>({
  kind: 'stripe_transfer_reverse',
  timeoutMs,
  refusalOf: refusalOfStripe,
  async call({ stripe }, request, { idempotencyKey }) {
    const { id } = await stripe.transfers.createReversal(
      request.transferId,
      { amount: Number(request.amount), metadata: { marketplace_id: request.marketplaceId } },
      { idempotencyKey },
    )
    return { id }
  },
  record: (services, tx, { subjectId }, { id }) => reversalArrived(services, tx, subjectId, id),
  refused: (services, tx, { subjectId }, { message }) => reversalRefused(services, tx, subjectId, message),
})

/**
 * Looks whether a transfer was made that no answer ever came to, by the key it was asked for with. Only asked when that
 * key is dead: nothing can be made by it any more, so what is not there will not be.
 */
export const findTransfer = defineOutsideCall<AppServices, { dealId: string; key: string }, { id: string | null }>({
  kind: 'stripe_transfer_find',
  timeoutMs,
  // It only reads: asking again harms nobody, however late.
  keyLivesSeconds: Number.POSITIVE_INFINITY,
  refusalOf: refusalOfStripe,
  async call({ stripe }, { dealId, key }) {
    for await (const transfer of stripe.transfers.list({ transfer_group: dealId, limit: 100 })) {
      if (transfer.metadata['key'] === key) return { id: transfer.id }
    }
    return { id: null }
  },
  async record(services, tx, { subjectId }, { id }) {
    const payout = await lockPayout(tx, subjectId)
    if (payout?.state !== 'sending') return
    if (id) await payoutArrived(services, tx, payout, id)
    else await payoutRefused(services, tx, payout, 'Stripe never made this transfer.')
  },
  async refused() {},
})
