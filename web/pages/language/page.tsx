import { data, redirect } from 'react-router'
import { languages, localeIn } from '../../../words/languages.ts'
import { attempt, want } from '../../api/answers.ts'
import { readForm, safePath } from '../../api/forms.ts'
import { keepChoice } from '../../ui/layout/keepChoice.server.ts'
import { isSurelyVisitor } from '../../ui/layout/preferences.ts'
import type { Route } from './+types/page'

export const loader = () => redirect('/')

/** Keeps the language that the reader switched to: in a cookie, and for a member also as that of their mails. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const language = languages.find((name) => name === form.text('language'))
  if (!language) return data(null, { status: 422 })
  if (!isSurelyVisitor(args.request)) {
    const marketplace = await want(form.api.GET('/marketplace/'))
    // Whoever is not logged in after all has the cookie alone.
    if (marketplace) await attempt(form.api.PATCH('/me/', { body: { locale: localeIn(language, marketplace.locale) } }))
  }
  return redirect(safePath(form.text('next')), { headers: keepChoice(args.request, 'language', language) })
}
