import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { normalEmail } from './rules.ts'

const email = z.string().max(254).transform(normalEmail).pipe(z.email('This is not an e-mail address.'))

// NIST SP 800-63B: length counts, composition does not; the bound above keeps hashing cheap.
const newPassword = z
  .string()
  .min(8, 'A password has 8 characters or more.')
  .max(200, 'A password has 200 characters at most.')
const givenPassword = z.string().min(1).max(200)

const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9_][a-z0-9_.-]{2,31}$/, 'A username has 3 to 32 letters, digits, dots, dashes or underscores.')

const name = z.string().trim().min(1, 'Say what you are called.').max(100)
const role = z.string().min(1).max(40)
const token = z.string().min(1).max(200)

const zone = z.string().max(60).refine(isZone, 'This is not a time zone such as Asia/Karachi.')
const locale = z.string().max(40).refine(isLocale, 'This is not a language tag such as en-PK.')

export const registration = z.strictObject({
  email,
  username: username.optional(),
  password: newPassword,
  name: name.optional(),
  role: role.optional().describe("One role that may be taken, or 'both' where there are two."),
  roles: z.array(role).min(1).max(10).optional(),
})
export type Registration = z.output<typeof registration>

export const login = z
  .strictObject({
    email: email.optional(),
    username: z.string().trim().toLowerCase().min(1).max(254).optional().describe('Or the e-mail, for a single field.'),
    password: givenPassword,
  })
  .refine((given) => (given.email === undefined) !== (given.username === undefined), {
    path: ['email'],
    message: 'Give the e-mail or the username.',
  })
export type Login = z.output<typeof login>

export const refreshBody = z.strictObject({ refresh: token })
export const linkBody = z.strictObject({ token })
export const emailBody = z.strictObject({ email })
export const emailChangeBody = z.strictObject({ email, current_password: givenPassword })
const code = z.string().min(6).max(40).describe('Six digits from the app, or a recovery code.')
export const passwordBody = z.strictObject({ current_password: givenPassword })
export const codeBody = z.strictObject({ code })
export const proofsBody = z.strictObject({ current_password: givenPassword, code })
export const secondStepBody = z.strictObject({ challenge: token, code })
export const takenRoles = z.strictObject({ roles: z.array(role).min(1).max(10) })
export const resetBody = z.strictObject({ token, password: newPassword })
export const invitationBody = z.strictObject({ email, name: name.optional(), roles: z.array(role).min(1).max(10) })
export const acceptance = z.strictObject({
  token,
  name: name.optional(),
  password: newPassword.optional().describe('Needed where the account has none yet; one that is there stays.'),
})
export type Acceptance = z.output<typeof acceptance>
export const passwordChangeBody = z.strictObject({ current_password: givenPassword, password: newPassword })

export const profileChange = z.strictObject({
  name: name.optional(),
  username: username.nullable().optional(),
  zone: zone.nullable().optional().describe("IANA zone; null is the marketplace's own."),
  locale: locale.nullable().optional().describe("BCP 47 tag; null is the marketplace's own."),
})
export type ProfileChange = z.output<typeof profileChange>

