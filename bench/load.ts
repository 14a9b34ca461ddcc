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

// Long enough for the code to be compiled, the statements prepared on every connection, and the caches filled.
export const warmUpSeconds = 5
export const roundSeconds = 4
const rounds = 3

/** A work that can be driven for some seconds. */
export type Drive = (seconds: number) => Promise<Figure>

/** Drives `url` from 32 connections. `prepare` makes each request its own. */
export function over(
  url: string,
  options: {
    headers?: Record<string, string>
    method?: 'GET' | 'POST'
    prepare?: () => { path: string; headers: Record<string, string>; body: string }
  } = {},
): Drive {
  const { headers = {}, method = 'GET', prepare } = options
  return async (duration) => {
    const result = await autocannon({
      url,
      connections,
      duration,
      method,
      headers,
      ...(prepare ? { requests: [{ method, setupRequest: (request) => ({ ...request, ...prepare() }) }] } : {}),
    })
    return {
      perSecond: result['2xx'] / result.duration,
      p50: result.latency.p50,
      p99: result.latency.p99,
      failed: result.non2xx + result.errors + result.timeouts,
    }
  }
}

/** Ours beside its limit. */
export interface Comparison {
  ours: Figure
  limit: Figure
  /** The median of the rounds' ratios. */
  ratio: number
}

/**
 * Drives both in turn, so that a machine that is slower for a while is slower for both. The figures are those of the
 * round with the median ratio.
 */
export async function compare(ours: Drive, limit: Drive): Promise<Comparison> {
  await ours(warmUpSeconds)
  await limit(warmUpSeconds)
  const measured: Comparison[] = []
  for (let round = 0; round < rounds; round++) {
    const theirs = await limit(roundSeconds)
    const own = await ours(roundSeconds)
    measured.push({ ours: own, limit: theirs, ratio: own.perSecond / theirs.perSecond })
  }
  measured.sort((a, b) => a.ratio - b.ratio)
  return measured[Math.floor(rounds / 2)] as Comparison
}
