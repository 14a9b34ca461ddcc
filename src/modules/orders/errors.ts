import { faultIn, Refusal } from '../../kernel/errors.ts'

/** Sellers cannot buy from themselves: it would be a way to make up sales. */
export const ownListing = () => new Refusal('refused', 'own_listing', 'This is your own offer.')

/** The buyer saw another price than the seller asks now. */
export const priceChanged = () =>
  new Refusal('conflict', 'price_changed', 'The seller has changed the price meanwhile. Look at it again.')

/** More than a card can be charged at once. */
export const tooExpensive = () =>
  faultIn('quantity', 'amount_too_large', 'This comes to more than can be paid by card at once. Order fewer.')

/** The card page could not be opened. */
export const paymentRefused = (sentence: string) => new Refusal('refused', 'payment_refused', sentence)

/** Only what waits for payment can be paid. */
export const notPayable = () => new Refusal('conflict', 'not_in_this_state', 'This order does not wait for payment.')
