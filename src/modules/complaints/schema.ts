import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { byAge, referenceFilter, spanFilters } from '../../platform/http/span.ts'
import { complaint as process } from './process.ts'
import { kinds, matters, outcomes } from './subjects.ts'

const states = Object.keys(process.states) as [string, ...string[]]
const words = z.string().trim().max(5_000)
const amount = z.string().min(1).max(20)

/** What somebody complains of. */
export const complaintInput = z
  .strictObject({
    about: z.enum(matters),
    about_id: z.uuid().describe('Of an order you are in, a member you have dealt with, or a product.'),
    kind: z.enum(kinds),
    text: words.min(10, 'Say what happened, in a sentence or two.'),
    wants_back: amount
      .optional()
      .describe('For the buyer of an order: how much you want back, as a decimal of its currency.'),
    document_ids: z
      .array(z.uuid())
      .max(5)
      .default([])
      .describe('Files of yours, sent in as `evidence`. See `/documents/`.'),
  })
  .meta({ id: 'ComplaintsInput' })

/** What somebody adds to a case. */
export const replyInput = z
  .strictObject({
    text: words.min(1, 'Say something.').optional(),
    document_id: z.uuid().optional().describe('A file of yours, sent in as `evidence`. See `/documents/`.'),
  })
  .refine(({ text, document_id }) => text !== undefined || document_id !== undefined, {
    path: ['text'],
    message: 'Say something, or add a file.',
  })
  .meta({ id: 'ComplaintsReply' })

export const evidenceInput = z
  .strictObject({ document_id: z.uuid(), text: words.min(1).optional() })
  .meta({ id: 'ComplaintsEvidence' })

export const offerInput = z.strictObject({ amount }).meta({ id: 'ComplaintsOffer' })

/** The offer that is taken, as it was seen. */
export const takenOffer = z
  .strictObject({ amount: amount.describe('What was offered, as you have seen it.') })
  .meta({ id: 'ComplaintsTakenOffer' })

const reason = words.min(10, 'Say why, in a sentence or two.')

export const appealInput = z.strictObject({ reason }).meta({ id: 'ComplaintsAppeal' })

/** What the operator decides, the first time or after an appeal. */
export const verdictInput = z
  .strictObject({
    outcome: z.enum(outcomes),
    reason,
    refund: z
      .enum(['none', 'part', 'whole'])
      .default('none')
      .describe("What of the order's price goes back to its buyer."),
    amount: amount.optional().describe('Of a part: how much.'),
    strike: z.boolean().default(false).describe('Whether it counts against the one it is of.'),
  })
  .refine(({ refund, amount: part }) => refund !== 'part' || part !== undefined, {
    path: ['amount'],
    message: 'Say how much goes back.',
  })
  .meta({ id: 'ComplaintsVerdict' })

export const oneComplaint = z.object({ id: z.string() })

export const complaintQuery = z.strictObject({
  role: z.enum(['complainant', 'respondent']).optional().describe('Only those of yours, or only those of you.'),
  state: z.enum(states).optional(),
  open: z.enum(['true', 'false']).optional().describe('true: only what is not over yet.'),
  order: z.uuid().optional().describe('Only those about this order.'),
  ...pageQuery,
})

export const deskFilters = {
  open: z.enum(['true', 'false']).optional().describe('true: only what is not over yet.'),
  waiting: z.enum(['true']).optional().describe('true: only what waits for the operator.'),
  state: z.enum(states).optional(),
  about: z.enum(matters).optional(),
  kind: z.enum(kinds).optional(),
  outcome: z.enum(outcomes).optional(),
  member: z.uuid().optional().describe('Only those in which this member is a side.'),
  search: referenceFilter,
  ...spanFilters,
  order: byAge,
}

const person = z.object({ id: z.uuid(), name: z.string() }).nullable()

