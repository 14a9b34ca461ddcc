import css from './Picture.module.css'

const files = import.meta.glob<string>('../../imagery/*/*.svg', { query: '?url', import: 'default', eager: true })

/**
 * The address of a picture that a brand brings along: its `hero`, or `category-<slug>` of its demo. Undefined where there
 * is none: the operator's own categories have none of ours.
 */
export function housePicture(preset: string, name: string): string | undefined {
  return files[`../../imagery/${preset}/${name}.svg`]
}

interface Props {
  preset: string
  name: string
  /** Words for who cannot see it; empty where it says nothing that is not said beside it. */
  alt?: string
  /** The first thing to be seen on the page: fetched before the rest. */
  first?: boolean
}

/** A picture of the house; where there is none, its tiles. It fills what it stands in. */
export function HousePicture({ preset, name, alt = '', first = false }: Props) {
  const file = housePicture(preset, name)
  if (!file) return <div className={css.none} aria-hidden />
  return (
    <img
      className={css.picture}
      src={file}
      alt={alt}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
    />
  )
}
