/** A span of business time, `from` included, `to` not. */
export interface Span {
  from: Date
  to: Date
}

/** The days from one to another, both included (`2026-03-01`), as the clocks on the walls of `zone` have them. */
export function daysIn(zone: string, firstDay: string, lastDay: string): Span {
  return { from: dayBegins(zone, firstDay), to: dayBegins(zone, nextDay(lastDay)) }
}

/** A month (`2026-03`) as the clocks on the walls of `zone` have it. */
export function monthIn(zone: string, month: string): Span {
  const next = Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString()
  return { from: dayBegins(zone, `${month}-01`), to: dayBegins(zone, `${next}-01`) }
}

/** The day it is in `zone` at this instant. */
export function dayAt(zone: string, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()
}

function nextDay(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

function dayBegins(zone: string, day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds)
}
