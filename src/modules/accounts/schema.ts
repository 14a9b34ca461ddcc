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
export const forgotBody = z.strictObject({ email })
export const resetBody = z.strictObject({ token, password: newPassword })
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

export const tokens = z.object({ access: z.string(), refresh: z.string() }).meta({ id: 'AccountsTokens' })

export const browserSession = z
  .object({
    user: user.nullable(),
    csrf_token: z.string().nullable().describe('Send it as X-CSRF-Token with every change.'),
  })
  .meta({ id: 'AccountsBrowserSession' })

/** One of one's own sessions: a browser or another client that is signed in. Its times are real, not business time. */
export const session = z
  .object({
    id: z.uuid(),
    current: z.boolean().describe('Whether it is the session that asks.'),
    user_agent: z.string().nullable().describe('What the client said it is when it signed in.'),
    address: z.string().nullable().describe('The network address from which it signed in.'),
    created_at: z.iso.datetime(),
    renewed_at: z.iso.datetime().describe('When its tokens were last refreshed.'),
    expires_at: z.iso.datetime(),
  })
  .meta({ id: 'AccountsSession' })

export const sessionPage = pageOf(session).meta({ id: 'AccountsSessionPage' })
export const sessionQuery = z.strictObject(pageQuery)
export const sessionParams = z.strictObject({ id: z.uuid() })

/** A member as an operator sees them. */
export const memberView = z
  .object({
    id: z.uuid(),
    email: z.string(),
    email_verified: z.boolean(),
    username: z.string().nullable(),
    name: z.string(),
    roles: z.array(z.string()),
    standing: z.enum(['active', 'suspended']),
    created_at: z.iso.datetime(),
    can: z
      .object({ suspend: z.boolean(), reinstate: z.boolean(), assign_roles: z.boolean() })
      .describe('What you may do with this member now.'),
  })
  .meta({ id: 'AccountsMember' })

export const memberPage = pageOf(memberView).meta({ id: 'AccountsMemberPage' })

export const memberQuery = z.strictObject({
  search: z.string().trim().min(2).max(100).optional().describe('Part of a name, username or e-mail.'),
  role: role.optional(),
  standing: z.enum(['active', 'suspended']).optional(),
  ...pageQuery,
})

export const memberParams = z.strictObject({ id: z.uuid() })
export const rolesBody = z.strictObject({ roles: z.array(role).max(20) })

export const permissionList = z
  .object({
    roles: z.array(z.object({ name: z.string(), label: z.string(), self_assigned: z.boolean() })),
    permissions: z.array(
      z.object({
        role: z.string().describe("A role of this marketplace, or 'visitor'."),
        action: z.string(),
        noun: z.string(),
        allowed: z.boolean(),
        conditions: z
          .record(z.string(), z.string())
          .nullable()
          .describe("Facts that must hold; 'own': names the member."),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'AccountsPermissionList' })

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
