import { Link } from 'react-router'
import type { Marketplace, ProductSummary } from '../../api/shapes.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Picture } from '../../ui/picture/Picture.tsx'
import css from './home.module.css'

/** What the house is, in its own words, beside one of its things. */
export function Hero({ marketplace, picture }: { marketplace: Marketplace; picture: ProductSummary | undefined }) {
  return (
    <section className={css.hero}>
      <div className={css.words}>
        <h1>{marketplace.brand.tagline}</h1>
        <p>
          You pay {marketplace.name}, and the seller gets the money once your parcel has arrived. If it is never sent,
          you get all of it back.
        </p>
        <p className={css.ways}>
          <LinkButton to="/search">Look around</LinkButton>
          <LinkButton to="/signup" quiet>
            Sell something
          </LinkButton>
        </p>
      </div>
      {picture && (
        <Link className={css.picture} to={`/products/${picture.id}`} aria-label={picture.title}>
          <Picture picture={picture.picture} sizes="(max-width: 58rem) 92vw, 36rem" first />
        </Link>
      )}
    </section>
  )
}
