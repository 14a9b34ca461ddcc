import { Link } from 'react-router'
import { FilterForm } from '../../ui/list/FilterForm.tsx'
import { Table } from '../../ui/list/Table.tsx'
import { ExplainedAmount, type Opened } from '../../ui/money/ExplainedAmount.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import columns from '../../ui/page/columns.module.css'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import { When } from '../../ui/time/When.tsx'
import type { Statement } from '../../api/shapes.ts'
import { TextField } from '../../ui/form/Field.tsx'
import { useWords } from '../../words/words.ts'

interface Props {
  statement: Statement
  /** Where the same lies as CSV. */
  table: string
  /** What its movements open into, by the entry. */
  opened: Readonly<Record<string, Opened>>
  /** Where a deal is looked at. */
  deals: '/orders' | '/admin/deals'
}

/** What was there, what moved and what is there, an account a panel; each amount opens. */
export function StatementView({ statement, table, opened, deals }: Props) {
  const t = useWords('account')
  const { from, to, zone, accounts } = statement
  return (
    <>
      <FilterForm>
        <TextField name="from" label={t('statement.from')} type="date" defaultValue={from} required />
        <TextField name="to" label={t('statement.to')} type="date" defaultValue={to} required />
      </FilterForm>
      <p>
        {t('statement.zone', { zone })} <a href={`${table}?from=${from}&to=${to}`}>{t('statement.table')}</a>
      </p>
      {accounts.length === 0 && <Empty title={t('statement.none')} />}
      {accounts.map((account) => {
        const { kind, currency, words, opening, closing, movements } = account
        return (
          <Panel key={kind + currency} title={words.charAt(0).toUpperCase() + words.slice(1)}>
            <div className={columns.stack}>
              <Facts
                facts={[
                  [t('statement.opening'), <Money key="opening" amount={opening} currency={currency} />],
                  [t('statement.closing'), <Money key="closing" amount={closing} currency={currency} />],
                ]}
              />
              <Table
                caption={words}
                rows={movements}
                keyOf={({ entry_id, balance }) => entry_id + balance}
                empty={<Empty title={t('statement.no_moves')} />}
                columns={[
                  { heading: t('statement.when'), cell: (row) => <When at={row.at} day /> },
                  {
                    heading: t('statement.what'),
                    cell: (row) => (row.reason ? `${row.words} ${row.reason}` : row.words),
                  },
                  {
                    heading: t('statement.deal'),
                    cell: (row) =>
                      row.deal_id && row.reference ? <Link to={`${deals}/${row.deal_id}`}>{row.reference}</Link> : '',
                  },
                  {
                    heading: t('statement.amount'),
                    figures: true,
                    cell: (row) => {
                      const entry = opened[row.entry_id]
                      return <ExplainedAmount amount={row.amount} currency={currency} entries={entry ? [entry] : []} />
                    },
                  },
                  {
                    heading: t('statement.then'),
                    figures: true,
                    cell: (row) => <Money amount={row.balance} currency={currency} />,
                  },
                ]}
              />
            </div>
          </Panel>
        )
      })}
    </>
  )
}

/** The entries of a statement, which its amounts open into. */
export function entriesIn({ accounts }: Statement): string[] {
  return accounts.flatMap(({ movements }) => movements.map(({ entry_id }) => entry_id))
}
