import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Pager } from '../../ui/list/Pager.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Table } from '../../ui/list/Table.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { When } from '../../ui/time/When.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [{ balances }, entries] = await Promise.all([
    need(api.GET('/wallet/'), request),
    need(api.GET('/wallet/entries/', { params: { query: placeOf(request) } }), request),
  ])
  return { balances, entries, once: formKey() }
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

export default function Wallet({ loaderData: { balances, entries, once }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const [own] = balances
  return (
    <div className={columns.reading}>
      <PageHeader
        title="Wallet"
        lead="Pay with it without a card; refunds of what it paid come back here."
        actions={
          <LinkButton to="/statement" quiet>
            Statement
          </LinkButton>
        }
      />
      {search.get('paid') === '1' && (
        <Notice title="Your payment is on its way to us.">
          It is in your wallet within seconds. Load this page again.
        </Notice>
      )}
      {search.has('taken') && !actionData && <Notice tone="good" title="It is on its way: see your payouts." />}
      {balances.map(({ amount, available, currency }) => (
        <Panel key={currency} title="What is in it">
          <p>
            <Money amount={amount} currency={currency} />
          </p>
          {available !== amount && (
            <p>
              Of it you can spend <Money amount={available} currency={currency} />: a bank is asking for the rest back,
              and it is held until that is decided.
            </p>
          )}
        </Panel>
      ))}
      <Panel title="Pay money in">
        <PostForm name="topup" once={once} returned={actionData}>
          <TextField name="amount" label={`Amount in ${own?.currency ?? ''}`} inputMode="decimal" required />
          <div>
            <SubmitButton>Pay in by card</SubmitButton>
          </div>
        </PostForm>
      </Panel>
      {own && Number(own.available) > 0 && (
        <Panel title="Take money out">
          <PostForm name="withdraw" once={`${once}-out`} returned={actionData}>
            <TextField
              name="amount"
              label={`Amount to take out, in ${own.currency}`}
              hint="It goes to your account at Stripe."
              inputMode="decimal"
              required
            />
            <div>
              <SubmitButton quiet>Take it out</SubmitButton>
            </div>
          </PostForm>
        </Panel>
      )}
      <h2>What came and went</h2>
      <Table
        caption="What came into your wallet and went out"
        rows={entries.results}
        keyOf={({ id }) => id}
        empty={<Empty title="Nothing yet" />}
        columns={[
          { heading: 'When', cell: (row) => <When at={row.at} day /> },
          { heading: 'What', cell: (row) => (row.reason ? `${row.words} ${row.reason}` : row.words) },
          { heading: 'Amount', figures: true, cell: (row) => <Money amount={row.amount} currency={row.currency} /> },
          { heading: 'Then', figures: true, cell: (row) => <Money amount={row.balance} currency={row.currency} /> },
        ]}
      />
      <Pager next={entries.next} previous={entries.previous} />
    </div>
  )
}
