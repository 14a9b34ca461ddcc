import { Link } from 'react-router'
import { directionOf } from '../../../words/languages.ts'
import type { Marketplace, ProductSummary, SitePage } from '../../api/shapes.ts'
import { Way } from '../../ui/blocks/Inline.tsx'
import { buttonClass, LinkButton } from '../../ui/form/Button.tsx'
import { Picture } from '../../ui/picture/Picture.tsx'
import { useWords } from '../../words/words.ts'
import css from './hero.module.css'

interface Props {
  marketplace: Marketplace
  /** What the operator has written for the front, where they have. */
  page: SitePage | null
  products: readonly ProductSummary[]
}

/**
 * What the house is, in its own words, among its things. A house of crafts lays three of them out as on a bench, one of
 * design hangs one large and says little.
 */
export function Hero(props: Props) {
  return props.marketplace.brand.imagery === 'design' ? <Gallery {...props} /> : <Bench {...props} />
}

function Bench({ marketplace, page, products }: Props) {
  return (
    <section className={css.bench}>
      <Words marketplace={marketplace} page={page} />
      {products.length > 0 && (
        <div className={css.things}>
          {products.slice(0, 3).map((product, place) => (
            <Thing key={product.id} product={product} first={place === 0} sizes="(max-width: 58rem) 60vw, 26rem" />
          ))}
        </div>
      )}
    </section>
  )
}

function Gallery({ marketplace, page, products }: Props) {
  const [first, second] = products
  return (
    <section className={css.gallery}>
      <Words marketplace={marketplace} page={page} />
      {first && (
        <figure className={css.piece}>
          <Thing product={first} first sizes="(max-width: 58rem) 92vw, 48rem" />
          <figcaption>
            <span>{first.title}</span>
            <span>{first.seller.name}</span>
          </figcaption>
        </figure>
      )}
      {second && (
        <figure className={css.aside}>
          <Thing product={second} sizes="(max-width: 58rem) 92vw, 24rem" />
          <figcaption>
            <span>{second.title}</span>
            <span>{second.seller.name}</span>
          </figcaption>
        </figure>
      )}
    </section>
  )
}

function Thing({ product, sizes, first = false }: { product: ProductSummary; sizes: string; first?: boolean }) {
  return (
    <Link className={css.thing} to={`/products/${product.id}`} aria-label={product.title}>
      <Picture picture={product.picture} sizes={sizes} first={first} />
    </Link>
  )
}

function Words({ marketplace: { name, brand, roles }, page }: Omit<Props, 'products'>) {
  const t = useWords('storefront')
  const [written] = page?.body.content ?? []
  if (page && written?.type === 'hero') {
    const { title, lead, action, second } = written.attrs
    return (
      <div className={css.words} lang={page.language} dir={directionOf(page.language)}>
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
        <p className={css.ways}>
          {action && (
            <Way to={action.href} className={buttonClass()}>
              {action.label}
            </Way>
          )}
          {second && (
            <Way to={second.href} className={buttonClass({ quiet: true })}>
              {second.label}
            </Way>
          )}
        </p>
      </div>
    )
  }
  const kind = brand.imagery === 'crafts' || brand.imagery === 'design' ? brand.imagery : 'other'
  return (
    <div className={css.words}>
      <h1 dir="auto">{brand.tagline}</h1>
      <p>{t(`home.lead.${kind}`, { house: name })}</p>
      <p className={css.ways}>
        <LinkButton to="/search">{t('home.look')}</LinkButton>
        {roles.some((role) => role.name === 'seller') && (
          <LinkButton to="/signup?role=seller" quiet>
            {t('home.sell')}
          </LinkButton>
        )}
      </p>
    </div>
  )
}
