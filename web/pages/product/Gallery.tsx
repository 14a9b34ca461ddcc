import { type KeyboardEvent, useId, useRef } from 'react'
import type { Picture as Facts } from '../../api/shapes.ts'
import { Button } from '../../ui/form/Button.tsx'
import { Picture } from '../../ui/picture/Picture.tsx'
import { useWords } from '../../words/words.ts'
import css from './gallery.module.css'

// It is drawn over 92vw of a phone. Asked for so, most phones would fetch the next larger size for a few pixels, which is twice
// the bytes; those with three pixels to the point still get it.
const sizes = '(max-width: 44rem) 86vw, (max-width: 58rem) 92vw, 44rem'

interface Props {
  pictures: readonly Facts[]
  title: string
}

/**
 * The pictures in a row that is swiped or scrolled; the small ones below jump to theirs, and a press shows them large. The
 * browser does all of it by itself (scroll snap, popover): no script is needed.
 */
export function Gallery({ pictures, title }: Props) {
  const t = useWords('storefront')
  const id = useId()
  const large = useRef<HTMLUListElement>(null)
  if (pictures.length === 0) {
    return (
      <div className={css.gallery}>
        <div className={css.frame}>
          <Picture picture={null} sizes="50vw" />
        </div>
      </div>
    )
  }
  const alt = (place: number) => (place === 0 ? title : t('product.picture', { title, place: place + 1 }))
  return (
    <div className={css.gallery}>
      <ul role="list" className={css.strip} aria-label={t('product.pictures', { title })}>
        {pictures.map((picture, place) => (
          <li key={picture.id} id={`picture-${place + 1}`} className={css.frame}>
            <button
              type="button"
              className={css.zoom}
              popoverTarget={id}
              aria-haspopup="dialog"
              aria-label={t('product.show', { place: place + 1 })}
              onClick={() => requestAnimationFrame(() => show(large.current, place))}
            >
              <Picture picture={picture} alt={alt(place)} sizes={sizes} first={place === 0} />
            </button>
          </li>
        ))}
      </ul>
      {pictures.length > 1 && (
        <ul role="list" className={css.small}>
          {pictures.map((picture, place) => (
            <li key={picture.id}>
              <a href={`#picture-${place + 1}`} aria-label={alt(place)}>
                <Picture picture={picture} sizes="5rem" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <div id={id} popover="auto" role="dialog" aria-label={t('product.zoom')} className={css.large}>
        <Button
          popoverTarget={id}
          popoverTargetAction="hide"
          quiet
          className={css.close}
          aria-label={t('product.close')}
        >
          <span aria-hidden>✕</span>
        </Button>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls must be reachable by keyboard */}
        <ul ref={large} role="list" tabIndex={0} aria-label={t('product.pictures', { title })} onKeyDown={step}>
          {pictures.map((picture, place) => (
            <li key={picture.id}>
              <Picture picture={picture} alt={alt(place)} sizes="100vw" />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The arrows go a whole picture on, in the direction they point to. */
function step(event: KeyboardEvent<HTMLUListElement>): void {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (way === undefined) return
  event.preventDefault()
  event.currentTarget.scrollBy({ left: way * event.currentTarget.clientWidth })
}

function show(strip: HTMLUListElement | null, place: number): void {
  strip?.children[place]?.scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'start' })
  strip?.focus()
}
