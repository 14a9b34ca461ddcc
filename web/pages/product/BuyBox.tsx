import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs'
import { Form } from 'react-router'
import type { Product } from '../../api/shapes.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Heart } from '../../ui/product/Heart.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './product.module.css'
import type { SendingFacts } from './Sending.tsx'
import { NotSentHere, SendsFree } from './SendsHere.tsx'
import { Share } from './Share.tsx'

const mostAtOnce = 20
const few = 3
const plenty = 10

/** The price, and the way to have it. */
export function BuyBox({ product, sending }: { product: Product; sending: SendingFacts | null }) {
  const t = useWords('storefront')
  const { number } = useFormats()
  const root = useRoot()
  const { listing, stock } = product
  const own = root?.session?.user?.id === product.seller.id
  if (!listing) {
    return (
      <div className={css.buy}>
        <Notice title={t('product.not_for_sale')}>
          {own && <LinkButton to={`/sell/${product.id}`}>{t('product.set_price')}</LinkButton>}
        </Notice>
        <Aside product={product} />
      </div>
    )
  }
  return (
    <div className={css.buy}>
      <div className={css.offer}>
        <p className={css.price}>
          <Money amount={listing.price} currency={listing.currency} />
        </p>
        <SendsFree sending={sending} />
        {stock > 0 && (
          <p className={stock <= few ? css.scarce : css.stock}>
            {stock <= few
              ? t('product.last', { stock })
              : stock > plenty
                ? t('product.plenty')
                : t('product.stock', { stock })}
          </p>
        )}
      </div>
      {own ? (
        <LinkButton to={`/sell/${product.id}`} quiet>
          {t('product.edit')}
        </LinkButton>
      ) : stock === 0 ? (
        <Notice title={t('product.sold_out')}>{t('product.sold_out_why')}</Notice>
      ) : (
        <>
          <NotSentHere quote={sending?.quote} />
          <Form action={`/listings/${listing.id}/buy`} className={css.order}>
            <label>
              <span className="visually-hidden">{t('product.quantity')}</span>
              <select name="quantity">
                {Array.from({ length: Math.min(stock, mostAtOnce) }, (_, count) => (
                  <option key={count} value={count + 1}>
                    {number(count + 1)}
                  </option>
                ))}
              </select>
            </label>
            <SubmitButton>{t('product.buy')}</SubmitButton>
          </Form>
        </>
      )}
      <p className={css.trust}>
        <IconShieldCheck size={20} aria-hidden />
        <span>{t('product.trust', { house: root?.marketplace?.name ?? '' })}</span>
      </p>
      <Aside product={product} />
    </div>
  )
}

/** What one may do with a product besides having it. */
export function Aside({ product }: { product: Product }) {
  const t = useWords('storefront')
  return (
    <div className={css.aside}>
      <Heart product={product} worded />
      <Share title={product.title} />
      {product.watchers > 0 && <p>{t('product.watchers', { count: product.watchers })}</p>}
    </div>
  )
}
