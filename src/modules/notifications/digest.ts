/** How often what a member was told is gathered into one e-mail. */
export type Frequency = 'daily' | 'weekly'

/** The kind of notice that a digest is: told once for each day or week, by e-mail only. */
export const digestKind = 'digest'

/** The hour of the reader's day at which a digest is made. */
export const digestHour = 8

/**
 * The last time before or at `now` at which a digest was to be made: eight in the morning in `zone`, each day or each
 * Monday. Whatever was told before it, and is still waiting, is in it.
 */
export function lastDigest(now: Date, zone: string, frequency: Frequency): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  const since = frequency === 'weekly' ? here.subtract({ days: here.dayOfWeek - 1 }) : here
  const time = since.withPlainTime({ hour: digestHour })
  const past = Temporal.ZonedDateTime.compare(time, here) <= 0
  const last = past ? time : time.subtract(frequency === 'weekly' ? { weeks: 1 } : { days: 1 })
  return new Date(last.epochMilliseconds)
}
