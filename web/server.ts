import { createRequestHandler } from 'react-router'
import * as build from 'virtual:react-router/server-build'
import { openVisit, type Visitor } from './api/visit.ts'

const respond = createRequestHandler(build, 'production')

/**
 * Answers one request for a page. This is the whole of what the server program knows of the web app.
 * Cookies that the API set on the way are on the answer.
 */
export async function answer(request: Request, visitor: Visitor): Promise<Response> {
  const visit = openVisit(request, visitor)
  const response = await respond(request, visit.context)
  const cookies = visit.cookiesToSet()
  const again = response.status === 503 ? visit.comeAgain() : null
  if (cookies.length === 0 && again === null) return response
  const headers = new Headers(response.headers)
  if (again !== null) headers.set('retry-after', again)
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
