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
