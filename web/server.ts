import { createRequestHandler } from 'react-router'
import * as build from 'virtual:react-router/server-build'
import { type Kept, keptContext, openVisit, type Visitor } from './api/visit.ts'

export { takesFiles } from './api/file-forms.ts'

const respond = createRequestHandler(build, 'production')

/**
 * Answers one request for a page. This is the whole of what the server program knows of the web app.
 * Cookies that the API set on the way are on the answer.
 */
export async function answer(request: Request, visitor: Visitor): Promise<Response> {
  const visit = openVisit(request, visitor)
  const response = await respond(request, visit.context)
  const [unsent, login] = [visit.unsent(), response.headers.get('location')]
  if (unsent && isSentByPage(request) && login?.startsWith('/login?next=')) return keep(request, visitor, unsent, login)
  const cookies = visit.cookiesToSet()
  const again = response.status === 503 ? visit.comeAgain() : null
  if (cookies.length === 0 && again === null) return response
  const headers = new Headers(response.headers)
  if (again !== null) headers.set('retry-after', again)
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}

// With script the page is still there, and what was written with it.
function isSentByPage({ method, url }: Request): boolean {
  return method === 'POST' && !new URL(url).pathname.endsWith('.data')
}

/** The page to sign in on instead of the way there, since that would lose what somebody wrote who is signed out by now. */
async function keep(request: Request, visitor: Visitor, fields: Kept['fields'], login: string): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const visit = openVisit(request, visitor)
  visit.context.set(keptContext, { action: pathname + search, fields })
  const asked = new Request(new URL(login, request.url), { headers: request.headers, signal: request.signal })
  const { body, headers } = await respond(asked, visit.context)
  return new Response(body, { status: 401, headers })
}
