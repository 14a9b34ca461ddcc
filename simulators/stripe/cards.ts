/** How a test card behaves when it is charged. */
export type CardBehaviour = {
  brand: string
  country: string
  funding: 'credit' | 'debit'
  says: string
  /** Why the bank or Stripe declines it. */
  decline?: { code: string; decline_code?: string; message: string; blocked?: boolean }
  /** The holder must pass a 3-D Secure challenge. */
  challenge?: boolean
  /** A card that was set up for it is charged without its holder and without a challenge. */
  sparedWhenSetUp?: boolean
  /** It can be kept for later, and is declined when it is charged. */
  declinedWhenCharged?: boolean
  /** Each successful charge is disputed at once. */
  disputed?: boolean
  /** Its money is available at once, whatever the pending time. */
  instant?: boolean
}

const VISA = { brand: 'visa', country: 'US', funding: 'credit' } as const
const DECLINED = 'Your card was declined.'

/** Stripe's test cards (https://docs.stripe.com/testing), as far as the simulator plays them. */
export const CARDS: Record<string, CardBehaviour> = {
  '4242424242424242': { ...VISA, says: 'Pays' },
  '4000056655665556': { ...VISA, funding: 'debit', says: 'Pays (debit)' },
  '5555555555554444': { ...VISA, brand: 'mastercard', says: 'Pays (Mastercard)' },
  '378282246310005': { ...VISA, brand: 'amex', says: 'Pays (American Express, CVC of 4 digits)' },
  '4000000000000077': { ...VISA, says: 'Pays, the money is available at once', instant: true },
  '4000002500003155': {
    ...VISA,
    says: 'Asks for 3-D Secure, unless it was saved',
    challenge: true,
    sparedWhenSetUp: true,
  },
  '4000002760003184': { ...VISA, says: 'Asks for 3-D Secure, always', challenge: true },
  '4000000000003220': { ...VISA, says: 'Asks for 3-D Secure 2', challenge: true },
  '4000000000000259': { ...VISA, says: 'Pays, and is disputed as fraud', disputed: true },
  '4000000000000341': { ...VISA, says: 'Can be saved, and is declined when charged', declinedWhenCharged: true },
  '4000000000000002': {
    ...VISA,
    says: 'Is declined',
    decline: { code: 'card_declined', decline_code: 'generic_decline', message: DECLINED },
  },
  '4000000000009995': {
    ...VISA,
    says: 'Has insufficient funds',
    decline: {
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
    },
  },
  '4000000000000069': {
    ...VISA,
    says: 'Has expired',
    decline: { code: 'expired_card', message: 'Your card has expired.' },
  },
  '4000000000000127': {
    ...VISA,
    says: 'Has another CVC',
    decline: { code: 'incorrect_cvc', message: "Your card's security code is incorrect." },
  },
  '4000000000000119': {
    ...VISA,
    says: 'Meets an error at the bank',
    decline: {
      code: 'processing_error',
      message: 'An error occurred while processing your card. Try again in a little bit.',
    },
  },
  '4100000000000019': {
    ...VISA,
    says: 'Is blocked as fraud',
    decline: { code: 'card_declined', decline_code: 'fraudulent', message: DECLINED, blocked: true },
  },
}

/** Any other number: Stripe declines real cards in test mode. */
const REAL_CARD: CardBehaviour = {
  ...VISA,
  says: 'Is no test card',
  decline: {
    code: 'card_declined',
    decline_code: 'test_mode_live_card',
    message:
      'Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
  },
}

/** Stripe's ready-made payment methods and tokens, by the number they stand for. */
const NAMES: Record<string, string> = {
  visa: '4242424242424242',
  visa_debit: '4000056655665556',
  mastercard: '5555555555554444',
  amex: '378282246310005',
  bypassPending: '4000000000000077',
  authenticationRequiredOnSetup: '4000002500003155',
  authenticationRequired: '4000002760003184',
  threeDSecure2Required: '4000000000003220',
  createDispute: '4000000000000259',
  chargeCustomerFail: '4000000000000341',
  chargeDeclined: '4000000000000002',
  visa_chargeDeclined: '4000000000000002',
  chargeDeclinedInsufficientFunds: '4000000000009995',
  visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  chargeDeclinedExpiredCard: '4000000000000069',
  visa_chargeDeclinedExpiredCard: '4000000000000069',
  chargeDeclinedIncorrectCvc: '4000000000000127',
  visa_chargeDeclinedIncorrectCvc: '4000000000000127',
  chargeDeclinedProcessingError: '4000000000000119',
  visa_chargeDeclinedProcessingError: '4000000000000119',
  chargeDeclinedFraudulent: '4100000000000019',
  visa_chargeDeclinedFraudulent: '4100000000000019',
  radarBlock: '4100000000000019',
}

/** The number behind `pm_card_visa` or `tok_visa`. */
export function numberBehind(name: string): string | undefined {
  return NAMES[name.replace(/^(pm_card_|tok_)/, '')]
}

export function behaviourOf(number: string): CardBehaviour {
  return CARDS[number] ?? REAL_CARD
}

/** Luhn's check digit. */
export function passesLuhn(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false
  const sum = [...number].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
