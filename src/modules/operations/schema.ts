import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'

export const one = z.object({ id: z.string() })

const money = { amount: z.string(), currency: z.string() }

/** An entry of the books, opened up in sentences. */
export const entryShape = z
  .object({
    id: z.string(),
    kind: z.string(),
    at: z.string(),
    deal_id: z.string().nullable(),
    cause: z.string(),
    rules: z.array(z.string()),
    postings: z.array(z.string()),
  })
  .meta({ id: 'OperationsEntry' })

export const entryPage = pageOf(entryShape)
export const entryQuery = z.strictObject({
  deal: z.uuid().optional(),
  cursor: pageQuery.cursor,
  limit: pageQuery.limit,
})

/** What the marketplace has, owes and earned. */
export const balancesShape = z
  .object({
    balances: z.array(
      z.object({
        kind: z.string(),
        words: z.string(),
        side: z.enum(['debit', 'credit']),
        accounts: z.number(),
        ...money,
      }),
    ),
  })
  .meta({ id: 'OperationsBalances' })

/** Whether the books are right, and what is wrong. */
export const proofShape = z
  .object({
    proved: z.boolean(),
    faults: z.array(z.object({ severity: z.enum(['wrong', 'warning']), code: z.string(), sentence: z.string() })),
    stripe_agrees: z.boolean().describe('Whether what is booked at Stripe is what Stripe says it holds.'),
  })
  .meta({ id: 'OperationsProof' })

/** Business time, and how far it is ahead. */
export const clockShape = z
  .object({ now: z.string(), real: z.string(), ahead_seconds: z.number() })
  .meta({ id: 'OperationsClock' })
export const clockInput = z
  .strictObject({ forward_seconds: z.number().int().min(1).max(157_680_000) })
  .meta({ id: 'OperationsClockTurn' })

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
  .object({ ...message, text: z.string(), html: z.string() })
  .meta({ id: 'OperationsMessage' })
