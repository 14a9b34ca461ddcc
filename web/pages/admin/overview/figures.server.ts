import type { Desk } from '../../../api/shapes.ts'
import { drawBars, drawLines, drawSpark } from '../../../ui/figure/draw.server.ts'
import type { Formats } from '../../../words/formats.ts'
import type { Words } from '../../../words/words.ts'

/** The days of the desk as figures, and their sums: drawn on the server, so that no browser fetches what draws. */
export function figuresOf({ days, currency }: Desk, t: Words<'admin'>, { money, number, day: writeDay }: Formats) {
  const labels = days.map(({ day }) => writeDay(`${day}T12:00:00Z`))
  // Only to be drawn: what is read is written from the API's own decimal text.
  const sales = days.map(({ amount }) => Number(amount))
  const fees = days.map((one) => Number(one.fees))
  const members = days.map((one) => one.members)
  const deals = days.map((one) => one.deals)
  const heading = t('desk.day')
  const inMoney = (value: number) => money(value.toFixed(2), currency)
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
  return {
    sales: drawLines({ labels, heading, series: [{ name: t('desk.sales'), values: sales }], write: inMoney }),
    fees: drawLines({ labels, heading, series: [{ name: t('desk.fees'), values: fees }], write: inMoney }),
    newcomers: drawBars({
      labels,
      heading,
      series: [
        { name: t('desk.deals'), values: deals },
        { name: t('desk.members'), values: members },
      ],
      write: (value) => number(value),
    }),
    stats: [
      { name: 'sales' as const, value: inMoney(sum(sales)), spark: drawSpark(sales) },
      { name: 'fees' as const, value: inMoney(sum(fees)), spark: drawSpark(fees) },
      { name: 'deals' as const, value: number(sum(deals)), spark: drawSpark(deals) },
      { name: 'members' as const, value: number(sum(members)), spark: drawSpark(members) },
    ],
  }
}
