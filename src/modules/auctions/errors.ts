import type { Currency } from '../../kernel/currency.ts'
import { faultIn, notFound, Refusal } from '../../kernel/errors.ts'
import { formatAmount } from '../../kernel/money.ts'
import { notSentThere } from '../shipping/index.ts'
import type { BidRefusal } from './rules/decide.ts'
import type { ReserveRefusal } from './rules/reserve.ts'
import type { RetractionRefusal } from './rules/retraction.ts'
import type { ChanceRefusal } from './rules/second-chance.ts'

export const noSuchAuction = () => notFound('auction')

const ended = () => new Refusal('conflict', 'auction_ended', 'This auction is over.')

/** Why a bid does not count, as its bidder is told. `least` is what they could bid, minor units. */
export function bidRefused(refusal: BidRefusal, least: bigint | null, currency: Currency): Refusal {
  const amount = least === null ? '' : `${formatAmount(least, currency)} ${currency}`
  switch (refusal) {
    case 'auction_not_started':
      return new Refusal('conflict', 'auction_not_started', 'This auction has not begun yet.')
    case 'auction_ended':
      return ended()
    case 'auction_on_hold':
      return new Refusal('conflict', 'auction_on_hold', 'This auction takes no bids for the moment.')
    case 'own_auction':
      return new Refusal('forbidden', 'own_auction', 'Nobody bids in their own auction.')
    case 'bidder_blocked':
      return new Refusal(
        'forbidden',
        'bidder_blocked',
        'You may not bid for the present: too much that you had won was not paid, or was held against you. Your account says until when.',
      )
    case 'bidder_refused':
      return new Refusal(
        'forbidden',
        'bidder_refused',
        'This seller takes no bids from bidders with violations on record.',
      )
    case 'address_missing':
      return new Refusal('refused', 'address_missing', 'Put an address into your book first: there it would be sent.')
    case 'not_sent_there':
      return notSentThere()
    case 'card_missing':
      return new Refusal('refused', 'card_missing', 'Save a card first: here one bids with a card on file.')
    case 'bid_too_low':
      return faultIn('amount', 'bid_too_low', `The least bid is ${amount} now.`)
    case 'bid_not_higher':
      return faultIn('amount', 'bid_not_higher', `You lead already. To go further, bid ${amount} at least.`)
    case 'bid_too_high':
      return faultIn('amount', 'bid_too_high', 'This is more than can be paid by card at once.')
    case 'bid_unchargeable':
      return faultIn('amount', 'bid_unchargeable', 'Cards cannot be charged just that: its last decimal must be zero.')
  }
}

/** A bidder names two different bids by one ref. */
export const refReused = () => faultIn('ref', 'ref_reused', 'You have used this ref for another bid.')
export const badRef = (most: number) => faultIn('ref', 'invalid_request', `A ref has 1 to ${most} characters.`)
export const badAmount = (path: string, sentence: string) => faultIn(path, 'bad_amount', sentence)
export const badWindow = (path: string, sentence: string) => faultIn(path, 'bad_window', sentence)
export const unfairBuyNow = () =>
  faultIn('buy_now', 'buy_now_too_low', 'Give 30 % more than the opening at least, and not less than the reserve.')
export const buyNowGone = () =>
  new Refusal('conflict', 'buy_now_gone', 'It can no longer be bought at once. Bid for it.')
export const withdrawnTooLate = () =>
  new Refusal(
    'refused',
    'auction_binding',
    'Somebody has bid, and less than twelve hours are left: this auction runs to its end.',
  )

/** Why a reserve stays as it is. */
export function reserveRefused(refusal: ReserveRefusal): Refusal {
  switch (refusal) {
    case 'auction_ended':
      return ended()
    case 'reserve_too_late':
      return new Refusal('refused', 'reserve_too_late', 'In the last twelve hours the reserve stays as it is.')
    case 'reserve_not_lower':
      return faultIn('reserve', 'reserve_not_lower', 'A reserve is only ever lowered, and not below the opening.')
  }
}

/** Why bids stay. */
export function retractionRefused(refusal: RetractionRefusal): Refusal {
  switch (refusal) {
    case 'auction_ended':
      return ended()
    case 'no_bid_to_retract':
      return new Refusal('conflict', 'no_bid_to_retract', 'You have no bid here that counts.')
    case 'retraction_too_late':
      return new Refusal(
        'refused',
        'retraction_too_late',
        'In the last twelve hours only a bid of the last hour can be taken back.',
      )
  }
}

export const badPlace = () => faultIn('cursor', 'bad_cursor', 'This is no place in this list.')

export const noSuchChance = () => notFound('second chance')
export const chanceOffered = () =>
  new Refusal('conflict', 'chance_offered', 'This bidder was offered it already: nobody is asked twice.')

export const chanceOnHold = () =>
  new Refusal('conflict', 'chance_on_hold', 'This is off sale for the moment, so it cannot be taken now.')

/** Why nobody can be offered what an auction did not sell. */
export function chanceRefused(refusal: ChanceRefusal | bigint): Refusal {
  switch (refusal) {
    case 'auction_not_over':
      return new Refusal('conflict', 'auction_not_over', 'This auction is not over, or was called off.')
    case 'auction_was_paid':
      return new Refusal('conflict', 'auction_was_paid', 'Its winner has paid, or still has time to.')
    case 'chance_too_late':
      return new Refusal('refused', 'chance_too_late', 'Sixty days after its end the bids of an auction mean no more.')
    default:
      return faultIn('bidder', 'no_such_bidder', 'Nobody of this number has a bid that counts, or they have won.')
  }
}
