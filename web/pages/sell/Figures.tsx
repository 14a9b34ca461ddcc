import type { components } from '../../api/schema.d.ts'
import { BarChart } from '../../ui/figure/Figure.tsx'
import type { BarFigure } from '../../ui/figure/figures.ts'
import { plus } from '../../ui/money/amount.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { Stat, Stats } from '../../ui/page/Stat.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'

/** How it goes: the last thirty days, beside those before. */
export function Figures({ desk, chart }: { desk: components['schemas']['DesksSelling']; chart: BarFigure }) {
  const t = useWords('sell')
  const { number, percent } = useFormats()
  const { days, before, currency } = desk
  const sales = days.reduce((all, day) => all + day.sales, 0)
  const sold = days.reduce((all, { amount }) => plus(all, amount), '0')
  const paid = days.reduce((all, { paid_out }) => plus(all, paid_out), '0')
  const change = (now: number, then: number) => {
    if (then === 0) return t('desk.first')
    if (now === then) return t('desk.same')
    return t(now > then ? 'desk.more' : 'desk.less', {
      part: percent(Math.round(Math.abs(now / then - 1) * 100) / 100),
    })
  }
  return (
    <Panel>
      <Stats>
        <Stat label={t('desk.sales')} value={number(sales)} change={change(sales, before.sales)} />
        <Stat
          label={t('desk.amount')}
          value={<Money amount={sold} currency={currency} />}
          change={change(Number(sold), Number(before.amount))}
        />
        <Stat
          label={t('desk.paid_out')}
          value={<Money amount={paid} currency={currency} />}
          change={change(Number(paid), Number(before.paid_out))}
          to="/sell/payouts"
        />
      </Stats>
      <BarChart figure={chart} caption={t('desk.chart', { currency })} />
    </Panel>
  )
}
