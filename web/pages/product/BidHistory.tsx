import { Link, useLocation } from 'react-router'
import type { Auction, AuctionLine } from '../../api/shapes.ts'
import { Pager } from '../../ui/list/Pager.tsx'
import { Table } from '../../ui/list/Table.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { When } from '../../ui/time/When.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from './product.module.css'
import auction_ from './auction.module.css'

export interface Lines {
  results: readonly AuctionLine[]
  next: string | null
  previous: string | null
}

/** What was done in an auction, the latest first. Bidders are numbers; one's own lines say more. */
export function BidHistory({ auction, lines }: { auction: Auction; lines: Lines }) {
  const t = useWords('auction')
  const { pathname, search } = useLocation()
  const newest = lines.results[0]?.seq ?? 0
  return (
    <section className={css.row} id="bids">
      <h2>{t('history.title')}</h2>
      {lines.results.length === 0 && <p>{t('history.none')}</p>}
      {auction.seq > newest && !lines.previous && (
        <p>
          <Link to={`${pathname}${search}#bids`} preventScrollReset>
            {t('history.newer')}
          </Link>
        </p>
      )}
      {lines.results.length > 0 && (
        <>
          <Table
            caption={t('history.title')}
            rows={lines.results}
            keyOf={({ seq }) => String(seq)}
            columns={[
              { heading: t('history.who'), cell: (line) => <Who line={line} /> },
              { heading: t('history.what'), cell: (line) => <What line={line} currency={auction.currency} /> },
              {
                heading: t('history.stood'),
                figures: true,
                cell: ({ price }) => (price ? <Money amount={price} currency={auction.currency} /> : '–'),
              },
              { heading: t('history.when'), cell: ({ at }) => <When at={at} /> },
            ]}
          />
          <p className={auction_.small}>{t('history.numbers')}</p>
        </>
      )}
      <Pager next={lines.next} previous={lines.previous} />
    </section>
  )
}

function Who({ line: { bidder } }: { line: AuctionLine }) {
  const t = useWords('auction')
  if (!bidder) return t('history.seller')
  return bidder.you ? <b>{t('history.you')}</b> : t('history.bidder', { number: bidder.number })
}

function What({ line, currency }: { line: AuctionLine; currency: string }) {
  const t = useWords('auction')
  const { money } = useFormats()
  const amount = line.amount ? money(line.amount, currency) : null
  switch (line.kind) {
    case 'retraction':
      return t('history.retraction', {
        count: line.takes_back?.length ?? 1,
        reason: line.reason ? t(`reasons.${line.reason}`) : '',
      })
    case 'reserve':
      return t('history.reserve')
    case 'buy_now':
      return t('history.buy_now')
    case 'bid':
      if (amount === null) return t('history.bid')
      return t(line.refusal ? 'history.refused' : 'history.own_bid', { amount })
  }
}
