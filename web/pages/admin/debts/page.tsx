import { Link } from 'react-router'
import { attempt, want } from '../../../api/answers.ts'
import { apiOf, formKey, type Posted, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Cell } from '../../../ui/table/Cell.tsx'
import { changeCell } from '../../../ui/table/cell.server.ts'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

/** Who owes the house, with the two ways to an end that an operator has: it was paid, or it is given up. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, 'search', 'currency', 'member') as object
  const [debts, accounts, views] = await Promise.all([
    listed(query, (asked) => api.GET('/debts/', { params: { query: asked } }), request),
    want(api.GET('/ledger/accounts/')),
    viewsOf(api, 'debts'),
  ])
  const currencies = (accounts?.balances ?? []).flatMap(({ kind, currency }) =>
    kind === 'member_debt' ? currency : [],
  )
  return { ...debts, currencies, views, once: formKey() }
}

function end({ api, once: headers, text }: Posted) {
  const params = { path: { id: text('member') } }
  const sum = { amount: text('amount'), currency: text('currency') as 'PKR' }
  const how = text('how')
  if (how === 'written_off') {
    return attempt(api.POST('/debts/{id}/write-offs/', { params, headers, body: { ...sum, reason: text('note') } }))
  }
  const means = how === 'wallet' ? 'wallet' : 'by_hand'
  return attempt(api.POST('/debts/{id}/payments/', { params, headers, body: { ...sum, note: text('note'), means } }))
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  return (await changeCell(args.request, form, { end })) ?? (await changeViews(args.request, form, 'debts')) ?? null
}

const ways = ['by_hand', 'wallet', 'written_off'] as const

export default function Debts({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, currencies, views, once } = loaderData
  const t = useWords('lists')
  return (
    <>
      <PageHeader title={t('debts.title')} lead={t('debts.lead')} />
      <ListTable
        caption={t('debts.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('debts.none')} />}
        usualOrder="-amount"
        views={views}
        table="/api/v1/debts/table/"
        answered={actionData ?? undefined}
        filters={[
          { name: 'search', label: t('debts.search'), kind: 'words' },
          {
            name: 'currency',
            label: t('common.currency'),
            kind: 'choice',
            options: currencies.map((code) => ({ value: code, label: code })),
          },
          { name: 'member', label: t('common.memberId'), kind: 'words', seldom: true },
        ]}
        columns={[
          {
            name: 'member',
            heading: t('common.member'),
            fields: ['name', 'member_id'],
            cell: (row) => (
              <Link to={`/admin/members/${row.member_id}`}>
                <bdi>{row.name || t('debts.gone')}</bdi>
              </Link>
            ),
          },
          {
            name: 'amount',
            heading: t('common.amount'),
            figures: true,
            fields: ['amount', 'currency'],
            sorts: 'amount',
            cell: (row) => <Money amount={row.amount} currency={row.currency} />,
          },
          {
            name: 'end',
            heading: t('debts.how'),
            cell: (row) => (
              <Cell
                row={{ id: row.id, label: row.name || t('debts.gone') }}
                cell="end"
                heading={t('debts.how')}
                shown={null}
                open={t('debts.end')}
                verb={t('debts.end')}
                once={`${once}-${row.id}`}
                answered={actionData ?? undefined}
              >
                <input type="hidden" name="member" value={row.member_id} />
                <input type="hidden" name="currency" value={row.currency} />
                <TextField
                  name="amount"
                  label={t('debts.howMuch')}
                  after={row.currency}
                  defaultValue={row.amount}
                  inputMode="decimal"
                  required
                />
                <SelectField name="how" label={t('debts.how')} required>
                  {ways.map((way) => (
                    <option key={way} value={way}>
                      {t(`debts.${way}`)}
                    </option>
                  ))}
                </SelectField>
                <TextField name="note" label={t('debts.note')} required maxLength={500} />
              </Cell>
            ),
          },
        ]}
      />
    </>
  )
}
