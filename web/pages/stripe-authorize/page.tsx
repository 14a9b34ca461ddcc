import { redirect } from 'react-router'
import { attempt } from '../../api/answers.ts'
import { apiOf, csrfFor } from '../../api/forms.ts'
import type { Route } from './+types/page'

/**
 * Leads to Stripe's page on which the owner of an account lets the marketplace act for it. A link to here is enough: the
 * page changes nothing before its reader has said yes there.
 */
export async function loader(args: Route.LoaderArgs) {
  await csrfFor(args)
  const started = await attempt(apiOf(args).POST('/stripe/authorize/'), args.request)
  if (started.problem) return redirect(`/sell/payouts?refused=${started.problem.code}`)
  return redirect(started.done.url)
}
