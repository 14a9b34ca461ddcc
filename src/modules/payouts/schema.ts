import { z } from 'zod'
import { currencyCodes } from '../../kernel/currency.ts'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { byAge, referenceFilter, spanFilters } from '../../platform/http/span.ts'

/** How a member stands with Stripe. */
export const accountShape = z
  .object({
    state: z
      .enum(['none', 'incomplete', 'checking', 'restricted', 'rejected', 'disconnected', 'ready'])
      .describe(
        'none: not begun; incomplete: Stripe still asks; checking: Stripe is looking; restricted: Stripe has stopped it; ' +
          'rejected: Stripe has closed it; disconnected: not connected any more; ready: can be paid',
      ),
    kind: z
      .enum(['express', 'standard'])
      .nullable()
      .describe("express: opened by this marketplace; standard: the seller's own, connected by OAuth"),
    payouts_enabled: z.boolean(),
    details_submitted: z.boolean(),
    requirements: z.array(z.string()).describe('What Stripe still wants to know, by the names of its fields.'),
    missing: z.array(z.string()).describe('The same in words, each once.'),
    disabled_reason: z.string().nullable(),
    sentence: z.string().nullable().describe('What is the matter, where something is.'),
    remedy: z.string().nullable().describe('What to do about it.'),
    offers: z.array(z.enum(['express', 'standard'])).describe('The ways to connect that this marketplace offers.'),
  })
  .meta({ id: 'PayoutsAccount' })

/** What Stripe's page handed to the browser on its way back. */
export const returnedShape = z.strictObject({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(200).optional(),
  error: z.string().min(1).max(200).optional(),
})

const bankPayout = z.object({
  id: z.string(),
  state: z.enum(['pending', 'in_transit', 'paid', 'failed', 'canceled']),
  amount: z.string(),
  currency: z.string(),
  arrives_at: z.string().describe('When Stripe expects it at the bank.'),
  sentence: z.string().describe('How it stands, in words; the day is in `arrives_at`.'),
  created_at: z.string(),
})

/** What Stripe pays from the seller's account to their bank. */
export const bankPayouts = z.object({ results: z.array(bankPayout) }).meta({ id: 'PayoutsBankPayouts' })

/** How a member stands with Stripe, as the operator sees it. */
export const overseenAccount = accountShape
  .extend({
    account_id: z.string().nullable(),
    url: z.url().nullable().describe('Where to look at it: in Stripe’s dashboard, in development the simulator.'),
    bank_payouts: z.array(bankPayout).describe('The last of them.'),
  })
  .meta({ id: 'PayoutsOverseenAccount' })
export const oneMember = z.object({ id: z.uuid() })

/** Where to go on. */
export const onboardingShape = z.object({ url: z.url() }).meta({ id: 'PayoutsOnboarding' })

/** What a seller was or will be sent of a deal. */
export const payoutShape = z
  .object({
    id: z.uuid(),
    deal_id: z.uuid(),
    reference: z.string(),
    state: z.string(),
    state_label: z.string(),
    amount: z.string(),
    currency: z.string(),
    created_at: z.string(),
  })
  .meta({ id: 'PayoutsPayout' })

/** A payout in the operator's list. */
export const listedPayout = payoutShape
  .extend({
    member: z.object({ id: z.uuid(), name: z.string() }),
    fault: z.string().nullable().describe('Why Stripe refused it, in its own words.'),
    entered_at: z.iso.datetime().describe('Since when it stands in its state.'),
  })
  .meta({ id: 'PayoutsListedPayout' })

export const payoutFilters = {
  state: z.string().max(40).optional(),
  stuck: z.literal('true').optional().describe("Only what failed, came back, or waits for the marketplace's money."),
  member: z.uuid().optional().describe('Only what this member is sent.'),
  search: referenceFilter,
  ...spanFilters,
  order: byAge,
}

export const payoutPage = pageOf(payoutShape)
export const payoutQuery = z.strictObject(pageQuery)
export const onePayout = z.object({ id: z.string() })

export const fundsOfMarketplace = z.strictObject({ slug: z.string() })

/** How a marketplace stands with its own money at Stripe. */
export const fundsShape = z
  .object({
    funds: z
      .array(
        z.object({
          currency: z.string(),
          at_stripe: z.string().describe('What lies there for the marketplace, by its books.'),
          free: z
            .string()
            .describe('What of it is neither held, nor owed, nor in a wallet. Below zero: so much is missing.'),
          awaited: z.string().describe('What payouts wait for.'),
        }),
      )
      .describe("The marketplace's own currency first."),
    house: z
      .array(z.object({ currency: z.string(), at_stripe: z.string() }))
      .describe('What the house has of its own at Stripe and can give, in the same currencies.'),
  })
  .meta({ id: 'PayoutsFunds' })

export const fundsInput = z
  .strictObject({
    direction: z.enum(['give', 'take']).describe('give: to the marketplace; take: from it, for the house.'),
    amount: z.string().max(30),
    currency: z.enum(currencyCodes).optional().describe("The marketplace's own unless said otherwise."),
    reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
  })
  .meta({ id: 'PayoutsFunding' })
