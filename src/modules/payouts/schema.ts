import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'

/** How a member stands with Stripe. */
export const accountShape = z
  .object({
    state: z
      .enum(['none', 'incomplete', 'restricted', 'ready'])
      .describe(
        'none: not begun; incomplete: Stripe still asks; restricted: Stripe has stopped it; ready: can be paid',
      ),
    payouts_enabled: z.boolean(),
    details_submitted: z.boolean(),
    requirements: z.array(z.string()).describe('What Stripe still wants to know, in its own words.'),
    disabled_reason: z.string().nullable(),
  })
  .meta({ id: 'PayoutsAccount' })

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

export const payoutPage = pageOf(payoutShape)
export const payoutQuery = z.strictObject(pageQuery)
export const onePayout = z.object({ id: z.string() })
