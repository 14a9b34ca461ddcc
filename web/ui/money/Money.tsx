import { useFormats } from '../../words/formats.ts'

/** An amount as the reader writes it. `amount` is a decimal string; it is never turned into a float. */
export function Money({ amount, currency }: { amount: string; currency: string }) {
  const { money } = useFormats()
  return (
    <span className="figures" dir="ltr" suppressHydrationWarning>
      {money(amount, currency)}
    </span>
  )
}
