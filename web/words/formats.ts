import { useReader } from '../ui/layout/viewer.ts'
import { formatMoney } from '../ui/money/amount.ts'

/** How figures and times are written for one reader. */
export interface Formats {
  /** `amount` is a decimal string. */
  money: (amount: string, currency: string) => string
  number: (count: number, options?: Intl.NumberFormatOptions) => string
  /** A part of one: 0.02 is 2 %. */
  percent: (part: number) => string
  /** An instant in RFC 3339, its zone named. */
  time: (at: string) => string
  day: (at: string) => string
  /** The hour and the minute alone, where the day stands beside them. */
  clock: (at: string) => string
  /** How long before or after `now` (both RFC 3339) something is: in three days. */
  apart: (at: string, now: string) => string
  /** Several words as one: a, b and c. */
  list: (words: readonly string[], type?: Intl.ListFormatType) => string
}

/** How figures and times are written for the reader. */
export function useFormats(): Formats {
  const { locale, zone } = useReader()
  return formatsOf(locale, zone)
}

const made = new Map<string, Formats>()
const date = { day: 'numeric', month: 'short', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const

/** How figures and times are written in a locale, by the clock of a zone. */
export function formatsOf(locale: string, zone: string): Formats {
  const key = `${locale} ${zone}`
  const formats = made.get(key) ?? makeFormats(locale, zone)
  made.set(key, formats)
  return formats
}

function makeFormats(locale: string, zone: string): Formats {
  const times = new Intl.DateTimeFormat(locale, { ...date, ...clock, timeZone: zone })
  const days = new Intl.DateTimeFormat(locale, { ...date, timeZone: zone })
  const hours = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone })
  const parts = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const spans = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    money: (amount, currency) => formatMoney(amount, currency, locale),
    number: (count, options) => new Intl.NumberFormat(locale, options).format(count),
    percent: (part) => parts.format(part),
    time: (at) => times.format(new Date(at)),
    day: (at) => days.format(new Date(at)),
    clock: (at) => hours.format(new Date(at)),
    apart: (at, now) => spans.format(...inUnits(Date.parse(at) - Date.parse(now))),
    list: (words, type = 'conjunction') => new Intl.ListFormat(locale, { type }).format(words),
  }
}

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

function inUnits(milliseconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const [unit, length] = units.find(([, least]) => Math.abs(milliseconds) >= least) ?? ['second', 1_000]
  return [Math.round(milliseconds / length), unit]
}
