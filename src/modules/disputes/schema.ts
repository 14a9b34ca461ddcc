import { z } from 'zod'
import { byAge, referenceFilter, spanFilters } from '../../platform/http/span.ts'

const money = { amount: z.string(), currency: z.string() }

const summary = {
  id: z.uuid(),
  order_id: z.uuid(),
  reference: z.string().describe('Of the order it is about.'),
  state: z.string(),
  state_label: z.string(),
  final: z.boolean(),
  ...money,
  reason: z.string().describe("In Stripe's words: fraudulent, product_not_received …"),
  inquiry: z.boolean().describe('The bank only asks as yet, and has taken nothing.'),
  due: z.string().nullable().describe('By when the bank must have the evidence.'),
  created_at: z.string(),
}

export const disputeSummaryShape = z.object(summary).meta({ id: 'DisputesSummary' })
export const disputeFilters = {
  open: z.enum(['true', 'false']).optional().describe('true: only what is not decided.'),
  state: z.string().max(40).optional(),
  search: referenceFilter,
  ...spanFilters,
  order: byAge,
}
export const oneDispute = z.object({ id: z.string() })

/** What somebody says for the bank to read. */
export const evidenceInput = z
  .strictObject({
    text: z.string().trim().min(3, 'Say what shows that the sale was right.').max(20_000).optional(),
    document_id: z
      .uuid()
      .optional()
      .describe('A file of yours, sent in as `evidence`: a PDF, PNG or JPEG. See `/documents/`.'),
  })
  .refine(({ text, document_id }) => text !== undefined || document_id !== undefined, {
    path: ['text'],
    message: 'Say what shows that the sale was right, or add a file.',
  })
  .meta({ id: 'DisputesEvidenceInput' })

/** A dispute as the seller and the operator see it. */
export const disputeShape = z
  .object({
    ...summary,
    evidence: z.array(
      z.object({
        id: z.uuid(),
        author_role: z.string(),
        text: z.string().nullable(),
        file: z
          .object({
            document_id: z.uuid().describe('Opened by the link at `/documents/{id}/`.'),
            name: z.string(),
            sent: z.boolean().describe('Stripe has it.'),
            error: z.string().nullable().describe('Why Stripe would not take it.'),
          })
          .nullable(),
        created_at: z.string(),
      }),
    ),
    may_add_evidence: z.boolean(),
    history: z.array(
      z.object({ label: z.string(), to: z.string(), to_label: z.string(), at: z.string(), acted_as: z.string() }),
    ),
    next: z
      .array(
        z
          .object({
            name: z.string(),
            label: z.string(),
            description: z.string(),
            method: z.literal('POST'),
            href: z.string(),
            money: z
              .array(z.object({ party: z.string(), ...money, meaning: z.string() }).meta({ id: 'DisputesMoneyMove' }))
              .describe('What taking the step does to the money.'),
            irreversible: z.boolean(),
          })
          .meta({ id: 'DisputesNextStep' }),
      )
      .describe('What this viewer may do now, besides giving evidence.'),
    deadline: z.string().nullable().describe('When the evidence is sent by itself.'),
  })
  .meta({ id: 'DisputesDispute' })
