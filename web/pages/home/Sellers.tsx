import { Link } from 'react-router'
import type { Brand, ShopWindow } from '../../api/shapes.ts'
import { RatingLine } from '../../ui/feedback/Stars.tsx'
import { Picture } from '../../ui/picture/Picture.tsx'
import { useWords } from '../../words/words.ts'
import css from './home.module.css'

/** Who sells here, in a line of their own, with some of what they make. */
export function Sellers({ sellers, imagery }: { sellers: ShopWindow['sellers']; imagery: Brand['imagery'] }) {
  const t = useWords('storefront')
  if (sellers.length === 0) return null
  return (
    <section aria-labelledby="sellers" className={css.part}>
      <h2 id="sellers">{imagery === 'design' ? t('home.sellers_design') : t('home.sellers')}</h2>
      <ul role="list" className={css.sellers}>
        {sellers.map((seller) => (
          <li key={seller.id}>
            <div className={css.pictures}>
              {seller.pictures.map((picture) => (
                <span key={picture.id}>
                  <Picture picture={picture} sizes="(max-width: 44rem) 30vw, 9rem" />
                </span>
              ))}
            </div>
            <h3>
              <Link to={`/sellers/${seller.id}`} aria-label={t('home.meet', { name: seller.name })}>
                {seller.name}
              </Link>
            </h3>
            <p dir="auto">{seller.headline}</p>
            <p className={css.soft}>
              <RatingLine rating={seller.rating} /> · {t('seller.sold', { count: seller.sales_count })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
