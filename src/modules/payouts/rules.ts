import type { ConnectedAccount, PayoutTransfer } from './subjects.ts'

/** How a member stands with Stripe, in one word for screens. */
export type AccountState = 'none' | 'incomplete' | 'checking' | 'restricted' | 'rejected' | 'disconnected' | 'ready'

/** See AccountState; undefined is a member who has no account. */
export function stateOf(account: ConnectedAccount | undefined): AccountState {
  if (!account) return 'none'
  if (account.disconnectedAt) return 'disconnected'
  if (mayReceive(account)) return 'ready'
  if (account.disabledReason?.startsWith('rejected.')) return 'rejected'
  if (!account.detailsSubmitted) return 'incomplete'
  return account.disabledReason === 'requirements.pending_verification' ? 'checking' : 'restricted'
}

/** Whether money that is sent to a member arrives at their bank: their account takes transfers, and pays out. */
export function mayReceive(account: ConnectedAccount | undefined): boolean {
  return account !== undefined && account.payoutsEnabled && account.transfersActive
}

/**
 * Whether a seller's offers stay in sight. While Stripe only checks what it was given, they do: what is sold meanwhile
 * is paid out when it has finished. Once it has stopped the account, or the account is gone, nobody buys what could
 * never be paid on.
 */
export function mayOffer(account: ConnectedAccount): boolean {
  const state = stateOf(account)
  return state === 'ready' || state === 'checking'
}

/** What is the matter, and what to do about it. */
export interface Advice {
  sentence: string
  remedy: string
}

// Stripe's `requirements.disabled_reason`, https://docs.stripe.com/api/accounts/object#account_object-requirements
const reasons: Readonly<Record<string, Advice>> = {
  'requirements.past_due': {
    sentence: 'Stripe has stopped your account, since something it asked for is missing.',
    remedy: 'Open its form and give what is missing; your account is opened again when Stripe has looked at it.',
  },
  'requirements.pending_verification': {
    sentence: 'Stripe is checking what you have entered.',
    remedy: 'There is nothing to do; it takes a few minutes, seldom some days.',
  },
  under_review: {
    sentence: 'Stripe is looking at your account.',
    remedy: 'There is nothing to do until Stripe has finished; it writes to you if it needs something.',
  },
  listed: {
    sentence: 'Stripe compares your name with a list of persons nobody may pay.',
    remedy: 'There is nothing to do until Stripe has finished; it writes to you if it needs something.',
  },
  platform_paused: {
    sentence: 'The marketplace has paused your account.',
    remedy: 'Ask its operator.',
  },
  'rejected.fraud': {
    sentence: 'Stripe has closed your account, since it suspects fraud.',
    remedy: "Only Stripe's support can help; what you are owed stays owed to you here.",
  },
  'rejected.terms_of_service': {
    sentence: 'Stripe has closed your account, since something broke its terms.',
    remedy: "Only Stripe's support can help; what you are owed stays owed to you here.",
  },
  'rejected.listed': {
    sentence: 'Stripe has closed your account, since your name is on a list of persons nobody may pay.',
    remedy: "Only Stripe's support can help; what you are owed stays owed to you here.",
  },
  'rejected.other': {
    sentence: 'Stripe has closed your account.',
    remedy: "Only Stripe's support can help; what you are owed stays owed to you here.",
  },
}

const noTransfers: Advice = {
  sentence: 'Stripe does not let money be sent to your account.',
  remedy: 'Open its form and give what is missing; where it asks for nothing, ask the operator.',
}

const unsaid: Advice = {
  sentence: 'Stripe has stopped your account.',
  remedy: 'Open its form: it says what is missing.',
}

/** What is the matter with an account, in words; undefined where nothing is. */
export function adviceOn(account: ConnectedAccount | undefined): Advice | undefined {
  switch (stateOf(account)) {
    case 'none':
    case 'ready':
      return undefined
    case 'incomplete':
      return {
        sentence: 'Stripe still wants to know something.',
        remedy: 'Go on where you stopped; what you have entered is kept.',
      }
    case 'disconnected':
      return {
        sentence: 'Your Stripe account is not connected any more, so nothing of yours is for sale.',
        remedy: 'Connect it again, or another one. What you are owed is sent as soon as you can be paid.',
      }
    default:
      return reasons[account?.disabledReason ?? ''] ?? (account?.payoutsEnabled ? noTransfers : unsaid)
  }
}

// Parts of Stripe's paths of requirements, https://docs.stripe.com/connect/required-verification-information
const fields: Readonly<Record<string, string>> = {
  external_account: 'a bank account to be paid to',
  'tos_acceptance.date': "your yes to Stripe's terms",
  'tos_acceptance.ip': "your yes to Stripe's terms",
  business_type: 'whether you are a person or a company',
  'business_profile.url': 'a web page, or what you sell',
  'business_profile.product_description': 'what you sell',
  'business_profile.mcc': 'the trade you are in',
  'individual.verification.document': 'a picture of your identity document',
  'individual.verification.additional_document': 'a picture of a second document, for your address',
  'individual.id_number': 'the number of your identity document',
  'individual.first_name': 'your first name',
  'individual.last_name': 'your last name',
  'individual.email': 'your e-mail address',
  'individual.phone': 'your telephone number',
  'company.name': "the company's name",
  'company.tax_id': "the company's tax number",
  'company.verification.document': "a picture of the company's papers",
}

/** Something Stripe still wants, in words. What has none of ours is said in Stripe's, made readable. */
export function requirementInWords(path: string): string {
  const known = fields[path]
  if (known) return known
  if (path.includes('.dob.')) return 'your date of birth'
  if (path.includes('.address.')) return 'your address'
  return path.replace(/^(individual|company|person_\w+|representative)\./, '').replaceAll(/[._]/g, ' ')
}

/**
 * What Stripe is to reverse of a payout's transfers to get `amount` back (minor units), the last one first: of each as much
 * as it has and Stripe can move. What is missing from `amount` cannot be had.
 */
export function partsToReverse(
  transfers: readonly Pick<PayoutTransfer, 'id' | 'reversible'>[],
  amount: bigint,
  step: bigint,
): { transferId: string; amount: bigint }[] {
  let open = amount
  return transfers.toReversed().flatMap(({ id: transferId, reversible }) => {
    const wanted = reversible < open ? reversible : open
    const part = wanted - (wanted % step)
    open -= part
    return part > 0n ? [{ transferId, amount: part }] : []
  })
}
