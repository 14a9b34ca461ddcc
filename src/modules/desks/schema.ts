import { z } from 'zod'
import { productSummary } from '../catalogue/index.ts'
import { orderSummaryShape } from '../orders/index.ts'

export const oneChecklist = z.object({ name: z.string() })

/** What somebody new here does first, as it stands. */
export const checklistsShape = z
  .object({
    results: z.array(
      z
        .object({
          name: z.string(),
          done: z.boolean().describe('Everything that is not optional is done.'),
          put_away: z.boolean(),
          items: z.array(z.object({ name: z.string(), optional: z.boolean(), done: z.boolean() })),
        })
        .meta({ id: 'DesksChecklist' }),
    ),
  })
  .meta({ id: 'DesksChecklists' })

/** An order with what comes next by itself. */
const standing = z
  .object({ order: orderSummaryShape, due: z.string().nullable(), due_label: z.string().nullable() })
  .meta({ id: 'DesksStanding' })

const orders = {
  now: z.string().describe('Business time of this answer.'),
  needs: z.array(standing).describe('What waits for you, what is due first first; 20 at most.'),
  needs_count: z.number(),
  under_way: z.array(standing).describe('What waits for others, the newest first; 10 at most.'),
  under_way_count: z.number(),
}

export const buyingShape = z
  .object({
    ...orders,
    watched: z.array(productSummary),
    searches: z
      .array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          query: z.record(z.string(), z.string()),
          found: z.number().describe('Offered within the last seven days.'),
          more: z.boolean().describe('true: and further ones.'),
        }),
      )
      .describe('The five that were kept last.'),
  })
  .meta({ id: 'DesksBuying' })

const sum = { sales: z.number(), amount: z.string(), paid_out: z.string() }

export const sellingShape = z
  .object({
    ...orders,
    currency: z.string(),
    days: z.array(z.object({ day: z.string(), ...sum })).describe('The last thirty, by the clocks of the marketplace.'),
    before: z.object(sum).describe('The thirty days before those.'),
    running_out: z.array(productSummary).describe('On offer, with two pieces or fewer.'),
    payouts: z.object({
      waiting: z.number().describe('Until your account can take money.'),
      failed: z.number(),
    }),
  })
  .meta({ id: 'DesksSelling' })
