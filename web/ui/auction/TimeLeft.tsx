import { useEffect, useState } from 'react'
import { useWords } from '../../words/words.ts'
import { partsOf } from './timeParts.ts'

/**
 * How long until an instant, counting down by the server's clock. `ahead`: real milliseconds by which that clock is ahead of
 * this device's; undefined before it is known, and where no script runs: then it stands as it was when the page was made,
 * `now`. Both are RFC 3339. Nobody is read a number every second: what matters is announced elsewhere.
 */
export function TimeLeft({
  until,
  now,
  ahead,
  over,
}: {
  until: string
  now: string
  ahead: number | undefined
  over: string
}) {
  const t = useWords('auction')
  const [, tick] = useState(0)
  useEffect(() => {
    if (ahead === undefined) return
    const beat = setInterval(() => tick((count) => count + 1), 1_000)
    return () => clearInterval(beat)
  }, [ahead])
  const at = ahead === undefined ? Date.parse(now) : Date.now() + ahead
  const left = Math.ceil((Date.parse(until) - at) / 1_000)
  if (left <= 0) return <span>{over}</span>
  const { unit, d, h, m, s } = partsOf(left)
  return (
    <time dateTime={until} className="figures" role="timer" aria-live="off" suppressHydrationWarning>
      {unit === 'days' && t('time.days', { d, h })}
      {unit === 'hours' && t('time.hours', { h, m })}
      {unit === 'minutes' && t('time.minutes', { m, s })}
      {unit === 'seconds' && t('time.seconds', { s })}
    </time>
  )
}
