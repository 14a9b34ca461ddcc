import { Refusal } from '../../kernel/errors.ts'

export const amountMalformed = (sentence: string) =>
  new Refusal('invalid', 'amount_malformed', sentence, { faults: [{ path: 'amount', message: sentence }] })
export const exceedsHeld = (held: string, currency: string) =>
  new Refusal('conflict', 'refund_exceeds_held', `No more than ${held} ${currency} is held for this deal.`)
export const isWhole = () =>
  new Refusal('conflict', 'refund_is_whole', 'This is all that is held: refund it in full instead.')
export const exceedsPrice = (left: string, currency: string) =>
  new Refusal('refused', 'refund_exceeds_price', `No more than ${left} ${currency} of the price is left to give back.`)

export const noSuchCard = () => new Refusal('not_found', 'no_such_card', 'There is no such card of yours.')
