import { data, redirect } from 'react-router'
import { readForm, safePath } from '../../api/forms.ts'
import { keepChoice } from '../../ui/layout/keepChoice.server.ts'
import { themes } from '../../ui/layout/preferences.ts'
import type { Route } from './+types/page'

export const loader = () => redirect('/')

/** Keeps the reader's choice of light or dark in a cookie of its own: it says nothing about anybody. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const theme = themes.find((name) => name === form.text('theme'))
  if (!theme) return data(null, { status: 422 })
  const headers = keepChoice(args.request, 'theme', theme)
  // With script the page is still there, and should stay where it was scrolled to.
  const stays = new URL(args.request.url).pathname.endsWith('.data')
  return stays ? data(null, { headers }) : redirect(safePath(form.text('next')), { headers })
}
