import { useSearchParams } from 'react-router'
import type { Order } from '../../api/shapes.ts'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { cardName } from '../cards/cardName.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useLookAgain } from '../../ui/layout/useLookAgain.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { Panel } from '../../ui/page/Panel.tsx'

// Why the checkout leads here unpaid, where that has words of its own.
const reasons = ['wallet_too_low', 'no_such_card', 'payment_refused'] as const

interface Props {
  order: Order
  /** The buyer's saved cards; none while there is nothing to pay. */
  cards: readonly { id: string; brand: string; last4: string }[]
  /** What is in the buyer's wallet in the order's currency, as far as there is one. */
  wallet: string | undefined
  once: string
  returned: Returned | undefined
}

/** Paying, and the moment after: the buyer is back from the card page, the word from Stripe is not here yet. */
export function Payment({ order, cards, wallet, once, returned }: Props) {
  const t = useWords('deal')
  const accountWords = useWords('account')
  const { money } = useFormats()
  const [search] = useSearchParams()
  const refused = search.get('redirect_status') === 'failed'
  const back = search.get('paid') === '1' && !refused
  const waiting = back && order.payment.payable
  useLookAgain(waiting)
  if (waiting) {
    return (
      <Notice title={t('pay.waiting')}>
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
        <p>{t('pay.waiting_more')}</p>
      </Notice>
    )
  }
  if (back && order.state === 'paid') return <Notice tone="good" title={t('pay.done')} />
  // Who has not said yet where it goes says that first.
  if (!order.payment.payable || order.ship_to === null) return null
  const { refusal } = order.payment
  const unpaid = search.get('unpaid')
  const why = reasons.find((code) => code === unpaid)
  const justTried = Boolean(returned?.problem && returned.given?.['form'] === 'pay')
  const asking = cards.some(({ id }) => id === order.payment.to_confirm) ? order.payment.to_confirm : null
  // The card whose bank waits for an answer comes first, the one that was just refused last.
  const place = (id: string) => Number(id === refusal?.card) - Number(id === asking)
  const wordsOf = (id: string) =>
    id === asking ? 'pay.confirm' : id === refusal?.card ? 'pay.again' : ('pay.saved' as const)
  return (
    <Panel title={t('pay.title')}>
      {!justTried &&
        (refusal ? (
          <Notice tone="bad" title={refusal.sentence}>
            <p>{t('pay.refused_more')}</p>
          </Notice>
        ) : refused ? (
          <Notice tone="warn" title={t('pay.refused')} />
        ) : (
          unpaid && <Notice tone="warn" title={t(why ? `pay.unpaid.${why}` : 'pay.unopened')} />
        ))}
      {asking && (
        <Notice tone="warn" title={t('pay.asks')}>
          <p>{t('pay.asks_more')}</p>
        </Notice>
      )}
      <PostForm name="pay" once={`${once}-pay`} returned={returned}>
        {justTried && refusal && <p>{t('pay.refused_more')}</p>}
        <p>{t.rich('pay.held', { amount: () => <Money amount={order.amount} currency={order.currency} /> })}</p>
        {wallet && Number(wallet) >= Number(order.amount) && (
          <div>
            <SubmitButton name="press" value="wallet" quiet>
              {t('pay.wallet', { amount: money(wallet, order.currency) })}
            </SubmitButton>
          </div>
        )}
        {cards
          .toSorted((one, other) => place(one.id) - place(other.id))
          .map((card) => (
            <div key={card.id}>
              <SubmitButton name="card" value={card.id} quiet={card.id === refusal?.card}>
                {t(wordsOf(card.id), { card: cardName(card, accountWords) })}
              </SubmitButton>
            </div>
          ))}
        <div>
          <SubmitButton name="press" value="pay" quiet={cards.some(({ id }) => id !== refusal?.card)}>
            {t(cards.length > 0 ? 'pay.other' : 'pay.card')}
          </SubmitButton>
        </div>
      </PostForm>
    </Panel>
  )
}
