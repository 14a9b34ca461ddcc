import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { emailChoices } from './preferences.ts'

/** A notice as its reader gets it: the sentences are written in the reader's language and zone. */
export const notice = z
  .object({
    id: z.uuid(),
    kind: z.string().describe('What happened, machine-readable: order-paid, order-shipped …'),
    title: z.string(),
    body: z.string(),
    link: z.string().nullable().describe('Path of the page it speaks of, without the host.'),
    created_at: z.iso.datetime(),
    read_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'NotificationsNotice' })

export const noticePage = pageOf(notice).meta({ id: 'NotificationsNoticePage' })

export const noticeQuery = z.strictObject({
  unread: z.enum(['true', 'false']).optional().describe('true: only those not read yet; false: only those read.'),
  ...pageQuery,
})

export const unreadCount = z.object({ unread: z.int().min(0) }).meta({ id: 'NotificationsUnreadCount' })

export const readAllAnswer = z
  .object({ read: z.int().min(0).describe('How many were unread until now.') })
  .meta({ id: 'NotificationsReadAll' })

export const noticeParams = z.strictObject({ id: z.string() })

/** How far the e-mail of a notice came. */
export const mailStates = ['none', 'due', 'sent', 'doubt', 'refused'] as const

/** A notice whose e-mail has not certainly arrived, as the operator sees it. */
export const undelivered = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    member_id: z.uuid(),
    mail_state: z
      .enum(mailStates)
      .describe('due: not tried yet; doubt: the dialogue with the mail server broke off; refused: it said no.'),
    mail_attempts: z.int().min(0),
    mail_fault: z.string().nullable().describe("The mail server's last words."),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'NotificationsUndelivered' })

export const undeliveredPage = pageOf(undelivered).meta({ id: 'NotificationsUndeliveredPage' })

export const undeliveredQuery = z.strictObject({
  state: z.enum(['due', 'doubt', 'refused']).optional(),
  ...pageQuery,
})

/** A notice of somebody's as the operator sees it. */
export const sentNotice = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    member_id: z.uuid(),
    mail_state: z
      .enum(['none', 'due', 'sent', 'doubt', 'refused', 'daily', 'weekly', 'digested'])
      .describe('How far its e-mail came; daily, weekly: it waits for the digest, digested: it went with one.'),
    mail_fault: z.string().nullable(),
    read_at: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'NotificationsSent' })

export const sentPage = pageOf(sentNotice).meta({ id: 'NotificationsSentPage' })

export const sentQuery = z.strictObject({
  members: z
    .string()
    .max(400)
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).min(1).max(10))
    .describe('Whom it was told: ids with commas, ten at most.'),
  about: z.uuid().optional().describe('Only what was about this deal.'),
  ...pageQuery,
})

const emailChoice = z.enum(emailChoices)

/** How a member is told of each kind. */
export const preferencesShape = z
  .object({
    kinds: z.array(
      z.object({
        kind: z.string(),
        label: z.string(),
        in_app: z.boolean().describe('Shown in the list and counted.'),
        email: emailChoice.nullable().describe('When an e-mail comes; null where none goes with the kind.'),
      }),
    ),
  })
  .meta({ id: 'NotificationsPreferences' })

export const preferencesInput = z
  .strictObject({
    kinds: z
      .array(
        z.strictObject({ kind: z.string().max(80), in_app: z.boolean(), email: emailChoice.nullable().optional() }),
      )
      .max(200)
      .describe('Those named are changed, the others stay.'),
  })
  .meta({ id: 'NotificationsPreferencesInput' })

export const unsubscribeQuery = z.strictObject({ token: z.string().max(300) })
export const unsubscribeInput = z.strictObject({ token: z.string().max(300) }).meta({ id: 'NotificationsUnsubscribe' })

/** What a link in an e-mail stops. */
export const unsubscribeShape = z
  .object({
    kind: z.string().describe("A kind of notice, 'digest', or 'all'."),
    label: z.string(),
    marketplace: z.string(),
  })
  .meta({ id: 'NotificationsUnsubscribeWish' })
