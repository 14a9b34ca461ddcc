import { z } from 'zod'
import { byAge, spanFilters } from '../../platform/http/span.ts'
import { isPlainText } from './rules.ts'
import { messageShape } from './schema.ts'
import { decisions, reasons } from './store/reports.ts'

const words = (most: number) =>
  z.string().trim().max(most).refine(isPlainText, 'This text holds a character that is none.')

export const reportInput = z
  .strictObject({
    seq: z.int().min(1).optional().describe('The message; without it the conversation as a whole is reported.'),
    reason: z.enum(reasons).describe('outside: to deal or pay outside of the marketplace.'),
    words: words(1_000).default(''),
  })
  .meta({ id: 'MessagesNewReport' })

const person = z.object({ id: z.uuid(), name: z.string() }).nullable()

/** A report as those see it who decide about it. */
export const reportShape = z
  .object({
    id: z.uuid(),
    conversation_id: z.uuid(),
    message_id: z.uuid().nullable(),
    seq: z.int().describe('Of the message; of a conversation, of its last one at the time.'),
    about: person.describe('Whose words are reported.'),
    reporter: person,
    reason: z.enum(reasons),
    words: z.string(),
    created_at: z.iso.datetime(),
    decision: z.enum(decisions).nullable(),
    decided_by: person,
    decided_at: z.iso.datetime().nullable(),
    note: z.string(),
  })
  .meta({ id: 'MessagesReport' })

/** The same with what was said around it, and nothing else of the conversation. */
export const wholeReportShape = reportShape
  .extend({ surroundings: z.array(messageShape), may_remove: z.boolean(), may_warn: z.boolean() })
  .meta({ id: 'MessagesWholeReport' })

export const reportFilters = {
  open: z.enum(['true', 'false']).optional(),
  reason: z.enum(reasons).optional(),
  member: z.uuid().optional().describe('Whose words are reported.'),
  ...spanFilters,
  order: byAge,
}

export const decisionInput = z
  .strictObject({
    decision: z.enum(decisions).describe('removed: the message goes out of sight. warned: who wrote it is told so.'),
    note: words(1_000).default('').describe('Why: for the log, and for those who look at it later.'),
  })
  .meta({ id: 'MessagesDecision' })

export const oneReport = z.object({ id: z.string() })
