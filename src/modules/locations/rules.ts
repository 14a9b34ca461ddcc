import { type FieldFault, Refusal } from '../../kernel/errors.ts'

/** What an address must look like in one country. */
interface Form {
  phone: (digits: string) => string | undefined
  phoneSentence: string
  postalCode: RegExp
  postalSentence: string
}

/**
 * Pakistan. Mobile numbers are 3xx and seven digits, land lines an area code of two to four digits and a number, nine or
 * ten digits together (Pakistan Telecommunication Authority, national numbering plan). Pakistan Post's codes have five.
 */
const pakistan: Form = {
  phone: (digits) => {
    const national = digits.replace(/^(\+92|0092|0)/, '')
    const good = /^3\d{9}$/.test(national) || /^[24-9]\d{8,9}$/.test(national)
    return good ? `+92${national}` : undefined
  },
  phoneSentence: 'A Pakistani number, please: 0300 1234567 or +92 300 1234567.',
  postalCode: /^\d{5}$/,
  postalSentence: 'A Pakistani postal code has five digits, such as 54000.',
}

/** Everywhere else: a number of the international form (E.164), and whatever the country's post uses. */
const elsewhere: Form = {
  phone: (digits) => (/^\+[1-9]\d{6,14}$/.test(digits) ? digits : undefined),
  phoneSentence: 'Give the number with its country, such as +49 30 1234567.',
  postalCode: /^[A-Za-z0-9][A-Za-z0-9 -]{1,10}$|^$/,
  postalSentence: 'A postal code is letters, digits, blanks and hyphens.',
}

/**
 * Brings phone and postal code into the form they are kept in (E.164; capital letters).
 * @throws Refusal `invalid_address` with a fault for each field that the country does not know
 */
export function settleContact(
  country: string,
  given: { phone: string; postalCode: string },
): { phone: string; postalCode: string } {
  const form = country === 'PK' ? pakistan : elsewhere
  const phone = form.phone(given.phone.replaceAll(/[\s().-]/g, ''))
  const postalCode = given.postalCode.trim().toUpperCase()
  const faults: FieldFault[] = []
  if (!phone) faults.push({ path: 'phone', message: form.phoneSentence })
  if (!form.postalCode.test(postalCode)) faults.push({ path: 'postal_code', message: form.postalSentence })
  if (!phone || faults.length > 0) {
    throw new Refusal('invalid', 'invalid_address', 'The address is not right yet.', { faults })
  }
  return { phone, postalCode }
}

/** The id of a city by its name, such as pk-dera-ghazi-khan; null where the name has no Latin letter to make one of. */
export function cityIdOf(country: string, name: string): string | null {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replaceAll(/^-|-$/g, '')
  return slug === '' ? null : `${country.toLowerCase()}-${slug}`
}
