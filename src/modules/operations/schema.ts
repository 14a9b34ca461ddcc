import { z } from 'zod'
import { pageQuery } from '../../platform/http/page.ts'

export const one = z.object({ id: z.string() })

/** Business time, and how far it is ahead. */
export const clockShape = z
  .object({ now: z.string(), real: z.string(), ahead_seconds: z.number(), next_deadline: z.string().nullable() })
  .meta({ id: 'OperationsClock' })
export const clockInput = z
  .strictObject({ forward_seconds: z.number().int().min(1).max(157_680_000) })
  .meta({ id: 'OperationsClockTurn' })

export const simulatorShape = z
  .object({ url: z.string().nullable().describe('Null: payments go to Stripe itself.') })
  .meta({ id: 'OperationsSimulator' })

const message = {
  id: z.string(),
  received_at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
}
export const inboxShape = z.object({ results: z.array(z.object(message)) }).meta({ id: 'OperationsInbox' })
export const inboxQuery = z.strictObject({ to: z.string().max(320).optional(), limit: pageQuery.limit })
export const messageShape = z
  .object({ ...message, reply_to: z.string().nullable(), text: z.string(), html: z.string() })
  .meta({ id: 'OperationsMessage' })

/** Who may be switched to with one press. */
export const loginsShape = z
  .object({
    results: z.array(
      z.object({ name: z.string(), email: z.string(), password: z.string(), roles: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'OperationsLogins' })
