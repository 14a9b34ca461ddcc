import { redirect } from 'react-router'
import { need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import type { Route } from './+types/page'

/** Opens a file of a message: whoever may is led to a link that is good for minutes. A picture in a page comes this way too. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const path = { id: params.document }
  const { link } = await need(apiOf({ context }).GET('/documents/{id}/', { params: { path } }), request)
  if (!link) throw new Response(null, { status: 404 })
  return redirect(link.url)
}