/** One's own account, as it is shown to oneself. */
export const user = z
  .object({
    id: z.uuid(),
    email: z.string(),
    email_verified: z.boolean(),
    username: z.string().nullable(),
    name: z.string(),
    image: z.string().nullable(),
    roles: z.array(z.string()),
    zone: z.string(),
    locale: z.string(),
    chosen_locale: z
      .string()
      .nullable()
      .describe('What they have chosen themselves; null: the marketplace’s own holds.'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'AccountsUser' })

export const signedIn = z
  .object({
    user,
    access: z.string().describe('Bearer token, good for five minutes.'),
    refresh: z.string().describe('Good once, within thirty days. Using an old one ends the session.'),
  })
  .meta({ id: 'AccountsSignedIn' })

const challenge = z
  .object({
    challenge: z.string().describe('Send it with a code to end the login.'),
    challenge_expires_at: z.iso.datetime(),
  })
  .meta({ id: 'AccountsChallenge' })

/** Signed in, or asked for the second step by a member who has switched it on. */
export const entered = z.union([signedIn, challenge]).meta({ id: 'AccountsEntered' })

/** What an authenticator app is told, this once. */
export const enrolment = z
  .object({
    secret: z.string().describe('Base32, to be typed where no camera is.'),
    otpauth_uri: z.string(),
    qr_svg: z.string().describe('The same as a picture: an SVG document.'),
  })
  .meta({ id: 'AccountsTotpEnrolment' })

export const recoveryCodes = z
  .object({ recovery_codes: z.array(z.string()).describe('Each good once. They are shown this once.') })
  .meta({ id: 'AccountsRecoveryCodes' })

/** How one comes in. */
export const waysIn = z
  .object({
    has_password: z.boolean(),
    totp: z.object({
      enabled: z.boolean(),
      enabled_at: z.iso.datetime().nullable(),
      recovery_codes_left: z.int(),
    }),
  })
  .meta({ id: 'AccountsWaysIn' })

/** How the session that asks stands. Its times are real, not business time. */
export const sessionStatus = z
  .object({
    active: z.boolean(),
    idle_seconds: z.int().nullable().describe('Since the last sign of life, to the minute.'),
    expires_at: z.iso.datetime().nullable().describe('When it ends if nothing is heard of the member.'),
    warning_at: z.iso.datetime().nullable().describe('When to warn them; null where sessions may be idle.'),
  })
  .meta({ id: 'AccountsSessionStatus' })

export const tokens = z.object({ access: z.string(), refresh: z.string() }).meta({ id: 'AccountsTokens' })

const browserSessionOpen = z
  .object({
    user: user.nullable(),
    csrf_token: z.string().nullable().describe('Send it as X-CSRF-Token with every change.'),
    acting: z
      .object({ operator: z.string(), may_change: z.boolean() })
      .optional()
      .describe('There while an operator acts as this member.'),
  })
  .meta({ id: 'AccountsBrowserSession' })
export const browserSession = browserSessionOpen

/** The same as `entered`, for browsers. */
export const browserEntered = z.union([browserSession, challenge]).meta({ id: 'AccountsBrowserEntered' })

/** One of one's own sessions: a browser or another client that is signed in. Its times are real, not business time. */
export const session = z
  .object({
    id: z.uuid(),
    current: z.boolean().describe('Whether it is the session that asks.'),
    browser: z.string().nullable().describe('In a word; null where the client does not say.'),
    system: z.string().nullable(),
    user_agent: z.string().nullable().describe('What the client said it is when it signed in.'),
    address: z.string().nullable().describe('The network address from which it signed in.'),
    created_at: z.iso.datetime(),
    seen_at: z.iso.datetime().describe('When it was last used, to the minute.'),
    renewed_at: z.iso.datetime().describe('When its tokens were last refreshed.'),
    expires_at: z.iso.datetime(),
  })
  .meta({ id: 'AccountsSession' })

export const sessionPage = pageOf(session).meta({ id: 'AccountsSessionPage' })
export const sessionQuery = z.strictObject(pageQuery)
export const sessionParams = z.strictObject({ id: z.uuid() })

/** Where a member is signed in, as an operator sees it. */
export const overseenSessions = z
  .object({
    results: z.array(session.pick({ id: true, browser: true, system: true, created_at: true, seen_at: true })),
  })
  .meta({ id: 'AccountsOverseenSessions' })

/** A member as an operator sees them. */
export const memberView = z
  .object({
    id: z.uuid(),
    email: z.string(),
    email_verified: z.boolean(),
    username: z.string().nullable(),
    name: z.string(),
    roles: z.array(z.string()),
    standing: z.enum(['active', 'suspended', 'erased']),
    second_factor: z.boolean().describe('Whether the second step is on.'),
    created_at: z.iso.datetime(),
    can: z
      .object({
        suspend: z.boolean(),
        reinstate: z.boolean(),
        assign_roles: z.boolean(),
        end_second_factor: z.boolean(),
        end_sessions: z.boolean(),
      })
      .describe('What you may do with this member now.'),
  })
  .meta({ id: 'AccountsMember' })

export const memberFilters = {
  search: z.string().trim().min(2).max(100).optional().describe('Part of a name, username or e-mail.'),
  role: role.optional(),
  standing: z.enum(['active', 'suspended', 'erased']).optional(),
  from: z.iso.datetime().optional().describe('Here since this instant or later.'),
  until: z.iso.datetime().optional().describe('Here before this instant.'),
  order: z.enum(['-created', 'created', 'name', '-name']).default('-created'),
}

export const memberParams = z.strictObject({ id: z.uuid() })
/** Why somebody may not come in, or may again. */
export const standingBody = z
  .strictObject({ reason: z.string().trim().min(3, 'Say why.').max(500).optional() })
  .optional()
  .meta({ id: 'AccountsStandingReason' })
export const endSecondFactorBody = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(10)
    .max(500)
    .describe('What was lost, and how they showed who they are. Kept in the activity log.'),
})
export const endSessionsBody = z
  .strictObject({ reason: z.string().trim().min(3, 'Say why.').max(500) })
  .meta({ id: 'AccountsEndSessions' })
export const rolesBody = z.strictObject({ roles: z.array(role).max(20) })

const permission = z.object({
  role: z.string().describe("A role of this marketplace, or 'visitor'."),
  action: z.string(),
  noun: z.string(),
  allowed: z.boolean(),
  conditions: z.record(z.string(), z.string()).nullable().describe("Facts that must hold; 'own': names the member."),
  reason: z.string().nullable(),
})

export const permissionList = z
  .object({
    roles: z.array(z.object({ name: z.string(), label: z.string(), self_assigned: z.boolean() })),
    permissions: z.array(permission),
  })
  .meta({ id: 'AccountsPermissionList' })

/** What may be done to one kind of thing, and by whom. */
export const permissionRow = z
  .object({
    id: z.string(),
    noun: z.string(),
    action: z.string(),
    allowed: z.array(z.string()).describe('The roles that always may.'),
    conditional: z.array(z.string()).describe('The roles that may where something holds, or does not.'),
    lines: z.array(permission),
  })
  .meta({ id: 'AccountsPermissionRow' })

export const permissionFilters = {
  search: z.string().trim().min(1).max(60).optional().describe("Part of the thing's or the action's name."),
  role: z.string().max(40).optional().describe('Only what this role may, if only sometimes.'),
}

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
