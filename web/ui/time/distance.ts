const spans = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** The largest unit that is whole. */
export function tellDistance(at: string, now: string, locale: string): string {
  const apart = (Date.parse(at) - Date.parse(now)) / 1_000
  const [unit, length] = spans.find(([, each]) => Math.abs(apart) >= each) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(apart / length), unit)
}
