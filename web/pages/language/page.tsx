import { data, redirect } from 'react-router'
import { languages } from '../../../words/languages.ts'
import { readForm, safePath } from '../../api/forms.ts'
import { keepChoice } from '../../ui/layout/keepChoice.server.ts'
import type { Route } from './+types/page'

export const loader = () => redirect('/')

/** Keeps the language that the reader switched to, in a cookie of its own. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const language = languages.find((name) => name === form.text('language'))
  if (!language) return data(null, { status: 422 })
  return redirect(safePath(form.text('next')), { headers: keepChoice(args.request, 'language', language) })
}
