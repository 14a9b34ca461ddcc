import type { AppServices } from '../../engine/services.ts'
import { defineOutsideCall } from '../../platform/outside/definition.ts'
import { intend } from '../../platform/outside/intend.ts'
import { refusalOfStripe } from '../../platform/stripe/client.ts'
import {
  noteReversed,
  payoutArrived,
  payoutRefused,
  reversalArrived,
  reversalRefused,
  transferKind,
} from './commands/arriving.ts'
import { waitsFor } from '../payments/index.ts'
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
      {
        amount: Number(request.amount),
        // The key too: if no answer ever comes, the reversal can be found by it among those of the transfer.
        metadata: { marketplace_id: request.marketplaceId, key: idempotencyKey },
      },
      { idempotencyKey },
    )
    return { id }
  },
  record: (services, tx, { subjectId }, { id }) => reversalArrived(services, tx, subjectId, id),
  async refused(services, tx, { subjectId, request }, { message }) {
    await reversalRefused(services, tx, subjectId, message)
    // Somebody at Stripe may have been first; what was told of it meanwhile was taken for what we had asked for.
    intend(services, tx, lookAtTransfer, subjectId, { transferId: request.transferId })
  },
})

/**
 * Looks whether a reversal was made that no answer ever came to, by the key it was asked for with. Only asked when that
 * key is dead: what is not there will not be.
 */
export const findReversal = defineOutsideCall<AppServices, { transferId: string; key: string }, { id: string | null }>({
  kind: 'stripe_reversal_find',
  timeoutMs,
  // It only reads.
  keyLivesSeconds: Number.POSITIVE_INFINITY,
  refusalOf: refusalOfStripe,
  async call({ stripe }, { transferId, key }) {
    for await (const reversal of stripe.transfers.listReversals(transferId, { limit: 100 })) {
      if (reversal.metadata?.['key'] === key) return { id: reversal.id }
    }
    return { id: null }
  },
  async record(services, tx, { subjectId, request: { transferId } }, { id }) {
    if (id) return reversalArrived(services, tx, subjectId, id)
    await reversalRefused(services, tx, subjectId, 'Stripe never made this reversal.')
    intend(services, tx, lookAtTransfer, subjectId, { transferId })
  },
  async refused() {},
})

/** Looks how much of a transfer is reversed in all. */
export const lookAtTransfer = defineOutsideCall<AppServices, { transferId: string }, { reversed: string }>({
  kind: 'stripe_transfer_look',
  timeoutMs,
  // It only reads.
  keyLivesSeconds: Number.POSITIVE_INFINITY,
  refusalOf: refusalOfStripe,
  async call({ stripe }, { transferId }) {
    const { amount_reversed: reversed } = await stripe.transfers.retrieve(transferId)
    return { reversed: String(reversed) }
  },
  record: (services, tx, { request: { transferId: id } }, { reversed }) =>
    noteReversed(services, tx, { id, reversed: BigInt(reversed), key: null }),
  async refused() {},
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
  async record(services, tx, { subjectId, request: { key } }, { id }) {
    const payout = await lockPayout(tx, subjectId)
    if (!payout || !(await waitsFor(tx, payout, { kind: transferKind, key }))) return
    if (id) await payoutArrived(services, tx, payout, id)
    else await payoutRefused(services, tx, payout, 'Stripe never made this transfer.')
  },
  async refused() {},
})
