import { useReader } from '../layout/viewer.ts'
import { formatMoney } from './amount.ts'

/** An amount as the reader writes it. `amount` is a decimal string; it is never turned into a float. */
export function Money({ amount, currency }: { amount: string; currency: string }) {
  const { locale } = useReader()
  return (
    <span className="figures" dir="ltr" suppressHydrationWarning>
      {formatMoney(amount, currency, locale)}
    </span>
  )
}
