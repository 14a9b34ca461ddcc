import { formatAmount } from '../../kernel/money.ts'
import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import type { Auction } from './subjects.ts'

/** What notices about an auction are written from. */
export function noticeDataOf({ id, productId, title, currency, bidding, dealId }: Auction): NoticeData {
  return {
    auction_id: id,
    product_id: productId,
    title,
    currency,
    amount: bidding.price === null ? null : formatAmount(bidding.price, currency),
    order_id: dealId,
  }
}

// What was done by itself with a piece that was not paid for.
const whatBecame: Readonly<Record<string, string>> = {
  offered_on: 'It is offered to the next in line now, at the most they had bid.',
  relisted: 'It is up for auction again, on the same terms.',
}

type Wording = Pick<NoticeKind, 'title' | 'body' | 'queue'>

const wordings: Readonly<Record<string, Wording>> = {
  'auction-outbid': {
    title: ({ title }) => `You were outbid: ${title}`,
    body: ({ amount, currency }, { money }) =>
      `It stands at ${money(String(amount), String(currency))}. Bid again if it is worth more to you.`,
  },
  'auction-won': {
    queue: 'send_auction_won_email',
    title: ({ title }) => `You have won ${title}`,
    body: ({ amount, currency }, { money }) =>
      `It is yours for ${money(String(amount), String(currency))}. Look at where it is to go, and pay in time.`,
  },
  'auction-sold': {
    title: ({ title }) => `${title} is sold`,
    body: ({ amount, currency }, { money }) =>
      `It went for ${money(String(amount), String(currency))}. You hear when the winner has paid; then send it.`,
  },
  'auction-unsold': {
    title: ({ title }) => `${title} was not sold`,
    body: () => 'The auction is over and nobody bid enough. You may offer it anew, in either way.',
  },
  'auction-unpaid': {
    title: ({ title }) => `${title} was not paid for`,
    body: ({ done }) =>
      whatBecame[String(done)] ?? 'It lies in your stock again. You may offer it anew, in either way.',
  },
  'auction-cancelled': {
    title: ({ title }) => `The auction of ${title} was called off`,
    body: () => 'Those who run the marketplace have called it off. Ask there why.',
  },
  'second-chance': {
    title: ({ title }) => `A second chance for ${title}`,
    body: ({ amount, currency }, { money }) =>
      `Its seller offers it to you at what you had bid, ${money(String(amount), String(currency))}. Take it or leave it.`,
  },
  'second-chance-taken': {
    title: ({ title }) => `Your second chance was taken: ${title}`,
    body: ({ amount, currency }, { money }) =>
      `It is sold for ${money(String(amount), String(currency))}. You hear when it is paid; then send it.`,
  },
  'second-chance-not-taken': {
    title: ({ title }) => `Your second chance was not taken: ${title}`,
    body: () => 'The piece lies in your stock again. You may offer it anew.',
  },
  'auction-called-off': {
    title: ({ title }) => `The auction of ${title} was called off`,
    body: () => 'Your bid is void, and you owe nothing.',
  },
}

// What these tell of is an order by now, and there lies what is to be done next.
const ofOrders = new Set(['auction-won', 'auction-sold', 'second-chance-taken'])

/** The kinds of notice about auctions. */
export const auctionNotices: readonly NoticeKind[] = Object.entries(wordings).map(([kind, wording]) => ({
  kind,
  mailed: true,
  link: ({ auction_id: auction, product_id: id, order_id: order }: NoticeData) =>
    ofOrders.has(kind) && order ? `/orders/${order}` : `/products/${id}?auction=${auction}`,
  ...wording,
}))
