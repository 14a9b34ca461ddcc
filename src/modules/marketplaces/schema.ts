import { z } from 'zod'
import { currencyCodes } from '../../kernel/currency.ts'
import { pageOf, pageQuery } from '../../platform/http/page.ts'

/** A marketplace of the deployment, as the superadmin sees it. */
export const tenant = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    preset: z.string(),
    hosts: z.array(z.string()).describe('The primary first.'),
    currency: z.enum(currencyCodes),
    zone: z.string(),
    fee_percent: z.string(),
    modules: z.array(z.string()),
    created_at: z.iso.datetime(),
    suspension: z
      .object({ since: z.iso.datetime(), reason: z.string() })
      .nullable()
      .describe('Closed for a while by the superadmin; null: it is open.'),
  })
  .meta({ id: 'MarketplacesTenant' })

export const tenantPage = pageOf(tenant).meta({ id: 'MarketplacesTenantPage' })

export const tenantQuery = z.strictObject(pageQuery)

export const tenantParams = z.strictObject({ slug: z.string() })

const host = z
  .string()
  .max(253)
  .regex(/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/, {
    message: 'Give a host name in small letters, without scheme or port.',
  })

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** What a marketplace can be made from, with what it brings. */
export const presetList = z
  .object({
    results: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        summary: z.string(),
        currency: z.enum(currencyCodes),
        zone: z.string(),
        country: z.string(),
      }),
    ),
  })
  .meta({ id: 'MarketplacesPresets' })

const email = z
  .string()
  .max(254)
  .transform((given) => given.trim().toLowerCase())
  .pipe(z.email('This is not an e-mail address.'))

/** Whoever is to run a marketplace. */
export const newOperator = z
  .strictObject({ email, name: z.string().trim().min(1).max(100).optional() })
  .meta({ id: 'MarketplacesNewOperator' })

/** The wish for a new marketplace. */
export const newTenant = z
  .strictObject({
    preset: z.string().max(60),
    slug: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'Small letters, digits and dashes; a letter first; two or more.'),
    name: z.string().trim().min(1).max(80),
    hosts: z.array(host).min(1).max(20).describe('Host names it answers to, the primary first.'),
    currency: z.enum(currencyCodes).optional().describe("The preset's unless said otherwise."),
    zone: z.string().max(60).refine(isZone, 'Give a zone like "Asia/Karachi".').optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'Give a country by its two capital letters.')
      .optional(),
    operator: newOperator.optional().describe('Invited by letter to run it.'),
  })
  .meta({ id: 'MarketplacesNewTenant' })

export const suspensionInput = z
  .strictObject({ reason: z.string().trim().min(3, 'Say why.').max(500) })
  .meta({ id: 'MarketplacesSuspension' })

const count = z.int().min(0)
const jobs = z.object({
  waiting: count.describe('Due, and not ended yet.'),
  failed: count.describe('Given up after all their tries.'),
})

/** How everything fares. */
export const deployment = z
  .object({
    checks: z
      .object({ database: z.string(), migrations: z.string(), jobs: z.string() })
      .describe('Each `ok`, or what it is not.'),
    workers: count.describe('Worker processes.'),
    jobs: jobs.describe("The deployment's own."),
    marketplaces: z.array(
      z.object({
        id: z.uuid(),
        members: count,
        offers: count.describe('What can be bought now.'),
        deals: count,
        deadlines: z.object({ overdue: count, failing: count.describe('Tried, and not met.') }),
        letters: z.object({ waiting: count, refused: count.describe('Refused, or nobody knows.') }),
        jobs,
        books_proved_at: z.iso.datetime().nullable().describe('When the books were last proved right.'),
      }),
    ),
  })
  .meta({ id: 'MarketplacesDeployment' })

export type NewTenant = z.output<typeof newTenant>
