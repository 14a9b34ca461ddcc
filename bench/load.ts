import autocannon from 'autocannon'

/** What came of a load: answers a second, and milliseconds within which half and 99 of 100 were there. */
export interface Figure {
  perSecond: number
  p50: number
  p99: number
  /** Answers that were not 2xx, and requests that got none. */
  failed: number
}

/** How long, and over how much, is measured. */
export interface Pace {
  /** Seconds: for the code to be compiled, the statements prepared on every connection, and the caches filled. */
  warmUp: number
  /** Seconds of one round. */
  round: number
  rounds: number
  /** Products of the shop at which most is measured. */
  shop: number
  /** The shop of the lists at scale, and the marketplaces beside it. */
  products: number
  marketplaces: number
  /** Event streams that are told the same at once. */
  streams: number
  /** Crowds that watch one auction. */
  watchers: readonly number[]
  /** How many of a bench's rows are measured. */
  rows: number
}

/** For figures that are written down. */
export const thorough: Pace = {
  warmUp: 4,
  round: 3,
  rounds: 3,
  shop: 1_000,
  products: 100_000,
  marketplaces: 1_000,
  streams: 1_000,
  watchers: [1_000, 5_000],
  rows: Number.POSITIVE_INFINITY,
}
/** To see that everything runs, or while something is being made faster. */
export const brief: Pace = {
  warmUp: 1,
  round: 1,
  rounds: 1,
  shop: 1_000,
  products: 2_000,
  marketplaces: 20,
  streams: 64,
  watchers: [200, 1_000],
  rows: Number.POSITIVE_INFINITY,
}
/** For the tests: that every bench does run. */
export const glance: Pace = {
  warmUp: 0.1,
  round: 0.2,
  rounds: 1,
  shop: 40,
  products: 100,
  marketplaces: 3,
  streams: 8,
  watchers: [10],
  rows: 1,
}

export const connections = 32

/** A work that can be driven for some seconds. */
export type Drive = (seconds: number) => Promise<Figure>

/** Drives `url`, from 32 connections unless told. `prepare` makes each request its own; `counts` says which answers are one. */
export function over(
  url: string,
  options: {
    headers?: Record<string, string>
    method?: 'GET' | 'POST'
    connections?: number
    counts?: (status: number) => boolean
    prepare?: () => { path: string; headers: Record<string, string>; body?: string }
  } = {},
): Drive {
  const { headers = {}, method = 'GET', prepare, connections: atOnce = connections } = options
  const { counts = (status) => status >= 200 && status < 300 } = options
  return async (duration) => {
    const result = await autocannon({
      url,
      connections: atOnce,
      duration,
      method,
      headers,
      ...(prepare ? { requests: [{ method, setupRequest: (request) => ({ ...request, ...prepare() }) }] } : {}),
    })
    const answers = Object.entries(result.statusCodeStats ?? {}).map(([status, { count = 0 }]) => ({
      count,
      counted: counts(Number(status)),
    }))
    const sum = (counted: boolean) => answers.reduce((all, one) => all + (one.counted === counted ? one.count : 0), 0)
    return {
      perSecond: sum(true) / result.duration,
      p50: result.latency.p50,
      p99: result.latency.p99,
      failed: sum(false) + result.errors + result.timeouts,
    }
  }
}

/** Does `work` so many times at once, each again as soon as it is done; `turn` counts the calls. What fails ends the run. */
export function inParallel(work: (turn: number) => Promise<unknown>, atOnce = connections): Drive {
  let turn = 0
  return async (seconds) => {
    const times: number[] = []
    const began = performance.now()
    const ended = began + seconds * 1_000
    const one = async () => {
      while (performance.now() < ended) {
        const asked = performance.now()
        await work(turn++)
        times.push(performance.now() - asked)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, one))
    const took = (performance.now() - began) / 1_000
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
    return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), failed: 0 }
  }
}

/** Ours beside its limit. */
export interface Comparison {
  ours: Figure
  limit: Figure
  /** The median of the rounds' ratios. */
  ratio: number
}

/** A comparison with what was compared. */
export interface Row extends Comparison {
  name: string
  /** The ratio to be reached. */
  aim: number
}

/**
 * Drives both in turn, so that a machine that is slower for a while is slower for both. The figures are those of the
 * round with the median ratio.
 */
export async function compare(pace: Pace, ours: Drive, limit: Drive): Promise<Comparison> {
  await ours(pace.warmUp)
  await limit(pace.warmUp)
  const measured: Comparison[] = []
  for (let round = 0; round < pace.rounds; round++) {
    const theirs = await limit(pace.round)
    const own = await ours(pace.round)
    measured.push({ ours: own, limit: theirs, ratio: own.perSecond / theirs.perSecond })
  }
  measured.sort((a, b) => a.ratio - b.ratio)
  return measured[Math.floor(pace.rounds / 2)] as Comparison
}
