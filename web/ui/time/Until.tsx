import { useReader } from '../layout/viewer.ts'
import { tellDistance } from './distance.ts'

/**
 * How far an instant lies from now, as people say it: 'in 3 days', '2 hours ago'. `at` and `now` are RFC 3339; `now` is
 * the business clock's, as the page's answer had it. A live countdown replaces the words and keeps the element.
 */
export function Until({ at, now }: { at: string; now: string }) {
  const { locale } = useReader()
  return (
    <time dateTime={at} className="figures" suppressHydrationWarning>
      {tellDistance(at, now, locale)}
    </time>
  )
}
