/** A span of seconds in the unit one would say it in: whole hours up to two days, then whole days; never none. */
export function spanOf(seconds: number): { unit: 'hours' | 'days'; count: number } {
  const hours = Math.max(1, Math.ceil(seconds / 3_600))
  return hours <= 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.ceil(seconds / 86_400) }
}

/** Whole days in a span of seconds: what is promised is rounded down. */
export const daysIn = (seconds: number): number => Math.max(1, Math.floor(seconds / 86_400))
