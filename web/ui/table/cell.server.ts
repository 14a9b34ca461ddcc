import { redirect } from 'react-router'
import { again, attempt, pageOf } from '../../api/answers.ts'
import type { Posted } from '../../api/forms.ts'
import { placeOf } from './cell.ts'

/** What is done with what was typed into a cell of a column. */
export type CellDoings = Record<string, (form: Posted, id: string) => ReturnType<typeof attempt>>

/**
 * Does what a form in a cell asks for, and leads back to the cell; what is wrong is said in the form. Undefined when the
 * form is about something else.
 */
export async function changeCell(request: Request, form: Posted, doings: CellDoings) {
  if (form.text('form') !== 'cell') return undefined
  const [cell, id] = [form.text('cell'), form.text('id')]
  const doing = Object.hasOwn(doings, cell) ? doings[cell] : undefined
  if (!doing) return undefined
  const { problem } = await doing(form, id)
  if (problem) return again(problem, form.given)
  const { pathname, searchParams } = new URL(pageOf(request), request.url)
  searchParams.delete('edit')
  return redirect(`${pathname}?${searchParams}#${placeOf(id, cell)}`)
}
