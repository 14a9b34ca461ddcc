import type { Auction, AuctionBidder } from '../../api/shapes.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../ui/form/Field.tsx'
import type { Returned } from '../../ui/form/PostForm.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import { useWords } from '../../words/words.ts'
import css from './auction.module.css'
import { AuctionForm } from './AuctionForm.tsx'

interface Props {
  auction: Auction
  watchers: number
  bidders: readonly AuctionBidder[] | null
  once: string
  returned: Returned | undefined
}

/** What its seller sees of an auction, and may do about it. */
export function OwnAuction({ auction, watchers, bidders, once, returned }: Props) {
  const t = useWords('auction')
  const { state, reserve, currency } = auction
  const runs = state === 'live' || state === 'scheduled'
  return (
    <Panel title={t('own.title')}>
      <Facts
        facts={[
          [t('own.reserve'), reserve ? <Money key="r" amount={reserve} currency={currency} /> : t('own.no_reserve')],
        ]}
      />
      <p className={css.small}>{t('own.watchers', { count: watchers })}</p>
      {auction.order_id && (
        <div>
          <LinkButton to={`/orders/${auction.order_id}`}>{t('own.order')}</LinkButton>
        </div>
      )}
      <div className={css.forms}>
        {runs && reserve && (
          <LowerReserve auction={auction.id} reserve={reserve} currency={currency} returned={returned} />
        )}
        {runs && <CallOff auction={auction.id} returned={returned} />}
        {!runs && <Relist auction={auction.id} productId={auction.product?.id} once={once} returned={returned} />}
        {bidders && <RunnersUp auction={auction} bidders={bidders} returned={returned} />}
      </div>
    </Panel>
  )
}

const isOf = (returned: Returned | undefined, name: string) => returned?.given?.['form'] === name

function LowerReserve({
  auction,
  reserve,
  currency,
  returned,
}: {
  auction: string
  reserve: string
  currency: string
  returned: Returned | undefined
}) {
  const t = useWords('auction')
  return (
    <details open={isOf(returned, 'lower_reserve')}>
      <summary>{t('own.lower')}</summary>
      <AuctionForm auction={auction} name="lower_reserve" returned={returned}>
        <TextField
          name="reserve"
          label={t('own.reserve')}
          hint={t('own.lower_hint')}
          before={currency}
          inputMode="decimal"
          defaultValue={reserve}
          required
        />
        <div>
          <SubmitButton small name="press" value="lower_reserve">
            {t('own.lower_press')}
          </SubmitButton>
        </div>
      </AuctionForm>
    </details>
  )
}

function CallOff({ auction, returned }: { auction: string; returned: Returned | undefined }) {
  const t = useWords('auction')
  return (
    <details open={isOf(returned, 'cancel')}>
      <summary>{t('own.call_off')}</summary>
      <AuctionForm auction={auction} name="cancel" returned={returned}>
        <TextField
          name="reason"
          label={t('own.call_off_why')}
          hint={t('own.call_off_rules')}
          minLength={3}
          maxLength={500}
          required
        />
        <div>
          <SubmitButton grave small name="press" value="cancel">
            {t('own.call_off_press')}
          </SubmitButton>
        </div>
      </AuctionForm>
    </details>
  )
}

function Relist({
  auction,
  productId,
  once,
  returned,
}: {
  auction: string
  productId: string | undefined
  once: string
  returned: Returned | undefined
}) {
  const t = useWords('auction')
  return (
    <AuctionForm auction={auction} name="relist" once={`${once}-relist`} returned={returned}>
      <p className={css.small}>{t('own.relist_more')}</p>
      <div className={css.named}>
        <SubmitButton name="press" value="relist">
          {t('own.relist_press')}
        </SubmitButton>
        {productId && (
          <LinkButton to={`/sell/${productId}`} quiet>
            {t('own.other_terms')}
          </LinkButton>
        )}
      </div>
    </AuctionForm>
  )
}

/** Those who had bid, and the way to offer it to one of them. */
function RunnersUp({
  auction,
  bidders,
  returned,
}: {
  auction: Auction
  bidders: readonly AuctionBidder[]
  returned: Returned | undefined
}) {
  const t = useWords('auction')
  return (
    <details open={isOf(returned, 'second_chance') || auction.state === 'unsold'}>
      <summary>{t('own.runners_up')}</summary>
      <p className={css.small}>
        {bidders.length === 0
          ? t('own.nobody')
          : t(auction.state === 'sold' ? 'own.runners_up_sold' : 'own.runners_up_unsold')}
      </p>
      {bidders.length > 0 && (
        <AuctionForm auction={auction.id} name="second_chance" returned={returned}>
          <SelectField name="days" label={t('own.for_days')} defaultValue="3" required>
            {[1, 3, 5, 7].map((days) => (
              <option key={days} value={days}>
                {t('own.days', { days })}
              </option>
            ))}
          </SelectField>
          <ul role="list" className={css.offers}>
            {bidders.map(({ number, amount, offered }) => (
              <li key={number}>
                <span>
                  {t('history.bidder', { number })} · <Money amount={amount} currency={auction.currency} />
                </span>
                {offered ? (
                  <Badge tone={offered === 'accepted' ? 'good' : 'plain'}>{t(`own.${offered}`)}</Badge>
                ) : (
                  <SubmitButton
                    quiet
                    small
                    name="bidder"
                    value={String(number)}
                    aria-label={t('own.offer_to', { number })}
                  >
                    {t('own.offer')}
                  </SubmitButton>
                )}
              </li>
            ))}
          </ul>
        </AuctionForm>
      )}
    </details>
  )
}