const summary = {
  id: z.uuid(),
  reference: z.string(),
  about: z.enum(matters),
  about_id: z.uuid().describe('Of the order, the member or the product.'),
  title: z.string().nullable().describe('What the order or the product was called then; null for a member.'),
  order_reference: z.string().nullable(),
  kind: z.enum(kinds),
  state: z.string(),
  state_label: z.string(),
  final: z.boolean(),
  role: z.enum(['complainant', 'respondent', 'operator']).describe('What the viewer is in it.'),
  turn: z.string().nullable().describe('Whose move it is; null: nobody in particular, or it is over.'),
  complainant: person,
  respondent: person,
  outcome: z.enum(outcomes).nullable().describe('As it was decided last.'),
  currency: z.string().nullable().describe('Of the order; null where it is about none.'),
  wants_back: z.string().nullable(),
  offered: z.string().nullable(),
  given_back: z.string().nullable().describe('What has gone back to the buyer for it.'),
  created_at: z.iso.datetime(),
}

/** A case in a list. */
export const complaintSummaryShape = z.object(summary).meta({ id: 'ComplaintsSummary' })
export const complaintPage = pageOf(complaintSummaryShape)

const move = z
  .object({
    party: z.string(),
    amount: z.string(),
    currency: z.string(),
    at_most: z.literal(true).optional().describe('How much it is, is said with the step; this is the most.'),
    meaning: z.string(),
  })
  .meta({ id: 'ComplaintsMoneyMove' })

/** A case with everything its page shows. */
export const complaintShape = z
  .object({
    ...summary,
    lines: z.array(
      z.object({
        id: z.uuid(),
        author_role: z.enum(['complainant', 'respondent', 'operator']),
        kind: z.enum(['opening', 'reply', 'appeal']),
        text: z.string().nullable(),
        file: z
          .object({ document_id: z.uuid().describe('Opened by the link at `/documents/{id}/`.'), name: z.string() })
          .nullable(),
        at: z.iso.datetime(),
      }),
    ),
    decisions: z.array(
      z.object({
        instance: z.int().describe('1, or 2 after an appeal.'),
        outcome: z.enum(outcomes),
        refund: z.string().nullable().describe('What goes back to the buyer; null where it is about no order.'),
        strike: z.boolean(),
        reason: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    may_add: z.boolean().describe('Whether the viewer may still say something.'),
    at_bank: z
      .boolean()
      .describe("The buyer's bank is asking for the money of the order: nothing goes back meanwhile."),
    now: z.iso.datetime(),
    history: z.array(
      z.object({ label: z.string(), to: z.string(), to_label: z.string(), at: z.iso.datetime(), acted_as: z.string() }),
    ),
    deadlines: z
      .array(z.object({ label: z.string(), meaning: z.string(), due: z.iso.datetime(), money: z.array(move) }))
      .describe('What happens by itself, and when.'),
    next: z
      .array(
        z
          .object({
            name: z.string(),
            label: z.string(),
            description: z.string(),
            method: z.literal('POST'),
            href: z.string(),
            input: z.array(
              z.object({
                name: z.string(),
                required: z.boolean(),
                min_length: z.number().nullable(),
                max_length: z.number().nullable(),
                value: z
                  .string()
                  .optional()
                  .describe('What the step is about, as it stands now: sent as it was seen, not asked for.'),
              }),
            ),
            money: z.array(move).describe('What taking the step does to the money.'),
            irreversible: z.boolean(),
          })
          .meta({ id: 'ComplaintsNextStep' }),
      )
      .describe('What this viewer may do now, besides adding something and deciding.'),
    decision: z
      .object({
        final: z.boolean().describe('After an appeal: it takes effect at once.'),
        remedies: z
          .object({ whole: z.array(move), part: z.array(move) })
          .nullable()
          .describe('Where the money goes, if so much goes back; null: no money can go back by this complaint.'),
      })
      .nullable()
      .describe('For whoever may decide now.'),
  })
  .meta({ id: 'ComplaintsComplaint' })
