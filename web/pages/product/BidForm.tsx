import { useRef } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import type { Auction } from '../../api/shapes.ts'
import { buttonClass, LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import type { Returned } from '../../ui/form/PostForm.tsx'
import { useTimesDone } from '../../ui/form/useTimesDone.ts'
import { useHolds, useRoot } from '../../ui/layout/viewer.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './auction.module.css'
import { AuctionForm } from './AuctionForm.tsx'

/** Where somebody may mend what keeps them from bidding. */
const ways = {
  address_missing: ['/addresses', 'bid.address'],
  not_sent_there: ['/addresses', 'bid.address'],
  card_missing: ['/account/cards', 'bid.card'],
} as const

/** The way to bid: name the most one would pay. It works as any form does; what happens meanwhile comes over the line. */
export function BidForm({
  auction,
  once,
  returned,
}: {
  auction: Auction
  once: string
  returned: Returned | undefined
}) {
  const t = useWords('auction')
  const { money } = useFormats()
  const { pathname, search } = useLocation()
  const [query] = useSearchParams()
  const field = useRef<HTMLInputElement>(null)
  const bids = useTimesDone('bid', returned)
  const user = useRoot()?.session?.user
  const buys = useHolds('buyer')
  const { currency, minimum_bid: least, suggested, leading } = auction
  if (!user) {
    return (
      <div className={css.bid}>
        <LinkButton to={`/login?next=${encodeURIComponent(pathname + search)}`} rel="nofollow">
          {t('bid.log_in')}
        </LinkButton>
        <p className={css.small}>{t('bid.how')}</p>
      </div>
    )
  }
  if (!buys) return <Notice title={t('bid.buyers_only')} />
  const code = returned?.problem?.code
  const way = code && code in ways ? ways[code as keyof typeof ways] : undefined
  const named = query.get('most') ?? undefined
  return (
    <div className={css.forms} id="bid">
      <AuctionForm auction={auction.id} key={bids} name="bid" once={once} returned={returned} className={css.bid}>
        {way && (
          <LinkButton to={way[0]} quiet small>
            {t(way[1])}
          </LinkButton>
        )}
        <TextField
          key={named}
          ref={field}
          name="amount"
          label={t('bid.most', { currency })}
          hint={t('bid.hint', { least: money(least, currency) })}
          before={currency}
          inputMode="decimal"
          autoComplete="off"
          required
          defaultValue={named}
        />
        <div className={css.named} role="group" aria-label={t('bid.suggested')}>
          {suggested.map((amount) => (
            <Link
              key={amount}
              to={`?${new URLSearchParams({ ...Object.fromEntries(query), most: amount })}#bid`}
              rel="nofollow"
              className={buttonClass({ quiet: true, small: true })}
              aria-label={t('bid.name', { amount: money(amount, currency) })}
              onClick={(event) => {
                if (!field.current) return
                event.preventDefault()
                field.current.value = amount
                field.current.focus()
              }}
            >
              {money(amount, currency)}
            </Link>
          ))}
        </div>
        <div>
          <SubmitButton name="press" value="bid" wide>
            {t(leading ? 'bid.raise' : 'bid.press')}
          </SubmitButton>
        </div>
      </AuctionForm>
      <p className={css.small}>
        {t('bid.how')} {t('bid.promise')}
      </p>
      {auction.buy_now && (
        <AuctionForm auction={auction.id} name="buy_now" once={`${once}-buy`} returned={returned} className={css.bid}>
          <p className={css.small}>
            {t('buy_now.title')} {t(auction.reserve_met === null ? 'buy_now.until_bid' : 'buy_now.until_reserve')}
          </p>
          <div>
            <SubmitButton quiet name="press" value="buy_now" wide>
              {t('buy_now.press', { amount: money(auction.buy_now, currency) })}
            </SubmitButton>
          </div>
        </AuctionForm>
      )}
      {auction.own_maximum !== null && <Retract auction={auction.id} returned={returned} />}
    </div>
  )
}

function Retract({ auction, returned }: { auction: string; returned: Returned | undefined }) {
  const t = useWords('auction')
  const failed = returned?.given?.['form'] === 'retract'
  return (
    <details open={failed}>
      <summary>{t('retract.title')}</summary>
      <AuctionForm auction={auction} name="retract" returned={returned}>
        <p className={css.small}>{t('retract.rules')}</p>
        <fieldset>
          <legend>{t('retract.reason')}</legend>
          {(['typing_error', 'description_changed', 'seller_unreachable'] as const).map((reason) => (
            <label key={reason} className={css.line}>
              <input type="radio" name="reason" value={reason} required /> {t(`reasons.${reason}`)}
            </label>
          ))}
        </fieldset>
        <div>
          <SubmitButton grave small name="press" value="retract">
            {t('retract.press')}
          </SubmitButton>
        </div>
      </AuctionForm>
    </details>
  )
}
