import { Link } from 'react-router'
import type { ShopWindow } from '../../api/shapes.ts'
import { Picture } from '../../ui/picture/Picture.tsx'
import { useWords } from '../../words/words.ts'
import css from './home.module.css'

/** The kinds of things there are, each with one of them. */
export function Shelves({ shelves }: { shelves: ShopWindow['shelves'] }) {
  const t = useWords('storefront')
  const filled = shelves.filter((shelf) => shelf.product_count > 0)
  if (filled.length === 0) return null
  return (
    <section aria-labelledby="shelves" className={css.part}>
      <h2 id="shelves">{t('home.shelves')}</h2>
      <ul role="list" className={css.shelves}>
        {filled.map((shelf) => (
          <li key={shelf.id}>
            <Link to={`/categories/${shelf.slug}`}>
              <span className={css.cover}>
                <Picture picture={shelf.picture} sizes="(max-width: 44rem) 46vw, 16rem" />
              </span>
              <span className={css.shelf}>{shelf.name}</span>
              <small>{t('home.shelf', { count: shelf.product_count })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
