import { data, redirect } from 'react-router'
import { wordsOf } from '../words/words.ts'

/** RFC 9457, as the API answers every error. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  errors?: { path: string; message: string }[]
  /** Part of what was asked for had been done by then. */
  begun?: boolean
}

/** What openapi-fetch answers: one of the two. */
export interface Answer<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/** Where a person goes to sign in, and comes back from. */
export function loginPath(request: Request): string {
  return `/login?next=${encodeURIComponent(pageOf(request))}`
}

/** The page at a path: the router asks for a page's data at an address of its own, beside the page's. */
export function pagePath(pathname: string): string {
  return pathname.replace(/\/_root\.data$/, '/').replace(/(\/_)?\.data$/, '')
}

/** The page a request is for, with its query. */
export function pageOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  const page = pagePath(pathname)
  searchParams.delete('_routes')
  return searchParams.size > 0 ? `${page}?${searchParams}` : page
}

/**
 * What a page cannot do without: the answer, or the page that says why not.
 * @throws Response to the login page on 401, otherwise the problem for the error page
 */
export async function need<Data>(asked: Promise<Answer<Data>>, request?: Request): Promise<Data> {
  const answer = await asked
  if (answer.response.ok) return answer.data as Data
  if (answer.response.status === 401 && request) throw redirect(loginPath(request))
  throw data(problemIn(answer), { status: answer.response.status })
}

/** What a page can do without: the answer, or nothing. */
export async function want<Data>(asked: Promise<Answer<Data>>): Promise<Data | undefined> {
  const answer = await asked
  return answer.response.ok ? (answer.data as Data) : undefined
}

/** The outcome of a form: what came back, or the problem to be shown beside the fields. */
export type Outcome<Data> = { done: Data; problem?: never } | { done?: never; problem: Problem }

/**
 * Sends what a form asks for. Whoever is signed out by now gets that problem back, with what they wrote, as any other.
 * @throws Response to the login page on 401, where a page was asked for and nothing was written that could be lost
 */
export async function attempt<Data>(asked: Promise<Answer<Data>>, request?: Request): Promise<Outcome<Data>> {
  const answer = await asked
  if (answer.response.ok) return { done: answer.data as Data }
  if (answer.response.status === 401 && request?.method === 'GET') throw redirect(loginPath(request))
  return { problem: problemIn(answer) }
}

/**
 * The problem on the page again, under the status it came with. What was refused is over: what is sent next is another
 * request and gets a new key. Where nobody knows whether it was done, the key stays, so that pressing again finds the first.
 */
export function again(problem: Problem, given?: Record<string, string>) {
  const sentWith = given?.['idempotency_key']
  const once = sentWith && isOpenEnded(problem) ? sentWith : crypto.randomUUID()
  return data({ problem, given, once }, { status: problem.status })
}

// A key whose first request broke off never comes to an end: whoever has looked begins anew.
const openEnded = new Set(['idempotency_key_in_use'])

/** Whether what was asked for may have been done all the same, now or soon, or in part. */
function isOpenEnded({ status, code, begun }: Problem): boolean {
  return begun === true || status >= 500 || openEnded.has(code)
}

const signedOut = new Set(['not_signed_in', 'sign_in', 'session_ended'])

/** Whether it was refused only because nobody is signed in, or no longer. */
export function isSignedOut({ status, code }: Problem): boolean {
  return status === 401 && signedOut.has(code)
}

function problemIn({ error, response }: Answer<unknown>): Problem {
  if (isProblem(error)) return error
  const t = wordsOf(response.headers.get('content-language') ?? 'en', 'shell')
  return {
    type: 'about:blank',
    title: t('failed.broken.title'),
    status: response.status,
    detail: t('failed.broken.advice'),
    code: 'unreadable',
  }
}

/** Whether something is a problem of the API's. */
export function isProblem(thing: unknown): thing is Problem {
  return typeof thing === 'object' && thing !== null && 'code' in thing && 'detail' in thing && 'status' in thing
}
