import { Panel } from '../../ui/page/Panel.tsx'
import { When } from '../../ui/time/When.tsx'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import css from '../../deal/Evidence.module.css'
import type { Complaint } from './complaint.ts'

/** How it was decided, and why; the last decision first. */
export function Decisions({ complaint }: { complaint: Complaint }) {
  const t = useWords('complaints')
  const { money } = useFormats()
  const { decisions, currency } = complaint
  return decisions.toReversed().map((one) => (
    <Panel key={one.instance} title={t(one.instance === 2 ? 'second' : 'decision')}>
      <p>
        <b>{t(`outcomes.${one.outcome}`)}</b>
      </p>
      <p className={css.words} dir="auto">
        {one.reason}
      </p>
      {one.refund !== null && currency && (
        <p>{Number(one.refund) > 0 ? t('back', { amount: money(one.refund, currency) }) : t('no_money')}</p>
      )}
      {one.strike && <p>{t('strike')}</p>}
      <p className={css.by}>
        <When at={one.at} />
      </p>
    </Panel>
  ))
}
