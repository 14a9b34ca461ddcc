import { faultIn, Refusal } from '../../kernel/errors.ts'

/** The text is no amount of this currency, or none that Stripe could send. */
export const amountMalformed = (sentence: string) => faultIn('amount', 'amount_malformed', sentence)

/** Less is held than shall be given back; `held` as a decimal. */
export const exceedsHeld = (held: string, currency: string) =>
  faultIn('amount', 'refund_exceeds_held', `No more than ${held} ${currency} is held; give back less.`)

/** All of it is another step: it ends the deal. */
export const isWhole = () =>
  new Refusal('refused', 'refund_is_whole', 'This is all that is held. Cancel the order, or refund it in full.')

/** More would go back than was paid; `left` as a decimal. */
export const exceedsPrice = (left: string, currency: string) =>
  faultIn('amount', 'refund_exceeds_price', `No more than ${left} ${currency} of the price is left to give back.`)

/** There is no such card, or it is another buyer's: the two look the same. */
export const noSuchCard = () => new Refusal('not_found', 'no_such_card', 'There is no such card of yours.')

/** Whoever is a party to a deal does not judge what becomes of its money. */
export const partyMayNotDecide = () =>
  new Refusal('forbidden', 'party_may_not_decide', 'You are a party to this order: another operator must decide.')

/** The bank decides who gets the money; giving it back as well would be giving it twice. */
export const chargeDisputed = () =>
  new Refusal(
    'conflict',
    'charge_disputed',
    "The buyer's bank is asking for this payment back. Wait until it has decided.",
  )

/** The payer has had it from their bank by a dispute that was lost. */
export const takenByTheBank = () =>
  new Refusal(
    'conflict',
    'taken_by_the_bank',
    "The buyer's bank has taken this money by a dispute. Have Stripe try the refund again: refused, it is over.",
  )
