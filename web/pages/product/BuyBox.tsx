import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs'
import { Form } from 'react-router'
import type { Product } from '../../api/shapes.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import css from './product.module.css'

const mostAtOnce = 20

/** The price, and the way to have it. */
export function BuyBox({ product }: { product: Product }) {
  const root = useRoot()
  const { listing } = product
  const own = root?.session?.user?.id === product.seller.id
  if (!listing) {
    return (
      <Notice title="This is not for sale at the moment.">
        {own && <LinkButton to={`/sell/${product.id}`}>Set a price</LinkButton>}
      </Notice>
    )
  }
  return (
    <div className={css.buy}>
      <p className={css.price}>
        <Money amount={listing.price} currency={listing.currency} />
      </p>
      {own ? (
        <LinkButton to={`/sell/${product.id}`} quiet>
          Edit your product
        </LinkButton>
      ) : product.stock === 0 ? (
        <Notice title="Sold out">Somebody else took the last one.</Notice>
      ) : (
        <Form action={`/listings/${listing.id}/buy`} className={css.order}>
          <label>
            <span className="visually-hidden">How many</span>
            <select name="quantity">
              {Array.from({ length: Math.min(product.stock, mostAtOnce) }, (_, count) => (
                <option key={count} value={count + 1}>
                  {count + 1}
                </option>
              ))}
            </select>
          </label>
          <SubmitButton>Buy</SubmitButton>
        </Form>
      )}
      <p className={css.trust}>
        <IconShieldCheck size={20} aria-hidden />
        <span>
          {root?.marketplace?.name} keeps your money until the parcel has reached you. Not sent, not paid: you get it
          all back.
        </span>
      </p>
    </div>
  )
}
