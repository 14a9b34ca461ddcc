import { z } from 'zod'
import { historyShape, orderShape } from '../orders/index.ts'

const amountText = z.string().regex(/^\d{1,12}(\.\d{1,3})?$/, 'An amount, such as 1500.00.')

/** What an operator may look for among the deals. */
export const dealFilters = {
  process: z.string().max(80).optional(),
  state: z.string().max(80).optional(),
  open: z.enum(['true', 'false']).optional().describe('true: only what is not over yet.'),
  overdue: z.literal('true').optional().describe('Only what has let a deadline pass.'),
  search: z
    .string()
    .trim()
    .min(2)
    .max(100)
    .optional()
    .describe("A reference's beginning, or part of a party's name or e-mail."),
  member: z.uuid().optional().describe('Only what this member is a party to.'),
  from: z.iso.datetime().optional().describe('Made at this instant or later.'),
  until: z.iso.datetime().optional().describe('Made before this instant.'),
  amount_min: amountText.optional(),
  amount_max: amountText.optional(),
  order: z.enum(['-created', 'created', '-amount', 'amount', '-entered', 'entered']).default('-created'),
}

const person = z.object({ id: z.uuid(), name: z.string() })

/** A deal in the operator's list, of whatever process. */
export const listedDeal = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    process: z.string(),
    state: z.string(),
    state_label: z.string(),
    final: z.boolean(),
    title: z.string(),
    quantity: z.int(),
    parties: z.record(z.string(), person).describe('Who is in it, by role.'),
    amount: z.string(),
    currency: z.string(),
    due: z.iso.datetime().nullable().describe('When something happens by itself next.'),
    entered_at: z.iso.datetime().describe('Since when it stands in its state.'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'OperationsDeal' })

/** A deal as the operator sees it: with who took each step. */
export const dealShape = orderShape
  .extend({
    history: z.array(
      historyShape.extend({ by: person.nullable().describe('null: no member took it, or one who is no more.') }),
    ),
  })
  .meta({ id: 'OperationsWholeDeal' })
