import { Link } from 'react-router'
import { toneOf, useWhoIs } from '../../../deal/words.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import type { MemberFacts } from './loadMember.server.ts'

/** How somebody has dealt, in figures, and their last deals. */
export function Deals({ facts: { member, dealings, deals } }: { facts: MemberFacts }) {
  const t = useWords('oversight')
  const { number } = useFormats()
  const whoIs = useWhoIs()
  return (
    <Panel
      title={t('member.deals')}
      id="deals"
      actions={<Link to={`/admin/deals?member=${member.id}`}>{t('member.all_deals')}</Link>}
    >
      {dealings.length > 0 && (
        <Table
          caption={t('member.deals')}
          rows={dealings}
          keyOf={({ role, currency }) => role + currency}
          columns={[
            { heading: t('member.role'), cell: (row) => whoIs(row.role, '') },
            { heading: t('member.how_many'), figures: true, cell: (row) => number(row.deals) },
            { heading: t('member.open'), figures: true, cell: (row) => number(row.open) },
            { heading: t('member.completed'), figures: true, cell: (row) => number(row.completed) },
            {
              heading: t('member.worth'),
              figures: true,
              cell: (row) => <Money amount={row.amount} currency={row.currency} />,
            },
          ]}
        />
      )}
      <Table
        caption={t('member.all_deals')}
        rows={deals}
        keyOf={({ id }) => id}
        empty={<Empty title={t('member.deals_none')} />}
        columns={[
          {
            heading: t('member.deal'),
            cell: (row) => (
              <Link to={`/admin/deals/${row.id}`}>
                <bdi>{row.title || row.reference}</bdi>
              </Link>
            ),
          },
          {
            heading: t('member.role'),
            cell: ({ parties }) => (parties['seller']?.id === member.id ? whoIs('seller', '') : whoIs('buyer', '')),
          },
          {
            heading: t('member.state'),
            cell: (row) => <Badge tone={toneOf(row.state)}>{row.state_label}</Badge>,
          },
          { heading: t('member.made'), cell: (row) => <When at={row.created_at} day /> },
          {
            heading: t('member.price'),
            figures: true,
            cell: (row) => <Money amount={row.amount} currency={row.currency} />,
          },
        ]}
      />
    </Panel>
  )
}
