import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { LinkButton } from '../../../ui/form/Button.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { placeOf } from '../../../ui/list/place.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { EntryList } from '../EntryList.tsx'
import type { Route } from './+types/page'
import columns from '../../../ui/page/columns.module.css'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { cursor } = placeOf(request)
  const [{ balances }, entries] = await Promise.all([
    need(api.GET('/ledger/accounts/'), request),
    need(api.GET('/ledger/entries/', { params: { query: cursor ? { cursor } : {} } }), request),
  ])
  return { balances, entries }
}

export default function Ledger({ loaderData: { balances, entries } }: Route.ComponentProps) {
  return (
    <div className={columns.stack}>
      <PageHeader
        title="Ledger"
        lead="What the marketplace has, owes and earned, and every entry that made it so."
        actions={
          <>
            <LinkButton to="/admin/ledger/proof">Prove the books</LinkButton>
            <LinkButton to="/admin/ledger/stripe" quiet>
              Compare with Stripe
            </LinkButton>
            <LinkButton to="/admin/ledger/statement" quiet>
              Statement
            </LinkButton>
            <LinkButton to="/admin/ledger/months" quiet>
              Months
            </LinkButton>
          </>
        }
      />
      <Table
        caption="Balances"
        rows={balances}
        keyOf={({ kind, currency }) => kind + currency}
        empty={<Empty title="No money has moved yet" />}
        columns={[
          { heading: 'Accounts of this kind', cell: (row) => row.words },
          { heading: 'How many', figures: true, cell: (row) => row.accounts },
          { heading: 'Side', cell: (row) => row.side },
          { heading: 'Balance', figures: true, cell: (row) => <Money amount={row.amount} currency={row.currency} /> },
        ]}
      />
      <section className={columns.stack}>
        <h2>Entries</h2>
        <EntryList entries={entries.results} />
        <Pager next={entries.next} previous={entries.previous} />
      </section>
    </div>
  )
}
