import { Form } from 'react-router'
import type { Listing, Quote, QuoteToAddress } from '../../api/shapes.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { times } from '../../ui/money/amount.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import { Picture } from '../../ui/picture/Picture.tsx'
import { isNought } from '../../ui/shipping/offers.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './buy.module.css'

interface Props {
  listing: Listing
  quantity: number
  /** To where its reader has things sent; null where nothing is asked for sending. */
  quote: Quote | null
  /** To the address that is chosen. */
  there: QuoteToAddress | undefined
}

/** What is being bought, what it comes to, and what becomes of the money. */
export function Summary({ listing, quantity, quote, there }: Props) {
  const t = useWords('deal')
  const sending = useWords('shipping')
  const house = useRoot()?.marketplace?.name ?? t('feedback.house')
  const { product, price, currency } = listing
  const goods = times(price, quantity)
  return (
    <Panel title={t('buy.what')}>
      <div className={css.item}>
        <div className={css.picture}>
          <Picture picture={product.picture} sizes="6rem" />
        </div>
        <div>
          <p dir="auto">
            <b>{product.title}</b>
          </p>
          <p>{t('buy.from', { seller: product.seller.name })}</p>
        </div>
      </div>
      <Form className={css.quantity} preventScrollReset replace>
        <label htmlFor="quantity">{t('buy.how_many')}</label>
        <input
          key={quantity}
          id="quantity"
          name="quantity"
          type="number"
          min={1}
          max={product.stock}
          defaultValue={quantity}
        />
        <SubmitButton quiet small>
          {t('buy.change')}
        </SubmitButton>
      </Form>
      <Facts
        facts={[
          [t('buy.one'), <Money key="one" amount={price} currency={currency} />],
          ...(quote && quote.source !== 'in_price'
            ? ([
                [sending('buy.goods', { count: quantity }), <Money key="goods" amount={goods} currency={currency} />],
                [sending('buy.sending'), <Cost key="sending" there={there} quote={quote} />],
              ] as const)
            : []),
          [
            t('buy.pay'),
            <b key="all" className={css.total}>
              <Money amount={there?.total ?? goods} currency={currency} />
            </b>,
          ],
        ]}
      />
      <p className={css.soft}>{t('buy.no_more')}</p>
      <div>
        <h3>{t('buy.safe')}</h3>
        <ol className={css.story}>
          <li>{t('buy.safe_held', { house })}</li>
          <li>{t('buy.safe_sent')}</li>
          <li>{t('buy.safe_look')}</li>
          <li>{t('buy.safe_paid')}</li>
        </ol>
      </div>
    </Panel>
  )
}

function Cost({ there, quote }: { there: QuoteToAddress | undefined; quote: Quote }) {
  const t = useWords('shipping')
  const { money } = useFormats()
  if (there && !there.sent) return t('buy.not_sent')
  if (there?.shipping) {
    return isNought(there.shipping) ? t('order.free') : <Money amount={there.shipping} currency={there.currency} />
  }
  return isNought(quote.least) ? t('buy.unknown') : t('buy.from', { amount: money(quote.least, quote.currency) })
}
