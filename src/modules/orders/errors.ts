import { faultIn, Refusal } from '../../kernel/errors.ts'

/** Sellers cannot buy from themselves: it would be a way to make up sales. */
export const ownListing = () => new Refusal('refused', 'own_listing', 'This is your own offer.')

/** The buyer saw another price than the seller asks now. */
export const priceChanged = () =>
  new Refusal('conflict', 'price_changed', 'The seller has changed the price meanwhile. Look at it again.')

/** The buyer saw another cost of sending it than the seller asks now. */
export const shippingChanged = () =>
  new Refusal('conflict', 'shipping_changed', 'The seller has changed what sending costs meanwhile. Look at it again.')

/** It was won in an auction by somebody without an address. */
export const addressMissing = () =>
  new Refusal('refused', 'address_missing', 'Put an address into your book, and say that it goes there.')

/** More than a card can be charged at once. */
export const tooExpensive = () =>
  faultIn('quantity', 'amount_too_large', 'This comes to more than can be paid by card at once. Order fewer.')

/** Stripe wants the last of three decimals to be zero. */
export const unchargeable = (currency: string) =>
  faultIn(
    'quantity',
    'amount_unchargeable',
    `Cards cannot be charged just that in ${currency}: its last decimal must be zero.`,
  )

/** The card page could not be opened, or a saved card was not charged: in Stripe's words. */
export const paymentRefused = (sentence: string) => new Refusal('refused', 'payment_refused', sentence)

/** The whole price has gone back already. */
export const nothingLeft = () =>
  new Refusal('refused', 'refund_exceeds_price', 'The whole price was given back already.')

/** A parcel is sent a second time, and no more: the buyer's money is held meanwhile. */
export const sentTwice = () =>
  new Refusal('refused', 'sent_twice', 'The parcel was sent twice already. Give the buyer their money back.')

/** The dispute began when the order stood elsewhere, so it ends otherwise. */
export const stoodElsewhere = () =>
  new Refusal('conflict', 'not_in_this_state', 'The order stood elsewhere when the dispute began.')

/** Only what waits for payment can be paid. */
export const notPayable = () => new Refusal('conflict', 'not_in_this_state', 'This order does not wait for payment.')

/** The price is kept for the buyer until their complaint is decided. */
export const complaintOpen = () =>
  new Refusal(
    'conflict',
    'complaint_open',
    'The buyer complains of this order. Until the complaint is decided, settled or withdrawn, the seller is not paid.',
  )
