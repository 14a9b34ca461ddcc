import css from './Skeleton.module.css'

interface Props {
  /** What is on its way, for who hears the page. */
  label: string
  kind?: 'lines' | 'cards' | 'rows' | 'figure'
  count?: number
}

/** The shape of what is about to come, so that nothing jumps when it does. */
export function Skeleton({ label, kind = 'lines', count = kind === 'cards' ? 4 : 3 }: Props) {
  return (
    <div className={css[kind]} role="status" aria-label={label}>
      {Array.from({ length: kind === 'figure' ? 1 : count }, (_, place) => (
        <div key={place} className={css.one} aria-hidden>
          {kind === 'cards' && <span className={css.picture} />}
          {kind === 'figure' && <span className={css.plot} />}
          <span className={css.line} />
          {kind !== 'lines' && <span className={css.short} />}
        </div>
      ))}
    </div>
  )
}
