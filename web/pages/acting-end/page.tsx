import { redirect, redirectDocument } from 'react-router'
import { attempt } from '../../api/answers.ts'
import { readForm } from '../../api/forms.ts'
import type { Route } from './+types/page'

export const loader = () => redirect('/')

/** An operator is themselves again. The whole page is loaded anew, so that nothing of the member's stays. */
export async function action(args: Route.ActionArgs) {
  const { api } = await readForm(args)
  await attempt(api.DELETE('/acting/'))
  return redirectDocument('/admin/members')
}
