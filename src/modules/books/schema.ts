import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'

const money = { amount: z.string(), currency: z.string() }

const move = {
  account: z.string(),
  words: z.string(),
  whose: z.enum(['yours', 'theirs', 'held', 'house']).describe("theirs: a member's, as the house sees it."),
  ...money,
}

const division = z
  .object({
    of: z.string(),
    parts: z.array(
      z.object({
        recipient: z.string(),
        rule: z.string(),
        amount: z.string(),
        percent: z.string().nullable(),
        fixed: z.string().nullable(),
        unrounded: z.string().nullable().describe('The percentage with all its digits, where it was rounded.'),
        at_least: z.string().nullable(),
        at_most: z.string().nullable(),
      }),
    ),
  })
  .nullable()
  .describe('For whom a part of it is: how the whole was divided.')

const entry = {
  id: z.string(),
  kind: z.string(),
  words: z.string().describe('What happened, for somebody who knows no bookkeeping.'),
  at: z.string(),
  deal_id: z.string().nullable(),
  reason: z.string().nullable(),
  currency: z.string(),
  division,
}

/** An entry of the books, opened up in figures and in sentences. */
export const entryShape = z
  .object({
    ...entry,
    moved: z.string().describe('How much it moved: the sum of its debits.'),
    moves: z.array(
      z.object({
        ...move,
        owner: z
          .object({ kind: z.string(), id: z.string(), name: z.string().nullable() })
          .nullable()
          .describe('Whose account it is, with the name of a member; null: the house.'),
      }),
    ),
    cause: z.string(),
    rules: z.array(z.string()),
    postings: z.array(z.string()),
  })
  .meta({ id: 'BooksEntry' })

const ids = z
  .string()
  .max(4_000)
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).max(100))
  .optional()

export const entryPage = pageOf(entryShape)
export const entryQuery = z.strictObject({
  deal: z.uuid().optional(),
  entry: z.uuid().optional().describe('Just this one.'),
  entries: ids.describe('Ids with commas: just these, 100 at most.'),
  account: z.uuid().optional().describe('Those that moved this account.'),
  amount: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,3})?$/)
    .optional()
    .describe('Where an amount comes from: the newest entries that moved just that.'),
  currency: z.string().length(3).optional().describe("Of the amount; the marketplace's unless said otherwise."),
  cursor: pageQuery.cursor,
  limit: pageQuery.limit,
})

export const openedQuery = z.strictObject({
  deals: ids.describe('Ids with commas: all that moved in these deals of yours.'),
  entries: ids.describe('Ids with commas: just these.'),
})

/** Entries as their member may see them: what moved, and by which rule, rate and rounding. */
export const openedShape = z
  .object({
    results: z.array(z.object({ ...entry, moves: z.array(z.object(move)) }).meta({ id: 'BooksOpenedEntry' })),
  })
  .meta({ id: 'BooksOpened' })

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
  .meta({ id: 'BooksBalances' })

export const proofQuery = z.strictObject({
  since: z
    .enum(['beginning', 'last_proof'])
    .default('beginning')
    .describe('last_proof: only what came since the books were last proved and added up.'),
})

/** Whether the books are right, and what is wrong. */
export const proofShape = z
  .object({
    proved: z.boolean(),
    faults: z.array(z.object({ severity: z.enum(['wrong', 'warning']), code: z.string(), sentence: z.string() })),
    stripe_agrees: z.boolean().describe('Whether what is booked at Stripe is what Stripe says it holds.'),
  })
  .meta({ id: 'BooksProof' })

const day = z.iso.date()

/** From the first day to the last, both included, by the marketplace's clocks. */
export const spanQuery = z.strictObject({
  from: day.optional().describe('The first of this month, unless said otherwise.'),
  to: day.optional().describe('Today, unless said otherwise.'),
})

/** What was there, what moved, and what is there. */
export const statementShape = z
  .object({
    from: z.string(),
    to: z.string(),
    zone: z.string(),
    accounts: z.array(
      z.object({
        kind: z.string(),
        words: z.string(),
        currency: z.string(),
        opening: z.string(),
        closing: z.string(),
        movements: z.array(
          z.object({
            entry_id: z.string(),
            at: z.string(),
            kind: z.string(),
            words: z.string(),
            reason: z.string().nullable(),
            deal_id: z.string().nullable(),
            reference: z.string().nullable(),
            amount: z.string().describe('What came in is positive.'),
            balance: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'BooksStatement' })

/** In what the books and Stripe do not agree. */
export const reconciliationShape = z
  .object({
    fetched: z.number().nullable().describe('How many of its bookings Stripe had news of; null: it was not asked now.'),
    differences: z.array(
      z.object({
        code: z.enum(['missing_here', 'missing_there', 'amount_differs']),
        object: z.string(),
        currency: z.string(),
        booked: z.string(),
        at_stripe: z.string(),
        at: z.string(),
        sentence: z.string(),
      }),
    ),
  })
  .meta({ id: 'BooksReconciliation' })

export const reconciliationQuery = z.strictObject({
  grace_seconds: z.coerce
    .number()
    .int()
    .min(0)
    .max(86_400)
    .optional()
    .describe('What is younger may still be under way; a quarter of an hour unless said otherwise.'),
})

export const oneMarketplace = z.object({ slug: z.string() })
export const oneMonth = z.object({ month: z.string() })
export const monthOfMarketplace = z.object({ slug: z.string(), month: z.string() })
export const monthInput = z
  .strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Give a month like "2026-03".') })
  .meta({ id: 'BooksMonth' })
export const reopenInput = z
  .strictObject({ reason: z.string().trim().min(3, 'Say why, in a few words.').max(500) })
  .meta({ id: 'BooksReopening' })

/** A month that was closed. */
export const periodShape = z
  .object({
    id: z.uuid(),
    month: z.string(),
    ends_at: z.string(),
    closed_at: z.string(),
    closed_by: z.string().nullable(),
    reopened_at: z.string().nullable(),
    reopened_reason: z.string().nullable(),
  })
  .meta({ id: 'BooksPeriod' })

export const periodsShape = z.object({ periods: z.array(periodShape) }).meta({ id: 'BooksPeriods' })

/** A closed month with what was kept of its end. */
export const closedPeriodShape = z
  .object({
    period: periodShape,
    balances: z.array(z.object({ kind: z.string(), words: z.string(), accounts: z.number(), ...money })),
  })
  .meta({ id: 'BooksClosedPeriod' })

export const oneKind = z.object({ kind: z.string() })

/** The accounts of one kind. */
export const accountsShape = z
  .object({
    kind: z.string(),
    words: z.string(),
    accounts: z.array(
      z.object({
        id: z.uuid(),
        owner_kind: z.string(),
        owner_id: z.string().nullable().describe('null: the house.'),
        owner: z.string().nullable().describe('The name of the member whose it is.'),
        ...money,
      }),
    ),
  })
  .meta({ id: 'BooksAccounts' })
