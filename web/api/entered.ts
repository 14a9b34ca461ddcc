import { redirect } from 'react-router'
import { languageOf } from '../../words/languages.ts'
import { keepChoice } from '../ui/layout/keepChoice.server.ts'
import { readPreferences } from '../ui/layout/preferences.ts'
import { want } from './answers.ts'
import type { Posted } from './forms.ts'

/**
 * Leads on whoever has just come in, in the language they have chosen for themselves: the cookie says it to the API too,
 * so that pages and what the API says agree. A language switched to in this browser stands.
 */
export async function entered(request: Request, form: Posted, to: string): Promise<Response> {
  const session = await want(form.api.GET('/auth/session/'))
  const language = languageOf(session?.user?.chosen_locale)
  if (!language || readPreferences(request).language) return redirect(to)
  return redirect(to, { headers: keepChoice(request, 'language', language) })
}
