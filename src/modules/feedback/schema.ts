import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { byAge, spanFilters } from '../../platform/http/span.ts'

/** What buyer and seller say when the parcel has arrived. */
export const feedbackInput = z
  .strictObject({
    about: z.enum(['seller', 'buyer', 'platform']),
    rating: z.number().int('Whole stars only.').min(1).max(5),
    comment: z.string().trim().max(2_000).default(''),
  })
  .meta({ id: 'FeedbackInput' })

export const feedbackShape = z
  .object({
    id: z.uuid(),
    about: z.string(),
    rating: z.number(),
    comment: z.string(),
    author: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    title: z.string().describe('What was bought.'),
    created_at: z.string(),
    seen: z.boolean().describe('Others see it: both have spoken, or the time for it is over.'),
    seen_by: z.iso.datetime().nullable().describe('When it is seen at the latest; null: it is.'),
    reply: z
      .object({ text: z.string(), at: z.iso.datetime() })
      .nullable()
      .describe('What the one who was rated says to it.'),
  })
  .meta({ id: 'FeedbackFeedback' })

/** What was said of a seller, with the sum of it. */
export const sellerFeedbackShape = pageOf(feedbackShape)
  .extend({
    average: z.number().nullable(),
    count: z.number(),
    /** How often each number of stars was given, from five down. */
    breakdown: z.array(z.object({ rating: z.int(), count: z.int() })),
  })
  .meta({ id: 'FeedbackOfSeller' })

/** What the viewer has said about an order, and what they may still say. */
export const orderFeedbackShape = z
  .object({
    given: z.array(feedbackShape),
    may_give: z.array(z.enum(['seller', 'buyer', 'platform'])),
    buyer: z
      .object({ average: z.number().nullable(), count: z.int() })
      .nullable()
      .describe('How sellers have rated its buyer in all their orders, as far as it is seen; null: it has none.'),
  })
  .meta({ id: 'FeedbackOfOrder' })

const withDeal = z.array(feedbackShape.extend({ deal_id: z.uuid() }))

/** The last of what a member has said, and of what was said about them. */
export const memberFeedbackShape = z.object({ given: withDeal, got: withDeal }).meta({ id: 'FeedbackOfMember' })

/** What was said, as those see it who run the marketplace. */
export const listedFeedback = feedbackShape
  .extend({
    order_id: z.uuid(),
    buyer: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Of whom it is, if of the buyer.'),
    seller: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    hidden: z.object({ at: z.iso.datetime(), because: z.string() }).nullable().describe('Out of sight, and why.'),
  })
  .meta({ id: 'FeedbackListed' })

export const feedbackFilters = {
  about: z.enum(['seller', 'buyer', 'platform']).optional(),
  hidden: z.enum(['true', 'false']).optional().describe('true: only what is out of sight.'),
  rating: z.coerce.number().int().min(1).max(5).optional(),
  seller: z.uuid().optional(),
  ...spanFilters,
  order: byAge,
}

/** What the one who was rated says to it. */
export const answerInput = z
  .strictObject({ text: z.string().trim().min(3, 'Say it in a few words.').max(2_000) })
  .meta({ id: 'FeedbackAnswer' })

/** Why something is put out of sight. */
export const hidingInput = z
  .strictObject({ reason: z.string().trim().min(3, 'Say why, in a few words.').max(500) })
  .meta({ id: 'FeedbackHiding' })

export const oneFeedback = z.object({ id: z.string() })
export const feedbackQuery = z.strictObject(pageQuery)
export const oneOrder = z.object({ id: z.string() })
export const oneMember = z.object({ id: z.uuid() })
export const oneSeller = z.object({ id: z.string() })
