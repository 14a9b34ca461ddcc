import { faultIn, Refusal } from '../../kernel/errors.ts'

export const noSuchAmount = (sentence: string) => faultIn('amount', 'amount_malformed', sentence)

export const tooLow = () => new Refusal('conflict', 'wallet_too_low', 'There is not that much in the wallet.')

export const noAccount = () =>
  new Refusal('refused', 'no_account', 'Connect an account at Stripe first: the money must have somewhere to go.')

export const notPayable = () => new Refusal('conflict', 'not_in_this_state', 'This top-up does not wait for payment.')

export const paymentRefused = (sentence: string) => new Refusal('refused', 'payment_refused', sentence)

export const exceedsDebt = () => new Refusal('conflict', 'exceeds_debt', 'The member does not owe that much.')
