import { useEffect } from 'react'
import { useRevalidator, useSearchParams } from 'react-router'
import type { Order } from '../../api/shapes.ts'
import { useWords } from '../../words/words.ts'
import { cardName } from '../cards/cardName.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { Panel } from '../../ui/page/Panel.tsx'

const millisecondsBetweenLooks = 1_500

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
  const accountWords = useWords('account')
  const [search] = useSearchParams()
  const refused = search.get('redirect_status') === 'failed'
  const back = search.get('paid') === '1' && !refused
  const waiting = back && order.payment.payable
  useLookAgain(waiting)
  if (waiting) {
    return (
      <Notice title="Your payment is on its way to us.">
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
        <p>This page looks by itself until it has arrived, usually for a few seconds. You need not pay again.</p>
      </Notice>
    )
  }
  if (back && order.state === 'paid') return <Notice tone="good" title="Paid. The seller has been told to send it." />
  if (!order.payment.payable) return null
  const asking = cards.some(({ id }) => id === order.payment.to_confirm) ? order.payment.to_confirm : null
  return (
    <Panel title="Pay to make it yours">
      {search.has('unpaid') && (
        <Notice tone="warn" title="The card page did not open. Your order is kept; try again." />
      )}
      {refused && <Notice tone="warn" title="Your bank did not let the payment through. Nothing was charged." />}
      {asking && (
        <Notice tone="warn" title="Your bank wants to ask you before it pays.">
          <p>Your saved card could not be charged without you. Press the button, and your bank will ask you there.</p>
        </Notice>
      )}
      <PostForm name="pay" once={`${once}-pay`} returned={returned}>
        <p>
          <Money amount={order.amount} currency={order.currency} /> are held until the parcel has reached you.
        </p>
        {wallet && Number(wallet) >= Number(order.amount) && (
          <div>
            <SubmitButton name="press" value="wallet" quiet>
              Pay from your wallet (<Money amount={wallet} currency={order.currency} />)
            </SubmitButton>
          </div>
        )}
        {cards
          .toSorted((one, other) => Number(other.id === asking) - Number(one.id === asking))
          .map((card) => (
            <div key={card.id}>
              <SubmitButton name="card" value={card.id}>
                {card.id === asking ? 'Confirm the payment with' : 'Pay with'} {cardName(card, accountWords)}
              </SubmitButton>
            </div>
          ))}
        <div>
          <SubmitButton name="press" value="pay" quiet={cards.length > 0}>
            {cards.length > 0 ? 'Pay with another card' : 'Pay by card'}
          </SubmitButton>
        </div>
      </PostForm>
    </Panel>
  )
}

function useLookAgain(waiting: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!waiting || state !== 'idle') return
    const timer = setTimeout(() => void revalidate(), millisecondsBetweenLooks)
    return () => clearTimeout(timer)
  }, [waiting, state, revalidate])
}
