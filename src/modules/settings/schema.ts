import { z } from 'zod'
import { cornerKinds, densities, imageries, motions, typefaces } from '../../kernel/brand.ts'
import { currencyCodes } from '../../kernel/currency.ts'
import { type ColourRole, colourRoles } from '../../kernel/palette.ts'
import { isOrigin } from './rules.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Give the colour as #rrggbb in small letters.')

const markInk = z.enum(['accent', 'second', 'ink', 'page', 'none'])
const markStroke = z
  .object({ d: z.string(), fill: markInk, stroke: markInk, width: z.number() })
  .meta({ id: 'SettingsMarkStroke' })

const colours = z
  .object(Object.fromEntries(colourRoles.map((role) => [role, z.string()])) as Record<ColourRole, z.ZodString>)
  .meta({ id: 'SettingsColours' })

export const brandAnswer = z
  .object({
    tagline: z.string(),
    accent: z.string(),
    accent_dark: z.string().describe('The accent of the dark theme; carries dark text.'),
    second: z.string().describe('A companion of the accent.'),
    second_dark: z.string(),
    surface: z.string(),
    ink: z.string(),
    night: z.string().describe('The ground of the dark theme.'),
    mark: z.string().describe('One to three letters that stand for the marketplace where it has no drawn mark.'),
    emblem: z.array(markStroke).describe('The drawn mark, on a sheet of 64 by 64. None: the letters.'),
    typeface: z.enum(typefaces),
    corners: z.enum(cornerKinds),
    density: z.enum(densities),
    motion: z.enum(motions),
    imagery: z.enum(imageries),
    palette: z
      .object({ light: colours, dark: colours })
      .describe('Every colour of both themes, worked out of those above and held to its contrast.')
      .meta({ id: 'SettingsPalette' }),
  })
  .meta({ id: 'SettingsBrand' })

const window = z.int().describe('In seconds.')

const goods = z
  .object({
    payment_window: window,
    dispatch_window: window,
    delivery_window: window,
    inspection_window: window,
    return_window: window,
  })
  .meta({ id: 'SettingsGoodsWindows' })

const discipline = z
  .object({
    violations_to_block: z.int().describe('From how many violations on a member may not bid.'),
    counts_for: window,
    appeal_window: window,
    decision_window: window,
  })
  .meta({ id: 'SettingsDiscipline' })

const band = z.object({
  below: z.string().nullable().describe('Up to this price, excluded; null: any.'),
  step: z.string(),
})
const auctions = z
  .object({
    increments: z.array(band).describe('By what steps bids rise, band by band; decimals of the currency.'),
    soft_close: window.describe('A bid in so many last seconds moves the end to so many seconds after it.'),
    hard_end_after: window.describe('So many seconds after its first end it is over, whatever is bid.'),
    shortest: window,
    longest: window,
    ahead_at_most: window.describe('How long before its beginning it may be put up, in seconds.'),
    card_required: z.boolean().describe('Whether one must have a saved card to bid.'),
  })
  .meta({ id: 'SettingsAuctions' })

const complaints = z
  .object({
    time_to_answer: window,
    time_to_appeal: window,
    time_to_decide: window.describe('So long you have to decide, the first time and after an appeal, in seconds.'),
  })
  .meta({ id: 'SettingsComplaints' })

const feedback = z
  .object({ blind_window: window.describe('So long what one side says waits for the other, in seconds.') })
  .meta({ id: 'SettingsFeedback' })

const messages = z
  .object({
    mail_after: window.describe('So long after a message its reader is mailed who has not read it, in seconds.'),
  })
  .meta({ id: 'SettingsMessages' })

/** What anybody may know of the marketplace they have come to. */
export const marketplaceFacts = z
  .object({
    name: z.string(),
    slug: z.string(),
    preset: z.string(),
    brand: brandAnswer,
    currency: z.enum(currencyCodes),
    currency_digits: z.int().describe('Digits after the decimal point.'),
    locale: z.string(),
    zone: z.string().describe('IANA name of the zone whose wall clocks the marketplace goes by.'),
    country: z.string(),
    roles: z
      .array(z.object({ name: z.string(), label: z.string() }))
      .describe('Those one may take at registration. None: registration is closed.'),
    modules: z.array(z.string()),
    fee_percent: z.string().describe('The house takes this share of a sale: "2" is 2 %.'),
    /** What an order made now would keep. */
    goods,
    closed: z.boolean().describe('For a while, to all but those who run it: by the superadmin.'),
    development: z.boolean(),
  })
  .meta({ id: 'SettingsMarketplace' })

const idleTimeout = z
  .int()
  .nullable()
  .describe('After so many seconds without a sign of life a member is signed out; null: never for that.')

const origin = z
  .string()
  .refine(isOrigin, 'Give an origin like "https://shop.example": no path, and https unless it is your own machine.')
const origins = z
  .array(z.string())
  .describe('Origins whose pages may call the API from a browser, with a token of theirs and never with cookies.')

const tellOfActing = z.boolean().describe('Whether members are told when an operator acts as them.')

const fromName = z
  .string()
  .nullable()
  .describe("The name letters come from; null: the marketplace's. Their address is the deployment's.")
