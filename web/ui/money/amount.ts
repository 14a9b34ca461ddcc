/**
 * An amount as people of the locale write it. Intl reads decimal strings exactly; an even price loses its empty decimals,
 * and no other digit is ever lost, also where a locale writes a currency without decimals (rupees).
 */
export function formatMoney(amount: string, currency: string, locale: string): string {
  const decimals = /\.0*$/.test(amount) ? 0 : (amount.split('.')[1]?.length ?? 0)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount as unknown as number)
}

/** A decimal string times a whole number, exactly: "4500.50" three times is "13501.50". */
export function times(amount: string, count: number): string {
  const [whole = '0', digits = ''] = amount.split('.')
  const product = (BigInt(whole + digits) * BigInt(count)).toString().padStart(digits.length + 1, '0')
  return digits ? `${product.slice(0, -digits.length)}.${product.slice(-digits.length)}` : product
}

/** Two decimal strings together, exactly. */
export function plus(one: string, other: string): string {
  const digits = Math.max(digitsOf(one), digitsOf(other))
  const sum = (unitsOf(one, digits) + unitsOf(other, digits)).toString()
  if (digits === 0) return sum
  const text = sum.replace('-', '').padStart(digits + 1, '0')
  return `${sum.startsWith('-') ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** One decimal string less another, exactly. */
export function minus(one: string, other: string): string {
  return plus(one, other.startsWith('-') ? other.slice(1) : `-${other}`)
}

const digitsOf = (amount: string) => amount.split('.')[1]?.length ?? 0

function unitsOf(amount: string, digits: number): bigint {
  const [whole = '0', parts = ''] = amount.split('.')
  return BigInt(whole + parts.padEnd(digits, '0'))
}
