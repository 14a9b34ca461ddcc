import { Link } from 'react-router'
import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { LinkButton } from '../../../ui/form/Button.tsx'
import { FilterForm, FilterWords } from '../../../ui/list/FilterForm.tsx'
import { queryOf } from '../../../ui/list/query.ts'
import { useWords } from '../../../words/words.ts'
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
  const { account, entry, deal, amount } = queryOf(request, 'account', 'entry', 'deal', 'amount')
  const query = {
    ...(cursor && { cursor }),
    ...(account && { account }),
    ...(entry && { entry }),
    ...(deal && { deal }),
    ...(amount && { amount }),
  }
  const [{ balances }, entries] = await Promise.all([
    need(api.GET('/ledger/accounts/'), request),
    listed(query, (asked) => api.GET('/ledger/entries/', { params: { query: asked } }), request),
  ])
  return {
    balances,
    entries,
    problem: entries.problem,
    amount: amount ?? '',
    some: Boolean(account || entry || deal || amount),
  }
}

export default function Ledger({ loaderData: { balances, entries, amount, some } }: Route.ComponentProps) {
  const t = useWords('ledger')
  return (
    <div className={columns.stack}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton to="/admin/ledger/proof">{t('prove')}</LinkButton>
            <LinkButton to="/admin/ledger/stripe" quiet>
              {t('compare')}
            </LinkButton>
            <LinkButton to="/admin/ledger/statement" quiet>
              {t('statement')}
            </LinkButton>
            <LinkButton to="/admin/debts" quiet>
              {t('debts')}
            </LinkButton>
            <LinkButton to="/admin/ledger/months" quiet>
              {t('months')}
            </LinkButton>
          </>
        }
      />
      <Table
        caption={t('balances')}
        rows={balances}
        keyOf={({ kind, currency }) => kind + currency}
        empty={<Empty title={t('none')} />}
        columns={[
          {
            heading: t('kind'),
            cell: (row) => <Link to={`/admin/ledger/accounts/${row.kind}`}>{row.words}</Link>,
          },
          { heading: t('count'), figures: true, cell: (row) => row.accounts },
          { heading: t('side'), cell: (row) => t(`sides.${row.side}`) },
          {
            heading: t('balance'),
            figures: true,
            cell: (row) => <Money amount={row.amount} currency={row.currency} />,
          },
        ]}
      />
      <section className={columns.stack}>
        <h2>{t('entries')}</h2>
        <FilterForm>
          <FilterWords name="amount" label={t('where_from')} value={amount} />
        </FilterForm>
        {some && <Link to="/admin/ledger">{t('all')}</Link>}
        <EntryList entries={entries.results} />
        <Pager next={entries.next} previous={entries.previous} />
      </section>
    </div>
  )
}
