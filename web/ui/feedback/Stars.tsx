import type { Rating } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './Stars.module.css'

/** Stars from one to five. */
export function Stars({ value }: { value: number }) {
  const t = useWords('shell')
  const full = Math.round(value)
  return (
    <span className={css.stars} role="img" aria-label={t('feedback.stars', { value })}>
      <span aria-hidden>{'★'.repeat(full)}</span>
      <span aria-hidden className={css.rest}>
        {'★'.repeat(5 - full)}
      </span>
    </span>
  )
}

/** What people thought so far, on average. */
export function RatingLine({ rating }: { rating: Rating }) {
  const t = useWords('shell')
  const { number } = useFormats()
  if (rating.average === null) return <span className={css.none}>{t('feedback.unrated')}</span>
  return (
    <span className={css.line}>
      <Stars value={rating.average} />
      <span>
        {number(rating.average, { maximumFractionDigits: 1 })} ({number(rating.count)})
      </span>
    </span>
  )
}
