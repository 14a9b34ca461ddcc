import { Link } from 'react-router'
import { toneOf } from '../../deal/words.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import type { ListColumn } from '../../ui/table/ListTable.tsx'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'

/**
 * Columns that lists of deals, and of money that hangs on them, have in common: each list takes those it has, and calls
 * one otherwise where it is something else to it.
 */
export function useMoneyColumns() {
  const t = useWords('lists')
  return {
    deal: {
      name: 'reference',
      heading: t('refunds.deal'),
      fields: ['reference'],
      cell: (row) => <Link to={`/admin/deals/${row.deal_id}`}>{row.reference}</Link>,
    } satisfies ListColumn<{ deal_id: string; reference: string }>,
    state: {
      name: 'state',
      heading: t('common.state'),
      fields: ['state'],
      cell: (row) => <Badge tone={toneOf(row.state)}>{row.state_label}</Badge>,
    } satisfies ListColumn<{ state: string; state_label: string }>,
    fault: {
      name: 'fault',
      heading: t('common.fault'),
      fields: ['fault'],
      cell: ({ fault }) => fault && <bdi>{fault}</bdi>,
    } satisfies ListColumn<{ fault: string | null }>,
    entered: {
      name: 'entered',
      heading: t('common.since'),
      fields: ['entered_at'],
      seldom: true,
      cell: (row) => <When at={row.entered_at} />,
    } satisfies ListColumn<{ entered_at: string }>,
    made: {
      name: 'made',
      heading: t('common.made'),
      fields: ['created_at'],
      sorts: 'created',
      cell: (row) => <When at={row.created_at} />,
    } satisfies ListColumn<{ created_at: string }>,
    amount: {
      name: 'amount',
      heading: t('common.amount'),
      figures: true,
      fields: ['amount', 'currency'],
      cell: (row) => <Money amount={row.amount} currency={row.currency} />,
    } satisfies ListColumn<{ amount: string; currency: string }>,
  }
}
