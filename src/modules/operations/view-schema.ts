import { z } from 'zod'

const word = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_.]*$/, 'This is no name of ours.')

const contents = {
  name: z.string().trim().min(1, 'Give it a name.').max(60),
  shared: z.boolean().describe('Whether every operator has it.'),
  filters: z
    .record(word, z.string().max(200))
    .refine((filters) => Object.keys(filters).length <= 30, 'These are too many filters.')
    .describe("The filters and the order, as the list's own address takes them."),
  columns: z.array(word).max(40).describe('Which columns, in their order; none: the usual ones.'),
}

/** A view that is kept. */
export const viewShape = z
  .object({ id: z.uuid(), list: z.string(), ...contents, mine: z.boolean(), created_at: z.iso.datetime() })
  .meta({ id: 'OperationsView' })

export const viewList = z.object({ results: z.array(viewShape) }).meta({ id: 'OperationsViewList' })
export const viewQuery = z.strictObject({ list: word.max(40) })
export const viewInput = z.strictObject({ list: word.max(40), ...contents }).meta({ id: 'OperationsViewInput' })
export const viewChange = z.strictObject(contents).partial().meta({ id: 'OperationsViewChange' })
export const oneView = z.strictObject({ id: z.string() })
