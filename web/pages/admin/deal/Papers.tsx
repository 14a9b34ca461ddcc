import { Link } from 'react-router'
import type { Dispute } from '../../../api/shapes.ts'
import { Evidence } from '../../../deal/Evidence.tsx'
import { toneOf } from '../../../deal/words.ts'
import { LinkButton } from '../../../ui/form/Button.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'

interface Props {
  dealId: string
  disputes: readonly Dispute[]
  links: Record<string, string | undefined>
}

/** The receipt, and what the bank asks and is told. */
export function Papers({ dealId, disputes, links }: Props) {
  const t = useWords('oversight')
  const { money } = useFormats()
  return (
    <Panel title={t('deal.papers')} id="papers">
      <div className={columns.row}>
        <LinkButton to={`/orders/${dealId}/receipt`} quiet small>
          {t('papers.receipt')}
        </LinkButton>
      </div>
      {disputes.map((dispute) => (
        <div key={dispute.id} className={columns.pieces}>
          <h3>
            <Link to={`/disputes/${dispute.id}`}>
              {t('papers.dispute', { amount: money(dispute.amount, dispute.currency) })}
            </Link>{' '}
            <Badge tone={toneOf(dispute.state)}>{dispute.state_label}</Badge>
          </h3>
          <Evidence evidence={dispute.evidence} links={links} />
        </div>
      ))}
    </Panel>
  )
}
