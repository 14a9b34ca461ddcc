import { Stripe } from 'stripe'
import { expect, test } from 'vitest'
import { refusalOfStripe } from './client.ts'

const { errors } = Stripe
const message = 'as Stripe says it'

test('[CO-5] what Stripe keeps under our key is a no: asking again with it would be answered the same', () => {
  const poor = new errors.StripeInvalidRequestError({
    type: 'invalid_request_error',
    code: 'balance_insufficient',
    message,
  })
  expect(refusalOfStripe(poor)).toEqual({ code: 'balance_insufficient', message })
  const declined = new errors.StripeCardError({ type: 'card_error', code: 'card_declined', message })
  expect(refusalOfStripe(declined)).toEqual({ code: 'card_declined', message })
})

test('[CO-5] what may have been done all the same is a doubt: a no would let it be done twice', () => {
  const doubts = [
    new errors.StripeAPIError({ type: 'api_error', message }),
    new errors.StripeConnectionError({ type: 'api_error', message }),
    new errors.StripeRateLimitError({ type: 'invalid_request_error', code: 'lock_timeout', message }),
    new errors.StripeIdempotencyError({ type: 'idempotency_error', code: 'idempotency_key_in_use', message }),
    new Error(message),
  ]
  expect(doubts.map(refusalOfStripe)).toEqual(doubts.map(() => undefined))
})
