import { z } from 'zod'
import { byAge, referenceFilter, spanFilters } from '../../platform/http/span.ts'

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

/** A refund in the operator's list. */
export const listedRefund = z
  .object({
    id: z.uuid(),
    deal_id: z.uuid(),
    reference: z.string().describe('Of the deal it is about.'),
    state: z.string(),
    state_label: z.string(),
    source: z
      .enum(['escrow', 'surplus', 'clawback'])
      .describe(
        'What it is given back of: what was held, what came too late or twice, or what was had of the seller again.',
      ),
    amount: z.string(),
    currency: z.string(),
    fault: z.string().nullable().describe('Why Stripe refused it, in its own words.'),
    entered_at: z.iso.datetime().describe('Since when it stands in its state.'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'PaymentsListedRefund' })

export const refundFilters = {
  state: z.string().max(40).optional(),
  source: z.enum(['escrow', 'surplus', 'clawback']).optional(),
  search: referenceFilter,
  ...spanFilters,
  order: byAge,
}

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
