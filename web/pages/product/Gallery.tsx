import type { Picture as Facts } from '../../api/shapes.ts'
import { Picture } from '../../ui/picture/Picture.tsx'
import css from './product.module.css'

/** The pictures in a row that is swiped or scrolled; the small ones below jump to theirs. No script is needed. */
export function Gallery({ pictures, title }: { pictures: readonly Facts[]; title: string }) {
  if (pictures.length === 0) {
    return (
      <div className={css.gallery}>
        <div className={css.frame}>
          <Picture picture={null} sizes="50vw" />
        </div>
      </div>
    )
  }
  return (
    <div className={css.gallery}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls must be reachable by keyboard */}
      <ul role="list" className={css.strip} tabIndex={0} aria-label={`Pictures of ${title}`}>
        {pictures.map((picture, place) => (
          <li key={picture.id} id={`picture-${place + 1}`} className={css.frame}>
            <Picture
              picture={picture}
              alt={place === 0 ? title : `${title}, picture ${place + 1}`}
              sizes="(max-width: 58rem) 92vw, 44rem"
              first={place === 0}
            />
          </li>
        ))}
      </ul>
      {pictures.length > 1 && (
        <ul role="list" className={css.small}>
          {pictures.map((picture, place) => (
            <li key={picture.id}>
              <a href={`#picture-${place + 1}`} aria-label={`Picture ${place + 1}`}>
                <Picture picture={picture} sizes="5rem" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
