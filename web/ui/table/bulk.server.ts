import { attempt } from '../../api/answers.ts'
import type { Posted } from '../../api/forms.ts'
import type { BulkAnswer, Chosen } from './bulk.ts'
import { readChosen } from './bulk.ts'

/** What may be done to chosen rows: each is a call of its own, with its own answer. */
export type BulkDoings = Record<string, (form: Posted, id: string) => ReturnType<typeof attempt>>

// A page of rows at most: what is done to more is done by a filter and a job.
const mostAtOnce = 100

/**
 * Takes what was posted about chosen rows: the first form asks what would happen, the second does it, one row after
 * another. Undefined when the form is about something else.
 */
export async function doInBulk(form: Posted, doings: BulkDoings): Promise<BulkAnswer | undefined> {
  const chosen = form.all('chosen').slice(0, mostAtOnce).map(readChosen)
  const asked = form.text('bulk')
  if (form.text('form') === 'bulk' && Object.hasOwn(doings, asked)) return { ask: { verb: asked, chosen } }
  const verb = form.text('verb')
  const doing = form.text('form') === 'bulk-do' ? doings[verb] : undefined
  if (!doing) return undefined
  const results = []
  for (const row of chosen) results.push(await resultOf(form, doing, row))
  return { done: { verb, results } }
}

async function resultOf(form: Posted, doing: BulkDoings[string], row: Chosen) {
  const { problem } = await doing(form, row.id)
  return { ...row, fault: problem?.detail ?? null }
}
