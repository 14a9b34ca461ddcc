import { Link } from 'react-router'
import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

/** The accounts of one kind, each with whose it is and the way to its entries. */
export const loader = ({ context, request, params: path }: Route.LoaderArgs) =>
  need(apiOf({ context }).GET('/ledger/accounts/{kind}/', { params: { path } }), request)

export default function Accounts({ loaderData: { words, accounts } }: Route.ComponentProps) {
  const t = useWords('admin')
  return (
    <div className={columns.stack}>
      <PageHeader title={words} lead={t('accounts.lead')} trail={[{ label: t('ledger.title'), to: '/admin/ledger' }]} />
      <Table
        caption={words}
        rows={accounts}
        keyOf={({ id }) => id}
        empty={<Empty title={t('accounts.none')} />}
        columns={[
          {
            heading: t('accounts.whose'),
            cell: (row) =>
              row.owner && row.owner_id ? (
                <Link to={`/admin/members/${row.owner_id}`} dir="auto">
                  {row.owner}
                </Link>
              ) : row.owner_id ? (
                <code>{row.owner_id}</code>
              ) : (
                t('accounts.house')
              ),
          },
          {
            heading: t('ledger.balance'),
            figures: true,
            cell: (row) => <Money amount={row.amount} currency={row.currency} />,
          },
          {
            heading: t('ledger.entries'),
            cell: (row) => <Link to={`/admin/ledger?account=${row.id}`}>{t('accounts.entries')}</Link>,
          },
        ]}
      />
    </div>
  )
}
