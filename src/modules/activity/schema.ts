import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'

/** One line of the log: who did what to what, when, from where. */
export const activityEntry = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor_kind: z.enum(['visitor', 'member', 'system']),
    actor_id: z.string().nullable().describe("The member's id, or the name of the part of the program that acted."),
    actor_name: z.string().nullable().describe("The member's present name."),
    acting_as: z
      .object({ id: z.uuid(), name: z.string() })
      .nullable()
      .describe('The member as whom an operator acted when they did it.'),
    action: z.string().describe('object.verb: product.created, settings.changed …'),
    object_kind: z.string(),
    object_id: z.string(),
    request_id: z.string().nullable(),
    address: z.string().nullable(),
    user_agent: z.string().nullable(),
    details: z.record(z.string(), z.unknown()).describe('What else helps. Ids and settings; never personal values.'),
    changes: z
      .array(
        z.object({
          field: z.string(),
          before: z.unknown().nullable(),
          after: z.unknown().nullable(),
          personal: z.boolean().describe('Whether it is erased when the person goes.'),
        }),
      )
      .describe('What was changed, before and after.'),
  })
  .meta({ id: 'ActivityEntry' })

export const activityPage = pageOf(activityEntry).meta({ id: 'ActivityPage' })

// What is no id and no name of ours is nothing in the log; it need not reach the database.
const word = z
  .string()
  .max(100)
  .regex(/^[\w:./-]+$/)

/** What the log is searched by. */
export const activityFilters = {
  actor: word.optional().describe("A member's id, or the name of a part of the program."),
  action: z
    .string()
    .max(100)
    .regex(/^[a-z0-9_-]+\.([a-z0-9_-]+)?$/)
    .optional()
    .describe('Whole (product.created), or all of a noun (product.).'),
  object_kind: word.optional(),
  object_id: word.optional(),
  text: z
    .string()
    .trim()
    .min(2)
    .max(100)
    .optional()
    .describe("Part of anything on the line but where it came from, or of a member's name, username or e-mail."),
  from: z.iso.datetime().optional().describe('Earliest instant, included.'),
  until: z.iso.datetime().optional().describe('Latest instant, not included.'),
}

export const ownActivityQuery = z.strictObject(pageQuery)