const replyTo = z.string().nullable().describe('Where an answer to a letter goes; null: to no mailbox of its own.')
const newFromName = z.string().trim().min(1).max(80).nullable().describe("Null: the marketplace's own name.")
const newReplyTo = z
  .email('Give one e-mail address, like "help@shop.example".')
  .max(254)
  .refine((given) => given.indexOf('@') <= 64, 'What stands before the @ is 64 characters at most.')
  .nullable()
  .describe('Null: answers go nowhere in particular.')

const bearer = z.enum(['seller', 'house']).describe('Who bears it when a dispute is lost after the seller was paid.')

/** What the operator may set. A deal already made keeps what was frozen into it. */
export const settings = z
  .object({
    version: z.int().describe('The number of the newest version; 0 while nothing was changed.'),
    name: z.string(),
    fee_percent: z.string(),
    idle_timeout_seconds: idleTimeout,
    seller_accounts: z.array(z.enum(['express', 'standard'])),
    dispute_loss_borne_by: bearer,
    dispute_fee_borne_by: bearer,
    allowed_origins: origins,
    tell_of_acting: tellOfActing,
    letters: z.object({ from_name: fromName, reply_to: replyTo }).meta({ id: 'SettingsLetters' }),
    goods,
    discipline,
    complaints,
    feedback,
    messages,
    auctions,
    brand: brandAnswer,
  })
  .meta({ id: 'SettingsSettings' })

/** A version of the settings: who changed what from what to what, and when. */
export const settingsVersions = z
  .object({
    results: z.array(
      z.object({
        number: z.int(),
        at: z.iso.datetime(),
        actor_id: z.string().nullable(),
        actor_name: z.string().nullable(),
        restores: z.int().nullable().describe('The version that was taken back by this one.'),
        changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
      }),
    ),
  })
  .meta({ id: 'SettingsVersions' })

export const versionParams = z.strictObject({ number: z.coerce.number().int().min(1).max(1_000_000) })

const newWindow = z.int().min(1).optional()

/** A change of settings: what is left out stays as it is. */
export const settingsChange = z
  .strictObject({
    base_version: z
      .int()
      .min(0)
      .optional()
      .describe('The `version` that was read. What somebody else has changed since, and this would too, is refused.'),
    name: z.string().trim().min(1).max(80).optional(),
    fee_percent: z
      .string()
      .regex(/^(0|[1-9]\d?)(\.\d{1,2})?$/, 'Give a percentage like "2" or "12.5", with two decimals at most.')
      .optional(),
    idle_timeout_seconds: idleTimeout.optional(),
    seller_accounts: z
      .array(z.enum(['express', 'standard']))
      .min(1, 'Offer one way at least.')
      .max(2)
      .optional()
      .describe('How sellers connect to Stripe: an account opened for them, or one of their own.'),
    dispute_loss_borne_by: bearer.optional(),
    dispute_fee_borne_by: bearer.optional(),
    allowed_origins: z.array(origin).max(20).optional().describe('None: no page but ours. There is no wildcard.'),
    tell_of_acting: tellOfActing.optional(),
    letters: z.strictObject({ from_name: newFromName.optional(), reply_to: newReplyTo.optional() }).optional(),
    goods: z
      .strictObject({
        payment_window: newWindow,
        dispatch_window: newWindow,
        delivery_window: newWindow,
        inspection_window: newWindow,
        return_window: newWindow,
      })
      .optional(),
    discipline: z
      .strictObject({
        violations_to_block: z.int().min(1).optional(),
        counts_for: newWindow,
        appeal_window: newWindow,
        decision_window: newWindow,
      })
      .optional(),
    complaints: z
      .strictObject({ time_to_answer: newWindow, time_to_appeal: newWindow, time_to_decide: newWindow })
      .optional(),
    feedback: z.strictObject({ blind_window: newWindow }).optional(),
    messages: z.strictObject({ mail_after: newWindow }).optional(),
    auctions: z
      .strictObject({
        increments: z
          .array(z.strictObject({ below: z.string().max(30).nullable(), step: z.string().max(30) }))
          .min(1)
          .max(20)
          .optional(),
        soft_close: newWindow,
        hard_end_after: newWindow,
        shortest: newWindow,
        longest: newWindow,
        ahead_at_most: newWindow,
        card_required: z.boolean().optional(),
      })
      .optional()
      .describe('An auction keeps what held when it was put up.'),
    brand: z
      .strictObject({
        tagline: z.string().trim().min(1).max(120).optional(),
        accent: colour.optional(),
        accent_dark: colour.optional(),
        second: colour.optional(),
        second_dark: colour.optional(),
        surface: colour.optional(),
        ink: colour.optional(),
        night: colour.optional(),
        mark: z.string().trim().min(1).max(3).optional(),
        typeface: z.enum(typefaces).optional(),
        corners: z.enum(cornerKinds).optional(),
        density: z.enum(densities).optional(),
        motion: z.enum(motions).optional(),
        imagery: z.enum(imageries).optional(),
      })
      .optional(),
  })
  .meta({ id: 'SettingsChange' })

export type SettingsAnswer = z.input<typeof settings>
export type SettingsChange = z.output<typeof settingsChange>
