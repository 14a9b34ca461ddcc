import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need, want } from '../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../api/forms.ts'
import { listed } from '../../api/lists.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Pager } from '../../ui/list/Pager.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Table } from '../../ui/list/Table.tsx'
import { ExplainedAmount } from '../../ui/money/ExplainedAmount.tsx'
import { openedBy } from '../../ui/money/opened.server.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { When } from '../../ui/time/When.tsx'
import type { Route } from './+types/page'
import { useWords } from '../../words/words.ts'
import css from './wallet.module.css'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [{ balances }, entries] = await Promise.all([
    need(api.GET('/wallet/'), request),
    listed(placeOf(request), (asked) => api.GET('/wallet/entries/', { params: { query: asked } }), request),
  ])
  const opened = await openedBy(
    entries.results.map(({ id }) => id),
    (ids) => want(api.GET('/entries/', { params: { query: { entries: ids } } })),
  )
  return { balances, entries, opened, once: formKey() }
}

/** Leads to the card page; from there one comes back to this page. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = { amount: form.text('amount') }
  if (form.text('form') === 'withdraw') {
    const taken = await attempt(form.api.POST('/wallet/withdrawals/', { body, headers: form.once }), args.request)
    return taken.problem ? again(taken.problem, form.given) : redirect('/wallet?taken=1')
  }
  const { done, problem } = await attempt(form.api.POST('/wallet/topups/', { body, headers: form.once }), args.request)
  return problem ? again(problem, form.given) : redirect(done.checkout_url)
}

export default function Wallet({ loaderData, actionData }: Route.ComponentProps) {
  const { balances, entries, opened, once } = loaderData
  const t = useWords('account')
  const [search] = useSearchParams()
  const [own] = balances
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('wallet.title')}
        lead={t('wallet.lead')}
        actions={
          <LinkButton to="/statement" quiet>
            {t('statement.title')}
          </LinkButton>
        }
      />
      {search.get('paid') === '1' && <Notice title={t('wallet.paid')}>{t('wallet.paid_advice')}</Notice>}
      {search.has('taken') && !actionData && <Notice tone="good" title={t('wallet.taken')} />}
      {balances.map(({ amount, available, currency }) => (
        <Panel key={currency} title={t('wallet.balance')}>
          <p className={css.balance}>
            <Money amount={amount} currency={currency} />
          </p>
          {available !== amount && (
            <p>{t.rich('wallet.held', { amount: () => <Money amount={available} currency={currency} /> })}</p>
          )}
        </Panel>
      ))}
      <Panel title={t('wallet.pay_in')}>
        <PostForm name="topup" once={once} returned={actionData}>
          <TextField
            name="amount"
            label={t('wallet.amount', { currency: own?.currency ?? '' })}
            inputMode="decimal"
            required
          />
          <div>
            <SubmitButton>{t('wallet.by_card')}</SubmitButton>
          </div>
        </PostForm>
      </Panel>
      {own && Number(own.available) > 0 && (
        <Panel title={t('wallet.take_out')}>
          <PostForm name="withdraw" once={`${once}-out`} returned={actionData}>
            <TextField
              name="amount"
              label={t('wallet.out_amount', { currency: own.currency })}
              hint={t('wallet.out_hint')}
              inputMode="decimal"
              required
            />
            <div>
              <SubmitButton quiet>{t('wallet.out')}</SubmitButton>
            </div>
          </PostForm>
        </Panel>
      )}
      <h2>{t('wallet.moves')}</h2>
      <Table
        caption={t('wallet.moves_caption')}
        rows={entries.results}
        keyOf={({ id }) => id}
        empty={<Empty title={t('wallet.nothing')} />}
        columns={[
          { heading: t('statement.when'), cell: (row) => <When at={row.at} day /> },
          { heading: t('statement.what'), cell: (row) => (row.reason ? `${row.words} ${row.reason}` : row.words) },
          {
            heading: t('statement.amount'),
            figures: true,
            cell: (row) => {
              const entry = opened[row.id]
              return <ExplainedAmount amount={row.amount} currency={row.currency} entries={entry ? [entry] : []} />
            },
          },
          {
            heading: t('statement.then'),
            figures: true,
            cell: (row) => <Money amount={row.balance} currency={row.currency} />,
          },
        ]}
      />
      <Pager next={entries.next} previous={entries.previous} />
    </div>
  )
}
