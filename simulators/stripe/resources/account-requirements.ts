import type { Doc, Params } from '../types.ts'

/** What the platform's terms ask of a connected account before it may be paid, as paths into the account. */
const OF_A_PERSON = [
  'business_profile.url',
  'external_account',
  'individual.dob.day',
  'individual.dob.month',
  'individual.dob.year',
  'individual.email',
  'individual.first_name',
  'individual.last_name',
  'tos_acceptance.date',
  'tos_acceptance.ip',
]
const OF_A_COMPANY = [
  'business_profile.url',
  'company.name',
  'company.tax_id',
  'external_account',
  'tos_acceptance.date',
  'tos_acceptance.ip',
]

/**
 * Brings an account's requirements, capabilities and permissions in line with what is known about it. What the control
 * page or onboarding noted in `_restriction` overrides: a rejection, missing documents, a verification under way. What it
 * noted in `_transfers` is how that one capability stands, apart from all else.
 */
export function settleAccount(account: Doc): Doc {
  const due = missingFrom(account)
  const restriction: Params | null = account['_restriction'] ?? null
  const pending: string[] = restriction?.['pending'] ?? []
  const allDue = [...due, ...(restriction?.['due'] ?? [])]
  const active = account['details_submitted'] && allDue.length === 0 && pending.length === 0 && !restriction?.['reason']
  const reason =
    restriction?.['reason'] ??
    (allDue.length > 0 ? 'requirements.past_due' : pending.length > 0 ? 'requirements.pending_verification' : null)
  const capabilities = Object.fromEntries(
    Object.keys(account['capabilities']).map((name) => [
      name,
      (name === 'transfers' && account['_transfers']) ||
        (active ? 'active' : pending.length > 0 ? 'pending' : 'inactive'),
    ]),
  )
  return {
    ...account,
    capabilities,
    charges_enabled: active && 'card_payments' in capabilities ? true : active && account['type'] !== 'standard',
    payouts_enabled: active,
    requirements: requirements(allDue, pending, reason),
    future_requirements: requirements([], [], null),
  }
}

/** The shape of `requirements` and `future_requirements`. */
export function requirements(due: string[], pending: string[], reason: string | null): Params {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: due,
    disabled_reason: reason,
    errors: [],
    eventually_due: due,
    past_due: reason === 'requirements.past_due' ? due : [],
    pending_verification: pending,
  }
}

/** Which requirements nothing is known about yet. An account whose owner has a dashboard of its own brings them itself. */
export function missingFrom(account: Doc): string[] {
  if (account['_complete']) return []
  const asked = account['business_type'] === 'company' ? OF_A_COMPANY : ['business_type', ...OF_A_PERSON]
  return asked.filter((path) => !has(account, path))
}

function has(account: Doc, path: string): boolean {
  if (path === 'external_account') return account['external_accounts'].data.length > 0
  if (path === 'business_profile.url')
    return Boolean(account['business_profile']?.url || account['business_profile']?.product_description)
  const value = path.split('.').reduce<unknown>((node, step) => (node as Params | null)?.[step], account)
  return value !== null && value !== undefined && value !== ''
}
