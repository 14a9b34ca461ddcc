import { need } from '../../api/answers.ts'
import { problemWith } from '../../api/lists.ts'
import type { Statement } from '../../api/shapes.ts'

interface Answer {
  data?: Statement
  error?: unknown
  response: Response
}

interface Span {
  from?: string
  to?: string
}

/** The statement over the span in the page's address; where that is none, the usual one, and what is wrong with it. */
export async function statementOver(request: Request, ask: (span: Span) => Promise<Answer>) {
  const { searchParams } = new URL(request.url)
  const [from, to] = [searchParams.get('from'), searchParams.get('to')]
  const span = { ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const answer = await ask(span)
  const problem = problemWith({ from, to }, answer) ?? null
  return { statement: await need(problem ? ask({}) : Promise.resolve(answer), request), problem }
}
