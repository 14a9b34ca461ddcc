import { isProblem, need, type Problem } from './answers.ts'

interface Answer<Data> {
  data?: Data
  error?: unknown
  response: Response
}

interface Rows {
  results: unknown[]
  next: string | null
  previous: string | null
}

// Where in a list one stands and how it is sorted: links make these, nobody types them.
const places = new Set(['cursor', 'direction', 'order'])

/**
 * A list as the address of its page asks for it. A place in it that there is not, as an old or mended link has it, is its
 * beginning. A filter that means nothing leaves an empty list with the problem, which `FilterForm` shows beside the field:
 * nothing rather than everything, since what is done to all that is shown would be done to rows nobody meant.
 * @throws Response to the login page on 401, otherwise the problem for the error page
 */
export async function listed<Query extends object, Data extends Rows>(
  query: Query,
  ask: (query: Query) => Promise<Answer<Data>>,
  request?: Request,
): Promise<Data & { problem: Problem | null }> {
  const answer = await placed(query, ask)
  const problem = problemWith(query, answer)
  if (problem) return { results: [], next: null, previous: null, problem } as unknown as Data & { problem: Problem }
  return { ...(await need(Promise.resolve(answer), request)), problem: null }
}

/** The answer to a list's query, and where only the place in it is no place, that to the query without. */
export async function placed<Query extends object, Data>(
  query: Query,
  ask: (query: Query) => Promise<Answer<Data>>,
): Promise<Answer<Data>> {
  const answer = await ask(query)
  const problem = problemWith(query, answer)
  if (!problem?.errors?.every(({ path }) => places.has(path))) return answer
  return ask(Object.fromEntries(Object.entries(query).filter(([name]) => !places.has(name))) as Query)
}

/** What the API found wrong with fields of this query; undefined where it found nothing, or something else. */
export function problemWith(query: object, { error, response }: Answer<unknown>): Problem | undefined {
  if (response.status !== 422 || !isProblem(error) || !error.errors?.length) return undefined
  return error.errors.every(({ path }) => path in query) ? error : undefined
}
