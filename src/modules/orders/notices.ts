import { formatAmount } from '../../kernel/money.ts'
import type { NoticeData, NoticeKind } from '../notifications/index.ts'
import type { GoodsOrder } from './subjects.ts'

/** What the sentences about an order are made of. */
export function noticeDataOf(order: GoodsOrder): NoticeData {
  return {
    order_id: order.id,
    reference: order.reference,
    title: order.title,
    amount: formatAmount(order.amount, order.currency),
    currency: order.currency,
    given_back: formatAmount(order.givenBack, order.currency),
    carrier: order.carrier,
    tracking_number: order.trackingNumber,
  }
}

type Wording = Pick<NoticeKind, 'title' | 'body'> & Partial<Pick<NoticeKind, 'mailed' | 'queue'>>

const wordings: Record<string, Wording> = {
  'order-placed': {
    mailed: false,
    title: ({ title }) => `You ordered ${title}`,
    body: ({ reference, amount, currency }, { money }) =>
      `Order ${reference} is held for you. It waits for your payment of ${money(String(amount), String(currency))}.`,
  },
  'order-paid': {
    title: ({ title }) => `Sold and paid: ${title}`,
    body: ({ reference }) =>
      `Order ${reference} has been paid. Send the parcel and enter its tracking number; the money is held until it has arrived.`,
  },
  'payment-success': {
    queue: 'send_payment_success_email',
    title: ({ title }) => `Your payment for ${title} has arrived`,
    body: ({ reference, amount, currency }, { money }) =>
      `We hold your ${money(String(amount), String(currency))} for order ${reference} until the parcel has reached you. The seller has been told to send it.`,
  },
  'order-expired': {
    title: ({ title }) => `Your order of ${title} has expired`,
    body: ({ reference }) => `Order ${reference} was not paid in time. Nothing was charged; it is for sale again.`,
  },
  'order-cancelled': {
    title: ({ title }) => `The order of ${title} was cancelled`,
    body: ({ reference }) =>
      `Order ${reference} was cancelled. Whatever was paid goes back to the buyer's card in full.`,
  },
  'order-not-shipped': {
    title: ({ title }) => `The order of ${title} was not shipped in time`,
    body: ({ reference }) => `Order ${reference} was cancelled by its deadline. The buyer gets the whole price back.`,
  },
  'order-shipped': {
    title: ({ title }) => `${title} is on its way`,
    body: ({ reference }) =>
      `Order ${reference} has been shipped. Its tracking number stands on the order's page. Confirm there when it has arrived.`,
  },
  'order-delivered': {
    title: ({ title }) => `${title} has arrived`,
    body: ({ reference }) =>
      `The parcel of order ${reference} counts as delivered. You are paid when the buyer has had time to look at it.`,
  },
  'feedback-request': {
    queue: 'send_feedback_request_email',
    title: ({ title }) => `How was ${title}?`,
    body: ({ reference }) =>
      `Order ${reference} has arrived. Tell others how the seller did; and if something is not right, ask to return it before the time is over.`,
  },
  'order-completed': {
    title: ({ title }) => `The money for ${title} is yours`,
    body: ({ reference }) => `Order ${reference} is complete. Your share is on its way to your Stripe account.`,
  },
  'delivery-failed': {
    title: ({ title }) => `${title} could not be delivered`,
    body: ({ reference }) =>
      `The carrier could not deliver the parcel of order ${reference}; the reason stands on its page. The seller sends it again, or you get your money back by the deadline there.`,
  },
  'order-sent-again': {
    title: ({ title }) => `${title} is on its way again`,
    body: ({ reference }) => `The parcel of order ${reference} was sent once more, under a new tracking number.`,
  },
  'part-refunded': {
    title: ({ title }) => `Money of the order of ${title} goes back`,
    body: ({ reference, given_back: givenBack, currency }, { money }) =>
      `So far ${money(String(givenBack), String(currency))} of order ${reference} go back to the buyer's card. Banks take some days.`,
  },
  'dispute-over': {
    title: ({ title }) => `The dispute about ${title} is over`,
    body: ({ reference }) => `The bank asks no more about order ${reference}. It goes on from where it stood.`,
  },
  'return-requested': {
    title: ({ title }) => `The buyer wants to return ${title}`,
    body: ({ reference }) =>
      `Look at the reason on the page of order ${reference} and answer. Silence counts as a yes.`,
  },
  'return-accepted': {
    title: ({ title }) => `You may send ${title} back`,
    body: ({ reference }) =>
      `The return of order ${reference} is agreed. Send it and enter the tracking number; your money comes back when it has arrived.`,
  },
  'return-rejected': {
    title: ({ title }) => `The return of ${title} was rejected`,
    body: ({ reference }) => `The operator has decided about order ${reference}; the reason stands on its page.`,
  },
  'return-sent': {
    title: ({ title }) => `${title} is on its way back to you`,
    body: ({ reference }) =>
      `Confirm on the page of order ${reference} when it has come back; the buyer is then refunded.`,
  },
  'order-refunded': {
    title: ({ title }) => `The order of ${title} was refunded`,
    body: ({ reference, amount, currency }, { money }) =>
      `${money(String(amount), String(currency))} of order ${reference} go back to the buyer's card. Banks take some days.`,
  },
}

/** The kinds of notice about orders. */
export const orderNotices: readonly NoticeKind[] = Object.entries(wordings).map(([kind, wording]) => ({
  kind,
  mailed: true,
  link: ({ order_id: id }: NoticeData) => `/orders/${id}`,
  ...wording,
}))
