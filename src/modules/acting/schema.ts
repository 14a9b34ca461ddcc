import { z } from 'zod'

export const actingParams = z.strictObject({ id: z.uuid() })

/** Why an operator wants to act as a member, and whether to change things for them. */
export const actingInput = z
  .strictObject({
    reason: z.string().trim().min(3, 'Say why, in a few words: it is kept in the log.').max(500),
    may_change: z.boolean().default(false).describe('Also change what an operator may change for a member.'),
  })
  .meta({ id: 'ActingInput' })

export const actingShape = z
  .object({
    member_id: z.uuid(),
    may_change: z.boolean(),
    expires_at: z.iso.datetime().describe('In real time: then the session is the operator’s own again.'),
  })
  .meta({ id: 'ActingActing' })
