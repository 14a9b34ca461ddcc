import { Link } from 'react-router'
import type { AuctionCard, ProductSummary } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { usePlaceName } from '../address/placeName.ts'
import { useAuctionOf } from '../auction/useAuctionOf.ts'
import { Money } from '../money/Money.tsx'
import { Picture } from '../picture/Picture.tsx'
import { Heart } from './Heart.tsx'
import css from './ProductCard.module.css'

interface CardProps {
  product: ProductSummary
  first?: boolean
  level?: 2 | 3
  heart?: boolean
}

/**
 * A product as one of many. `level`: its heading's, where nothing stands between it and the page's own. `heart`: by which it
 * is watched; the page's loader says which are (watched.server.ts).
 */
export function ProductCard({ product, first = false, level = 3, heart = true }: CardProps) {
  const Heading = `h${level}` as const
  const t = useWords('storefront')
  const auction = useAuctionOf(product.id)
  const called = usePlaceName()
  return (
    <article className={css.card}>
      <div className={css.picture}>
        <Picture picture={product.picture} sizes="(max-width: 44rem) 46vw, 18rem" first={first} />
        {product.sold_by === 'auction' ? (
          <span className={css.flag}>{t('card.auction')}</span>
        ) : (
          product.stock === 0 && <span className={css.flag}>{t('card.sold_out')}</span>
        )}
      </div>
      <Heading className={css.title}>
        <Link to={`/products/${product.id}`}>{product.title}</Link>
      </Heading>
      <p className={css.price}>
        {auction ? (
          <Money amount={auction.card.price} currency={auction.card.currency} />
        ) : product.listing ? (
          <Money amount={product.listing.price} currency={product.listing.currency} />
        ) : (
          <span className={css.soft}>{t(product.sold_by === 'auction' ? 'card.in_auction' : 'card.not_for_sale')}</span>
        )}
      </p>
      {(auction ? auction.card.ships_free : product.ships_free) && <p className={css.free}>{t('card.ships_free')}</p>}
      {auction && <AuctionLine {...auction} />}
      <p className={css.soft}>
        {product.location
          ? t('card.from', { seller: product.seller.name, city: called(product.location.city) })
          : product.seller.name}
      </p>
      {heart && <Heart product={product} />}
    </article>
  )
}

/** How many have bid, and until when one may. */
function AuctionLine({ card, now }: { card: AuctionCard; now: string }) {
  const t = useWords('storefront')
  const { apart } = useFormats()
  return (
    <p className={css.soft} suppressHydrationWarning>
      {card.state === 'scheduled'
        ? t('card.begins', { begins: apart(card.starts_at, now) })
        : t('card.bids', { count: card.bids, ends: apart(card.ends_at, now) })}
    </p>
  )
}

/** Products side by side, as many as the screen holds. `eager`: they are the first thing to be seen, and fetched at once. */
export function ProductGrid({
  products,
  eager = false,
  hearts = true,
}: {
  products: readonly ProductSummary[]
  eager?: boolean
  hearts?: boolean
}) {
  return (
    <ul role="list" className={css.grid}>
      {products.map((product, place) => (
        <li key={product.id}>
          <ProductCard product={product} first={eager && place < 4} heart={hearts} />
        </li>
      ))}
    </ul>
  )
}
