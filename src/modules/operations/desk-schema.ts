import { z } from 'zod'

/** What waits for those who run the marketplace, and how it has gone over the last days. */
export const deskShape = z
  .object({
    now: z.iso.datetime().describe('Business time of this answer.'),
    needs: z
      .array(
        z.object({
          kind: z.enum([
            'disputes',
            'complaints',
            'appeals',
            'refunds',
            'payouts',
            'mail',
            'deadlines',
            'messages',
            'reports',
          ]),
          count: z.int().describe('99 at most are counted.'),
          due: z.iso.datetime().nullable().describe('By when the first of them wants an answer.'),
        }),
      )
      .describe('Only kinds of which there are any.'),
    open_deals: z.int(),
    currency: z.string(),
    days: z
      .array(
        z.object({
          day: z.iso.date(),
          deals: z.int().describe('Made on this day.'),
          amount: z.string().describe('Their prices, in the currency of the marketplace.'),
          fees: z.string().describe('Earned by the house on this day, less what it gave back.'),
          members: z.int().describe('Who joined.'),
        }),
      )
      .describe('The last thirty, by the clocks of the marketplace.'),
  })
  .meta({ id: 'OperationsDesk' })
