import { data, redirect, redirectDocument } from 'react-router'
import { attempt, want } from '../../api/answers.ts'
import { csrfFor, readForm, safePath } from '../../api/forms.ts'
import type { Route } from './+types/page'

export const loader = () => redirect('/')

/** What the bar of development asks for. The server has these addresses in development only; elsewhere this is nothing. */
export async function action(args: Route.ActionArgs) {
  const { api, text } = await readForm(args)
  const { people, clock } = { people: await want(api.GET('/dev/logins/')), clock: await want(api.GET('/dev/clock/')) }
  if (!people || !clock) throw data(null, { status: 404 })
  const next = safePath(text('next'))
  const press = text('press')
  if (press !== 'switch') {
    const until = clock.next_deadline ? Date.parse(clock.next_deadline) - Date.parse(clock.now) : 0
    const forward_seconds = press === 'deadline' ? Math.ceil(until / 1_000) + 1 : Number(press)
    await attempt(api.POST('/dev/clock/', { body: { forward_seconds } }))
    return redirect(next)
  }
  const wanted = people.results.find(({ email }) => email === text('email'))
  if (!wanted) throw data(null, { status: 404 })
  await attempt(api.DELETE('/auth/session/'))
  await csrfFor(args)
  await attempt(api.POST('/auth/session/', { body: { email: wanted.email, password: wanted.password } }))
  return redirectDocument(next)
}
