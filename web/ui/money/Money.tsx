import { useReader } from '../layout/viewer.ts'

/** An amount as the reader writes it. `amount` is a decimal string; it is never turned into a float. */
export function Money({ amount, currency }: { amount: string; currency: string }) {
  const { locale } = useReader()
  return (
    <span className="figures" dir="ltr" suppressHydrationWarning>
      {formatMoney(amount, currency, locale)}
    </span>
  )
}

/**
 * Intl reads decimal strings exactly; round prices lose their empty decimals, since nobody writes 'Rs 4,500.00'. How many
 * decimals the others keep is the amount's own affair: by its tables Intl would show rupees without paisa.
 */
export function formatMoney(amount: string, currency: string, locale: string): string {
  const decimals = /\.0+$/.test(amount) ? 0 : (amount.split('.')[1]?.length ?? 0)
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
