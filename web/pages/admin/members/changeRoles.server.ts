import { redirect } from 'react-router'
import { again, attempt, pageOf } from '../../../api/answers.ts'
import type { Posted } from '../../../api/forms.ts'

/** Gives a member the roles that were ticked in their row; undefined when the form is about something else. */
export async function changeRoles(request: Request, form: Posted) {
  if (form.text('form') !== 'roles') return undefined
  const path = { id: form.text('id') }
  const body = { roles: form.all('roles') }
  const { problem } = await attempt(form.api.PUT('/members/{id}/roles/', { params: { path }, body }), request)
  if (problem) return again(problem, form.given)
  const { pathname, searchParams } = new URL(pageOf(request), request.url)
  searchParams.delete('edit')
  return redirect(`${pathname}?${searchParams}`)
}
