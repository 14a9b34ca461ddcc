import { redirect } from 'react-router'
import { attempt } from '../../api/answers.ts'
import { apiOf, csrfFor } from '../../api/forms.ts'
import type { Route } from './+types/page'

/**
 * Where Stripe sends the browser back to, with a code or a no. The state proves that the reader set out from here
 * themselves; the API checks it, once.
 */
export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url)
  const [state, code, error] = ['state', 'code', 'error'].map((name) => searchParams.get(name) ?? undefined)
  if (!state) return redirect('/sell/payouts?refused=authorization_unknown')
  await csrfFor(args)
  const body = { state, ...(code ? { code } : {}), ...(error ? { error } : {}) }
  const ended = await attempt(apiOf(args).POST('/stripe/oauth/callback/', { body }), args.request)
  return redirect(`/sell/payouts?${ended.problem ? `refused=${ended.problem.code}` : 'connected=1'}`)
}
