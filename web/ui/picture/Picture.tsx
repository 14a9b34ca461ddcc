import type { Picture as Facts } from '../../api/shapes.ts'
import { useWords } from '../../words/words.ts'
import css from './Picture.module.css'

interface Props {
  picture: Facts | null | undefined
  /** Words for who cannot see it, where the picture brings none. Empty: it says nothing that is not said beside it. */
  alt?: string
  /** How wide it is drawn, as CSS says it in `sizes`. */
  sizes: string
  /** The first thing to be seen on the page: fetched before the rest. */
  first?: boolean
}

/** A picture in the size that the screen needs. Where there is none, a quiet pattern keeps its place. */
export function Picture({ picture, alt = '', sizes, first = false }: Props) {
  const t = useWords('shell')
  const largest = picture?.sources.at(-1)
  if (!picture || !largest) return <div className={css.none} role="img" aria-label={t('picture.none')} />
  return (
    <img
      className={css.picture}
      src={largest.url}
      srcSet={picture.sources.map(({ url, width }) => `${url} ${width}w`).join(', ')}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt={picture.alt || alt}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
    />
  )
}
