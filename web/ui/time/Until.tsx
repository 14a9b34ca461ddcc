import { useFormats } from '../../words/formats.ts'

/**
 * How far an instant lies from now, as people say it: 'in 3 days', '2 hours ago'. `at` and `now` are RFC 3339; `now` is
 * the business clock's, as the page's answer had it. A live countdown replaces the words and keeps the element.
 */
export function Until({ at, now }: { at: string; now: string }) {
  const { apart, time } = useFormats()
  return (
    <time dateTime={at} title={time(at)} className="figures" suppressHydrationWarning>
      {apart(at, now)}
    </time>
  )
}
