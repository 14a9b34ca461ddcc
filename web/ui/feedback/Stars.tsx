import type { Rating } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './Stars.module.css'

const star = 'M10 1.6l2.6 5.5 6 .8-4.4 4.2 1.1 6L10 15.2l-5.3 2.9 1.1-6L1.4 7.9l6-.8z'

/** Stars from one to five, parts of one too. */
export function Stars({ value }: { value: number }) {
  const t = useWords('shell')
  return (
    <svg viewBox="0 0 104 20" className={css.stars} role="img" aria-label={t('feedback.stars', { value })}>
      <Row className={css.rest} />
      {/* A sheet as wide as the value: what lies beyond its edge is not drawn. */}
      <svg width={Math.max(0, Math.min(5, value)) * 21} height="20">
        <Row />
      </svg>
    </svg>
  )
}

function Row({ className }: { className?: string | undefined }) {
  return (
    <g className={className}>
      {[0, 21, 42, 63, 84].map((x) => (
        <path key={x} d={star} transform={`translate(${x})`} />
      ))}
    </g>
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
