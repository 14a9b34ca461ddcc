import type { Auction } from '../../api/shapes.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'

/** How its reader stands in an auction, and how it ended. */
export function AuctionStanding({ auction, own }: { auction: Auction; own: boolean }) {
  const t = useWords('auction')
  const { money } = useFormats()
  const { state, leading, own_maximum: most, currency } = auction
  const amount = money(most ?? auction.price ?? auction.opening, currency)
  if (auction.on_hold && (state === 'live' || state === 'scheduled')) {
    return (
      <Notice tone="warn" title={t('stands.on_hold')}>
        <p>{t('stands.on_hold_more')}</p>
      </Notice>
    )
  }
  if (state === 'live') {
    if (own || most === null) return null
    return leading ? (
      <Notice tone="good" title={t('stands.leading')}>
        <p>{t('stands.leading_more', { amount })}</p>
      </Notice>
    ) : (
      <Notice tone="warn" title={t('stands.outbid')}>
        <p>{t('stands.outbid_more', { amount })}</p>
      </Notice>
    )
  }
  if (state === 'scheduled') {
    return (
      <Notice title={t('stands.scheduled')}>
        <p>{t('stands.scheduled_more')}</p>
      </Notice>
    )
  }
  if (state === 'sold' && leading) {
    return (
      <Notice tone="good" title={t('stands.won')}>
        <p>{t('stands.won_more', { amount: money(auction.price ?? auction.opening, currency) })}</p>
        {auction.order_id && <LinkButton to={`/orders/${auction.order_id}`}>{t('stands.pay')}</LinkButton>}
      </Notice>
    )
  }
  if (state === 'sold' && most !== null) {
    return (
      <Notice title={t('stands.lost')}>
        <p>{t('stands.lost_more', { amount })}</p>
      </Notice>
    )
  }
  return (
    <Notice title={t(`stands.${state}`)}>
      <p>{t(`stands.${state}_more`)}</p>
    </Notice>
  )
}
