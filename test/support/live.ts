import type { Rates } from '../../src/platform/rates/rates.ts'
import type { Live } from '../../src/platform/realtime/live.ts'

/** For what is tested without anybody listening. */
export const noLive: Live = { publish: () => {} }

/** For what is tested without bounds. */
export const noRates: Rates = { take: (rule) => ({ admitted: true, rule, left: rule.times, resetSeconds: 1 }) }
