import autocannon from 'autocannon'

/** What came of a load: answers a second, and milliseconds within which half and 99 of 100 were there. */
export interface Figure {
  perSecond: number
  p50: number
  p99: number
  /** Answers that were not 2xx, and requests that got none. */
  failed: number
}

export const connections = 32
const seconds = 8
// Long enough for the code to be compiled, the statements prepared on every connection, and the caches filled.
const warmUpSeconds = 5

/** Drives `url` for some seconds from 32 connections after a warm-up. `prepare` makes each request its own. */
export async function load(
  url: string,
  options: {
    headers?: Record<string, string>
    method?: 'GET' | 'POST'
    prepare?: () => { path: string; headers: Record<string, string>; body: string }
  } = {},
): Promise<Figure> {
  const { headers = {}, method = 'GET', prepare } = options
  const run = (duration: number) =>
    autocannon({
      url,
      connections,
      duration,
      method,
      headers,
      ...(prepare ? { requests: [{ method, setupRequest: (request) => ({ ...request, ...prepare() }) }] } : {}),
    })
  await run(warmUpSeconds)
  const result = await run(seconds)
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  }
}
