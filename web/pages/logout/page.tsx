import { redirect, redirectDocument } from 'react-router'
import { attempt } from '../../api/answers.ts'
import { readForm } from '../../api/forms.ts'
import type { Route } from './+types/page'

export const loader = () => redirect('/')

/** Ends the session. The whole page is loaded anew, so that nothing of the old one stays in the browser. */
export async function action(args: Route.ActionArgs) {
  const { api } = await readForm(args)
  await attempt(api.DELETE('/auth/session/'))
  return redirectDocument('/')
}
