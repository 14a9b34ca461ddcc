import { Form } from 'react-router'
import type { Listing } from '../../api/shapes.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { times } from '../../ui/money/amount.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import { Picture } from '../../ui/picture/Picture.tsx'
import css from './buy.module.css'

/** What is being bought, what it comes to, and what becomes of the money. */
export function Summary({ listing, quantity }: { listing: Listing; quantity: number }) {
  const house = useRoot()?.marketplace?.name ?? 'The marketplace'
  const { product, price, currency } = listing
  return (
    <Panel title="What you buy">
      <div className={css.item}>
        <div className={css.picture}>
          <Picture picture={product.picture} sizes="6rem" />
        </div>
        <div>
          <p>
            <b>{product.title}</b>
          </p>
          <p>from {product.seller.name}</p>
        </div>
      </div>
      <Form className={css.quantity} preventScrollReset replace>
        <label htmlFor="quantity">How many</label>
        <input id="quantity" name="quantity" type="number" min={1} max={product.stock} defaultValue={quantity} />
        <SubmitButton quiet small>
          Change
        </SubmitButton>
      </Form>
      <Facts
        facts={[
          ['One', <Money key="one" amount={price} currency={currency} />],
          [
            'You pay',
            <b key="all" className={css.total}>
              <Money amount={times(price, quantity)} currency={currency} />
            </b>,
          ],
        ]}
      />
      <div>
        <h3>What becomes of your money</h3>
        <ol className={css.story}>
          <li>You pay by card. {house} holds the money; the seller cannot touch it.</li>
          <li>The seller sends the parcel. If they do not in time, you get everything back by itself.</li>
          <li>It arrives and you look at it. Something wrong? Ask to return it.</li>
          <li>Only then is the seller paid.</li>
        </ol>
      </div>
    </Panel>
  )
}
