import { FilterForm } from '../../ui/list/FilterForm.tsx'
import { Table } from '../../ui/list/Table.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import columns from '../../ui/page/columns.module.css'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import { When } from '../../ui/time/When.tsx'
import type { Statement } from '../../api/shapes.ts'
import { TextField } from '../../ui/form/Field.tsx'

/** What was there, what moved and what is there, an account a panel. `table` is where the same lies as CSV. */
export function StatementView({ statement, table }: { statement: Statement; table: string }) {
  const { from, to, zone, accounts } = statement
  return (
    <>
      <FilterForm>
        <TextField name="from" label="From" type="date" defaultValue={from} required />
        <TextField name="to" label="To" type="date" defaultValue={to} required />
      </FilterForm>
      <p>
        Days as the clocks of {zone} have them.{' '}
        <a href={`${table}?from=${from}&to=${to}`}>As a table for a spreadsheet</a>
      </p>
      {accounts.length === 0 && <Empty title="Nothing was there, and nothing moved." />}
      {accounts.map((account) => {
        const { kind, currency, words, opening, closing, movements } = account
        return (
          <Panel key={kind + currency} title={words.charAt(0).toUpperCase() + words.slice(1)}>
            <div className={columns.stack}>
              <Facts
                facts={[
                  ['At the beginning', <Money key="opening" amount={opening} currency={currency} />],
                  ['At the end', <Money key="closing" amount={closing} currency={currency} />],
                ]}
              />
              <Table
                caption={words}
                rows={movements}
                keyOf={({ entry_id, balance }) => entry_id + balance}
                empty={<Empty title="Nothing moved" />}
                columns={[
                  { heading: 'When', cell: (row) => <When at={row.at} day /> },
                  { heading: 'What', cell: (row) => (row.reason ? `${row.words} ${row.reason}` : row.words) },
                  { heading: 'Deal', cell: (row) => row.reference ?? '' },
                  {
                    heading: 'Amount',
                    figures: true,
                    cell: (row) => <Money amount={row.amount} currency={currency} />,
                  },
                  { heading: 'Then', figures: true, cell: (row) => <Money amount={row.balance} currency={currency} /> },
                ]}
              />
            </div>
          </Panel>
        )
      })}
    </>
  )
}

/** The span that is asked for in the address. */
export function spanIn(request: Request): { from?: string; to?: string } {
  const { searchParams } = new URL(request.url)
  const [from, to] = [searchParams.get('from'), searchParams.get('to')]
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}
