import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'

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
