import type { Doc, Params, World } from '../types.ts'

/** A refund as Stripe shapes it; a card's refund succeeds at once. */
export function newRefund(
  world: World,
  { id, charge, amount, fields }: { id: string; charge: Doc; amount: number; fields: Params },
): Doc {
  return {
    id,
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: world.clock.seconds(),
    currency: charge['currency'],
    customer: charge['customer'],
    customer_account: null,
    destination_details: {
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
      type: 'card',
    },
    metadata: {},
    payment_intent: charge['payment_intent'],
    payment_method: charge['payment_method'],
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
    ...fields,
  }
}
