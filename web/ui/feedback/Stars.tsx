import type { Rating } from '../../api/shapes.ts'
import { useReader } from '../layout/viewer.ts'
import css from './Stars.module.css'

/** Stars from one to five. */
export function Stars({ value }: { value: number }) {
  const full = Math.round(value)
  return (
    <span className={css.stars} role="img" aria-label={`${value} of 5 stars`}>
      <span aria-hidden>{'★'.repeat(full)}</span>
      <span aria-hidden className={css.rest}>
        {'★'.repeat(5 - full)}
      </span>
    </span>
  )
}

/** What people thought so far, on average. */
export function RatingLine({ rating }: { rating: Rating }) {
  const { locale } = useReader()
  if (rating.average === null) return <span className={css.none}>Not rated yet</span>
  return (
    <span className={css.line}>
      <Stars value={rating.average} />
      <span>
        {rating.average.toLocaleString(locale, { maximumFractionDigits: 1 })} ({rating.count.toLocaleString(locale)})
      </span>
    </span>
  )
}
