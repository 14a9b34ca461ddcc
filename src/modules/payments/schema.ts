import { z } from 'zod'

/** A refund as the operator's desk shows it. */
export const refundShape = z
  .object({
    id: z.uuid(),
    state: z.string(),
  })
  .meta({ id: 'PaymentsRefund' })

/** How the operator has given a refund back by hand. */
export const settlementInput = z
  .strictObject({ note: z.string().trim().min(3, 'Say how it was given back.').max(500) })
  .meta({ id: 'PaymentsSettlement' })

export const oneRefund = z.object({ id: z.string() })

/** A member's saved cards, as Stripe describes them to their holder. */
export const savedCards = z
  .object({
    results: z.array(
      z.object({
        id: z.string(),
        brand: z.string(),
        last4: z.string(),
        exp_month: z.int(),
        exp_year: z.int(),
      }),
    ),
    publishable_key: z
      .string()
      .nullable()
      .describe("Stripe's key for an app of your own that asks for a card by Stripe's own script; no secret."),
  })
  .meta({ id: 'PaymentsSavedCards' })

/** Where a card is saved. */
export const savingShape = z.object({ url: z.url() }).meta({ id: 'PaymentsSaving' })

/** A card by Stripe's name of it, which is no id of ours. */
export const oneCard = z.object({ card: z.string().max(100) })
