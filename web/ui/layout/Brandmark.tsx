import type { Brand } from '../../api/shapes.ts'
import css from './Brandmark.module.css'

/** The marketplace's mark as it is drawn, or else its letters on its colour. It says nothing that is not said beside it. */
export function Brandmark({ brand: { emblem, mark } }: { brand: Pick<Brand, 'emblem' | 'mark'> }) {
  if (emblem.length === 0) {
    return (
      <span className={css.letters} aria-hidden>
        {mark}
      </span>
    )
  }
  return (
    <svg className={css.mark} viewBox="0 0 64 64" aria-hidden>
      {emblem.map(({ d, fill, stroke, width }) => (
        <path key={d} d={d} fill={inkOf(fill)} stroke={inkOf(stroke)} strokeWidth={width} strokeLinecap="round" />
      ))}
    </svg>
  )
}

const inkOf = (ink: string) => (ink === 'none' ? 'none' : `var(--${ink})`)
