import { badParameter } from '../errors.ts'

/** Unless told otherwise Stripe offers what it thinks fit, means among it that are paid only days later. Played are cards. */
export function methodsOf(allowed: string[] | undefined): string[] {
  const eligible = ['card', 'link', 'us_bank_account'].filter((type) => allowed?.includes(type) ?? true)
  if (eligible.includes('card')) return eligible
  throw badParameter(
    'allowed_payment_method_types',
    'parameter_invalid',
    'The simulator plays payments by card only, which these types do not allow.',
  )
}
