import { z } from 'zod'
import { currencyCodes } from '../../kernel/currency.ts'

const percent = z
  .string()
  .regex(/^(0|[1-9]\d?)(\.\d{1,2})?$/, 'Give a percentage like "2" or "12.5", with two decimals at most.')
const amount = z.string().max(20).describe('Of the currency of the rule.')

/** A rule on the way in. */
const ruleInput = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    category_id: z.uuid().nullish().describe('Also fits all categories below it. Absent: every category.'),
    currency: z.enum(currencyCodes).nullish().describe('Absent: every currency; then no amounts.'),
    percent,
    fixed: amount.optional().describe('Comes on top of the percentage.'),
    floor: amount.optional(),
    cap: amount.optional(),
  })
  .meta({ id: 'FeesRuleInput' })

export const scheduleInput = z
  .strictObject({
    valid_from: z.iso.datetime().optional().describe('From now on, unless said otherwise.'),
    follows: z
      .uuid()
      .nullish()
      .describe('`newest` of what was looked at, null for none: refused where another was set meanwhile. Absent: any.'),
    rules: z
      .array(ruleInput)
      .max(50)
      .describe('The first that fits a sale holds; what none fits pays the standard fee.'),
  })
  .meta({ id: 'FeesScheduleInput' })

const rule = z
  .object({
    name: z.string(),
    category_id: z.string().nullable(),
    currency: z.string().nullable(),
    percent: z.string(),
    fixed: z.string().nullable(),
    floor: z.string().nullable(),
    cap: z.string().nullable(),
    reached: z.boolean().describe('Whether any sale can come to it: false where a rule above fits all that it fits.'),
  })
  .meta({ id: 'FeesRule' })

/** A schedule. */
export const scheduleShape = z
  .object({
    id: z.uuid(),
    valid_from: z.string(),
    made_at: z.string(),
    made_by: z.string().nullable(),
    standing: z.enum(['to come', 'in force', 'past']),
    rules: z.array(rule),
  })
  .meta({ id: 'FeesSchedule' })

/** A rule of the schedule in force, as its table shows it. */
export const ruleInForce = rule
  .extend({
    id: z.string().describe("The schedule's id and the rule's place in it."),
    place: z.int(),
    category: z.string().nullable(),
  })
  .meta({ id: 'FeesRuleInForce' })

/** The fee where no rule fits, and every schedule there was or will be, the latest first. */
export const feesShape = z
  .object({
    standard_percent: z.string(),
    newest: z.uuid().nullable().describe('The schedule that was set last, for whatever time.'),
    schedules: z.array(scheduleShape),
  })
  .meta({ id: 'FeesFees' })

export const previewQuery = z.strictObject({
  price: z.string().max(20),
  currency: z.enum(currencyCodes).optional().describe("The marketplace's own, unless said otherwise."),
  category_id: z.uuid().optional(),
  at: z.iso.datetime().optional().describe('When it is sold; now, unless said otherwise.'),
})

/** What a sale costs. */
export const previewShape = z
  .object({
    price: z.string(),
    fee: z.string(),
    earned: z.string().describe('What the seller gets.'),
    currency: z.string(),
    rule: z.string(),
    sentence: z.string(),
  })
  .meta({ id: 'FeesPreview' })

export type RuleInput = z.output<typeof ruleInput>
