import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs'
import type { Auction, AuctionBidder, Product, SecondChance } from '../../api/shapes.ts'
import { TimeLeft } from '../../ui/auction/TimeLeft.tsx'
import type { LiveAuction } from '../../ui/auction/useLiveAuction.ts'
import type { Returned } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import { AuctionStanding } from './AuctionStanding.tsx'
import { Aside } from './BuyBox.tsx'
import css from './auction.module.css'
import { BidForm } from './BidForm.tsx'
import { ChanceBox } from './ChanceBox.tsx'
import { OwnAuction } from './OwnAuction.tsx'
import product_ from './product.module.css'
import type { SendingFacts } from './Sending.tsx'
import { NotSentHere, SendsFree } from './SendsHere.tsx'

/** What the page of a product knows of its auction. */
export interface AuctionFacts {
  auction: Auction
  /** A second chance its reader has. */
  chance: SecondChance | null
  /** For its seller, once it is over. */
  bidders: readonly AuctionBidder[] | null
  once: string
}

interface Props {
  product: Product
  live: LiveAuction
  facts: AuctionFacts
  sending: SendingFacts | null
  returned: Returned | undefined
}

// Seconds from which on the time that is left stands out.
const late = 300

/** The price as it stands, how long is left, how the reader stands, and the way to bid. */
export function AuctionBox({ product, live, facts, sending, returned }: Props) {
  const t = useWords('auction')
  const shop = useWords('storefront')
  const root = useRoot()
  const { auction, ahead, line, said } = live
  const own = root?.session?.user?.id === product.seller.id
  const open = auction.state === 'live'
  return (
    <section className={css.auction} aria-label={t('bid.title')}>
      <div className={css.top}>
        <div>
          <p className={css.label}>{priceLabel(auction, t)}</p>
          <p className={css.price}>
            <Money amount={auction.price ?? auction.opening} currency={auction.currency} />
          </p>
          <p className={css.line}>
            <a href="#bids">{t('bids', { count: auction.bids })}</a>
            {!isOver(auction) && <SendsFree sending={sending} />}
            {auction.reserve_met !== null && open && (
              <Badge tone={auction.reserve_met ? 'good' : 'warn'}>
                {t(auction.reserve_met ? 'reserve.met' : 'reserve.not_met')}
              </Badge>
            )}
          </p>
        </div>
        {(open || auction.state === 'scheduled') && (
          <div>
            <p className={css.label}>{t(open ? 'time.left' : 'time.begins_in')}</p>
            <p className={css.left} data-late={isLate(auction, ahead) || undefined}>
              <TimeLeft
                until={open ? auction.ends_at : auction.starts_at}
                now={auction.server_time}
                ahead={ahead}
                over={t('time.closing')}
              />
            </p>
          </div>
        )}
      </div>
      <Times auction={auction} />
      <p aria-live="polite" className="visually-hidden">
        {said}
      </p>
      <AuctionStanding auction={auction} own={own} />
      {facts.chance && <ChanceBox chance={facts.chance} returned={returned} />}
      {!own && !isOver(auction) && <NotSentHere quote={sending?.quote} auction />}
      {own ? (
        <OwnAuction
          auction={auction}
          watchers={product.watchers}
          bidders={facts.bidders}
          once={facts.once}
          returned={returned}
        />
      ) : (
        open && !auction.on_hold && <BidForm auction={auction} once={facts.once} returned={returned} />
      )}
      {open && line !== undefined && (
        <p className={`${css.small} ${css.dot}`} data-lost={line ? undefined : true}>
          {t(line ? 'line.live' : 'line.lost')}
        </p>
      )}
      {open && line === undefined && (
        <noscript>
          <p className={css.small}>{t('line.still')}</p>
        </noscript>
      )}
      <p className={product_.trust}>
        <IconShieldCheck size={20} aria-hidden />
        <span>{shop('product.trust', { house: root?.marketplace?.name ?? '' })}</span>
      </p>
      <Aside product={product} />
    </section>
  )
}

/** When it begins and ends, on the reader's clock. */
function Times({ auction }: { auction: Auction }) {
  const t = useWords('auction')
  const at = (instant: string) => () => <When at={instant} />
  return (
    <div className={css.small}>
      {auction.state === 'scheduled' && (
        <p>{t.rich('time.begins', { at: at(auction.starts_at), end: at(auction.ends_at) })}</p>
      )}
      {auction.state === 'live' && (
        <>
          <p>
            {t.rich('time.ends', { at: at(auction.ends_at) })} {auction.extended && t('time.extended')}
          </p>
          <p>{t.rich('time.soft', { at: at(auction.hard_end_at) })}</p>
          {auction.reserve_met === false && <p>{t('reserve.not_met_why')}</p>}
        </>
      )}
      {isOver(auction) && auction.state !== 'cancelled' && <p>{t.rich('time.ended', { at: at(auction.ends_at) })}</p>}
    </div>
  )
}

export const isOver = ({ state }: Auction) => state === 'sold' || state === 'unsold' || state === 'cancelled'

function isLate({ state, ends_at, server_time }: Auction, ahead: number | undefined): boolean {
  const now = ahead === undefined ? Date.parse(server_time) : Date.now() + ahead
  return state === 'live' && Date.parse(ends_at) - now < late * 1_000
}

function priceLabel({ state, price }: Auction, t: ReturnType<typeof useWords<'auction'>>): string {
  if (state === 'sold') return t('price.sold')
  if (price === null) return t('price.opening')
  return t(state === 'live' ? 'price.now' : 'price.stood')
}
