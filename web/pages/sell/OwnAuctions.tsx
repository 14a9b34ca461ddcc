import type { Auction } from '../../api/shapes.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { AboveRow, ProductRow, ProductRows } from '../../ui/product/ProductRow.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'

const tones = { scheduled: 'plain', live: 'good', sold: 'good', unsold: 'warn', cancelled: 'plain' } as const

/** A seller's auctions, the latest first, and the way to put up again what one of them did not sell. */
export function OwnAuctions({ auctions, once }: { auctions: readonly Auction[]; once: string }) {
  const t = useWords('sell')
  if (auctions.length === 0) return null
  return (
    <>
      <h2>{t('auction.own')}</h2>
      <ProductRows>
        {auctions.map((auction) => (
          <Row key={auction.id} auction={auction} once={once} />
        ))}
      </ProductRows>
    </>
  )
}

function Row({ auction, once }: { auction: Auction; once: string }) {
  const t = useWords('sell')
  const { apart } = useFormats()
  const { id, product, state, price, opening, currency, server_time: now } = auction
  if (!product) return null
  const page = `/products/${product.id}?auction=${id}`
  const over = state !== 'live' && state !== 'scheduled'
  const mayAgain = (state === 'unsold' || state === 'cancelled') && product.sold_by === null && product.stock > 0
  return (
    <ProductRow to={page} product={product}>
      <p>
        <Badge tone={tones[state]}>{auction.state_label}</Badge> <Money amount={price ?? opening} currency={currency} />{' '}
        · {t('auction.bids', { count: auction.bids })} ·{' '}
        <span suppressHydrationWarning>
          {state === 'scheduled'
            ? t('auction.begins_at', { when: apart(auction.starts_at, now) })
            : t(over ? 'auction.ended_at' : 'auction.ends_at', { when: apart(auction.ends_at, now) })}
        </span>
      </p>
      {mayAgain && (
        <AboveRow>
          <PostForm name="relist" action={page} once={`${once}-${id}`}>
            <input type="hidden" name="auction" value={id} />
            <SubmitButton quiet small>
              {t('auction.relist')}
            </SubmitButton>
          </PostForm>
        </AboveRow>
      )}
    </ProductRow>
  )
}
