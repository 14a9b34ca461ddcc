import { data, type DataStrategyResult, isRouteErrorResponse } from 'react-router'
import { again, isProblem, type Problem } from '../../api/answers.ts'
import { givenIn } from '../../api/given.ts'
import { wordsOf } from '../../words/words.ts'

type Results = Record<string, DataStrategyResult>

/**
 * What becomes of a form that a script has sent. Where no answer came, it is a problem over the same form, with the same
 * text and the same key. Where it was refused, the page looks again at what it was drawn from, so that the next press does
 * not say what is no longer so: the router itself does that only after what was done.
 */
export async function afterSending({ request }: { request: Request }, next: () => Promise<unknown>): Promise<unknown> {
  if (request.method === 'GET') return next()
  const sent = request.clone()
  const results = (await next()) as Results
  const told = Object.entries(results).map(async ([route, outcome]) => [route, await tell(outcome, sent)] as const)
  return Object.fromEntries(await Promise.all(told))
}

async function tell(outcome: DataStrategyResult, sent: Request): Promise<DataStrategyResult> {
  if (outcome.type === 'error') {
    if (sent.signal.aborted) return outcome
    const refused = refusalAtTheDoor(outcome.result)
    if (!refused && !isUnanswered(outcome.result)) return outcome
    const form = await sent.formData()
    if (refused) return { type: 'data', result: again(refused, givenIn(form)) }
    return { type: 'data', result: again(problemOf(outcome.result, form.has('idempotency_key')), givenIn(form)) }
  }
  const { data: said, init } = outcome.result as ReturnType<typeof data>
  return looksAgain(init?.status) ? { type: 'data', result: data(said) } : outcome
}

/** Whether the refusal may come of what the page shows. Who is signed out, or too fast, would lose the page by looking. */
function looksAgain(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500 && status !== 401 && status !== 429
}

/** What was refused before any page was asked: too large, too often, or files of somebody who is signed out. */
function refusalAtTheDoor(thrown: unknown): Problem | undefined {
  if (!isRouteErrorResponse(thrown) || typeof thrown.data !== 'string') return undefined
  try {
    const said: unknown = JSON.parse(thrown.data)
    return isProblem(said) ? said : undefined
  } catch {
    return undefined
  }
}

/** Whether it is unknown what came of it: the line broke, or something on the way or on our side failed. */
function isUnanswered(thrown: unknown): boolean {
  if (thrown instanceof Response) return false
  return !isRouteErrorResponse(thrown) || thrown.status >= 500
}

function problemOf(thrown: unknown, keyed: boolean): Problem {
  if (isRouteErrorResponse(thrown) && isProblem(thrown.data)) return thrown.data
  const t = wordsOf(document.documentElement.lang, 'shell')
  const detail = t(keyed ? 'form.unanswered' : 'form.unanswered_unkeyed')
  return { type: 'about:blank', title: detail, status: 503, detail, code: 'unanswered' }
}
