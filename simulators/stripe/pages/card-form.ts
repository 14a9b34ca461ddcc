import { passesLuhn } from '../cards.ts'
import type { Params } from '../types.ts'

/** What the payer typed, as it came, and what is wrong with it by field. */
export type CardForm = {
  number: string
  exp_month: number
  exp_year: number
  values: Params
  errors: Record<string, string>
}

/** Reads and checks the card form: the number's check digit, the expiry against business time, the CVC's length, an e-mail. */
export function readCardForm(values: Params, nowSeconds: number): CardForm {
  const text = (name: string) => String(values[name] ?? '').trim()
  const number = text('number').replaceAll(/[\s-]/g, '')
  const [, month = '', year = ''] = /^(\d{1,2})\s*\/\s*(\d{2}|\d{4})$/.exec(text('expiry')) ?? []
  const exp_month = Number(month)
  const exp_year = year.length === 2 ? 2000 + Number(year) : Number(year)
  const errors: Record<string, string> = {}
  if (!/^\S+@\S+\.\S+$/.test(text('email'))) errors['email'] = 'Enter your e-mail address, for the receipt.'
  if (!number) errors['number'] = "Enter the card's number."
  else if (!passesLuhn(number)) errors['number'] = 'Your card number is incorrect.'
  const fault = expiryFault(exp_month, exp_year, new Date(nowSeconds * 1000))
  if (fault) errors['expiry'] = fault
  const digits = /^3[47]/.test(number) ? 4 : 3
  if (!new RegExp(`^\\d{${digits}}$`).test(text('cvc')))
    errors['cvc'] = `Enter the ${digits} digits of the security code.`
  if (!text('name')) errors['name'] = 'Enter the name on the card.'
  return { number, exp_month, exp_year, values, errors }
}

function expiryFault(month: number, year: number, now: Date): string | undefined {
  if (month < 1 || month > 12) return 'Enter the expiry as MM / YY.'
  const thisMonth = now.getUTCFullYear() * 12 + now.getUTCMonth() + 1
  if (year * 12 + month < thisMonth) return "Your card's expiration date is in the past."
  if (year > now.getUTCFullYear() + 50) return "Your card's expiration year is invalid."
  return undefined
}
