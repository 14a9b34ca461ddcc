/**
 * Two clocks, both injected. The *business* clock serves deals, timers, policies and schedules, and can be turned
 * forward in development. The *real* clock serves tokens, sessions, signatures, rate limits and retries, and never can.
 */
export interface Clock {
  /** Business time now, UTC. */
  now(): Date
  /** Real time now, UTC. */
  real(): Date
}

/** A span of wall-clock-free time in seconds, spelled out where a policy is written. */
export const seconds = {
  minute: 60,
  hour: 3_600,
  day: 86_400,
} as const

/** `instant` moved by `spanSeconds` (negative: back). */
export function plusSeconds(instant: Date, spanSeconds: number): Date {
  return new Date(instant.getTime() + spanSeconds * 1_000)
}

/** RFC 3339 in UTC with milliseconds: how every time crosses the wire. */
export function onTheWire(instant: Date): string {
  return instant.toISOString()
}

/** A span of seconds as an English sentence says it, in the largest unit that fits it exactly: 30 days, 10 minutes. */
export function spanInWords(span: number): string {
  const units = [
    ['day', seconds.day],
    ['hour', seconds.hour],
    ['minute', seconds.minute],
    ['second', 1],
  ] as const
  const [unit, length] = units.find(([, one]) => span >= one && span % one === 0) ?? ['second', 1]
  const count = span / length
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
