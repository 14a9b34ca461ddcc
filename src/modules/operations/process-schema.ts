import { z } from 'zod'

export const oneProcess = z.object({ name: z.string().max(80) })

const stateShape = z.object({
  name: z.string(),
  label: z.string(),
  final: z.boolean(),
  deals: z.number().describe('How many are in it now.'),
  overdue: z.number().describe('How many of them wait for a deadline that has passed.'),
})

const lifecycle = {
  name: z.string(),
  version: z.number(),
  noun: z.string().describe('What its subject is called.'),
  open: z.number().describe('How many are not over.'),
  overdue: z.number(),
  mermaid: z.string().describe('A Mermaid state diagram, drawn from the declaration.'),
  states: z.array(stateShape),
}

/** The lifecycles of the program, each in every version that still runs. */
export const processesShape = z.object({ processes: z.array(z.object(lifecycle)) }).meta({ id: 'OperationsProcesses' })

/** One lifecycle, with its picture and what the picture shows in words. */
export const processShape = z
  .object({
    ...lifecycle,
    svg: z.string().describe('Its picture, with the counts of this moment, in the colours of the page it is put in.'),
    steps: z.array(
      z.object({
        number: z.number().describe('Its number in the picture.'),
        name: z.string(),
        label: z.string(),
        meaning: z.string(),
        from: z.array(z.string()),
        to: z.string().nullable().describe('null: the state stays.'),
        by: z.array(z.string()),
        by_itself: z.string().nullable().describe('When it happens by itself, in words.'),
        effects: z.array(z.string()),
      }),
    ),
    older: z
      .array(z.object({ version: z.number(), open: z.number() }))
      .describe('Older versions, until theirs are over.'),
  })
  .meta({ id: 'OperationsProcess' })

/** A deadline that runs, and what became of it so far. */
export const timerShape = z
  .object({
    process: z.string(),
    subject_id: z.string(),
    transition: z.string(),
    label: z.string(),
    due: z.string().describe('Business time.'),
    attempts: z.number().describe('How often it could not be met.'),
    retry_at: z.string().nullable().describe('Real time before which it is not tried again.'),
    last_error: z.string().nullable(),
  })
  .meta({ id: 'OperationsTimer' })

export const timerQuery = z.strictObject({
  list: z
    .enum(['failing', 'overdue', 'all'])
    .default('all')
    .describe('failing: could not be met when they were tried; overdue: have passed and wait.'),
  process: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z.string().max(300).optional().describe('Where the page begins: taken from next.'),
})
export const timerList = z
  .object({ results: z.array(timerShape), next: z.string().nullable() })
  .meta({ id: 'OperationsTimerList' })

/** Which deadline is meant. */
export const timerInput = z
  .strictObject({ process: z.string().max(80), subject_id: z.uuid(), transition: z.string().max(80) })
  .meta({ id: 'OperationsTimerRetry' })
