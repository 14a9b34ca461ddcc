import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Quote } from '../../api/shapes.ts'
import { Badge } from '../../ui/page/Badge.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { sendsFree } from '../../ui/shipping/offers.ts'
import { useWords } from '../../words/words.ts'
import type { SendingFacts } from './Sending.tsx'

/** That sending it is free, where it is so by a rate; nothing otherwise. */
export function SendsFree({ sending }: { sending: SendingFacts | null }) {
  const t = useWords('shipping')
  if (!sending || !sendsFree(sending.quote)) return null
  return <Badge tone="good">{t('quote.ships_free')}</Badge>
}

/** Told before one buys or bids: it is not sent to where the reader has things sent. */
export function NotSentHere({ quote, auction }: { quote: Quote | undefined; auction?: true }) {
  const t = useWords('shipping')
  if (!quote || quote.sent) return null
  const link = (inner: ReactNode) => <Link to="/addresses">{inner}</Link>
  return (
    <Notice tone="warn" title={t('quote.not_to_you')}>
      <p>{t.rich(auction ? 'quote.not_to_bidder' : 'quote.not_to_buyer', { link })}</p>
    </Notice>
  )
}
