import { z } from 'zod'
import { byAge, spanFilters } from '../../platform/http/span.ts'
import { answerReason, appealReason } from './inputs.ts'
import { ruleDays, violationKinds } from './subjects.ts'

const said = {
  id: z.uuid(),
  kind: z.enum(violationKinds),
  about: z.string().describe('What it was about, or what was done.'),
  order_id: z.uuid().nullable().describe('The order that was not paid.'),
  state: z.string(),
  state_label: z.string(),
  counts: z.boolean(),
  recorded_at: z.string(),
  counts_until: z.string(),
  appeal: z.string().nullable(),
  answer: z.string().nullable().describe('What the house has answered.'),
}

/** Something a member is held against, as they see it. */
export const violationShape = z
  .object({
    ...said,
    appeal_until: z.string().nullable().describe('Until when it can be appealed; null when it cannot be.'),
    answer_until: z.string().nullable().describe('By then the appeal is answered, or won.'),
  })
  .meta({ id: 'DisciplineViolation' })

/** How a member stands, with all that is on record. */
export const standingShape = z
  .object({
    counted: z.int().describe('How many violations count now.'),
    blocks_at: z.int().describe('From how many on one may not bid.'),
    blocked_until: z.string().nullable().describe('Until when one may not bid; null while one may.'),
    violations: z.array(violationShape).describe('The newest first; 100 at most.'),
  })
  .meta({ id: 'DisciplineStanding' })

/** A violation, as those see it who run the marketplace. */
export const listedViolation = z
  .object({
    ...said,
    member: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    recorded_by: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Null: recorded at a deadline.'),
    steps: z.array(z.enum(['uphold', 'excuse'])).describe('What you may decide now.'),
  })
  .meta({ id: 'DisciplineListed' })

export const violationFilters = {
  state: z.enum(['recorded', 'appealed', 'upheld', 'excused', 'spent']).optional(),
  kind: z.enum(violationKinds).optional(),
  member: z.uuid().optional(),
  ...spanFilters,
  order: byAge,
}

export const appealInput = z.strictObject({ reason: appealReason }).meta({ id: 'DisciplineAppeal' })

export const decisionInput = z.strictObject({ reason: answerReason }).meta({ id: 'DisciplineDecision' })

export const conductInput = z
  .strictObject({
    member_id: z.uuid(),
    about: z.string().trim().min(3, 'Say what was done, in a few words.').max(500),
  })
  .meta({ id: 'DisciplineConduct' })

const ruleFields = {
  refused_from: z.int().min(1).max(5).nullable().describe('From how many violations on; null: all are welcome.'),
  days: z.union(ruleDays.map((days) => z.literal(days))).describe('Counted over so many days.'),
}

/** Whose bids a seller does not take. */
export const ruleInput = z.strictObject(ruleFields).meta({ id: 'DisciplineBiddersInput' })
export const ruleShape = z.object(ruleFields).meta({ id: 'DisciplineBidders' })

export const oneViolation = z.object({ id: z.string() })
