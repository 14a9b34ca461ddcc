import { z } from 'zod'

/** What of a deal went through Stripe, under Stripe's own names. */
export const stripeObjectsShape = z
  .object({
    results: z.array(
      z
        .object({
          id: z.string().describe('Ours: of the payment, the refund, the payout, the clawback or the dispute.'),
          kind: z.enum(['payment', 'refund', 'payout', 'transfer', 'reversal', 'dispute']),
          stripe_id: z.string().nullable().describe('null: Stripe has not answered, or it goes by a wallet.'),
          url: z.url().nullable().describe('Where to look at it: in Stripe’s dashboard, in development the simulator.'),
          state: z.string(),
          state_label: z.string(),
          amount: z.string(),
          currency: z.string(),
          error: z.string().nullable().describe('What Stripe said when it would not.'),
          at: z.string(),
        })
        .meta({ id: 'OperationsStripeObject' }),
    ),
  })
  .meta({ id: 'OperationsStripeObjects' })
