import { Link, redirect, useSearchParams } from 'react-router'
import { again, attempt, need, want } from '../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../api/forms.ts'
import { placed } from '../../api/lists.ts'
import { toneOf } from '../../deal/words.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Pager } from '../../ui/list/Pager.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Table } from '../../ui/list/Table.tsx'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { When } from '../../ui/time/When.tsx'
import { ExplainedAmount } from '../../ui/money/ExplainedAmount.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import { Debt } from './Debt.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [account, bank, payouts, debt, wallet] = await Promise.all([
    need(api.GET('/stripe/account/'), request),
    want(api.GET('/stripe/account/payouts/')),
    want(placed(placeOf(request), (asked) => api.GET('/payouts/', { params: { query: asked } }))),
    want(api.GET('/debt/')),
    want(api.GET('/wallet/')),
  ])
  const deals = [...new Set(payouts?.results.map(({ deal_id }) => deal_id))].join(',')
  const opened = deals ? await want(api.GET('/entries/', { params: { query: { deals } } })) : undefined
  return {
    debts: debt?.debts.filter(({ amount }) => Number(amount) > 0) ?? [],
    wallet: wallet?.balances ?? [],
    entries: opened?.results ?? [],
    account,
    bank: bank?.results ?? [],
    payouts: payouts ?? { results: [], next: null, previous: null },
    once: formKey(),
  }
}

/** Leads to Stripe's own form, from where one comes back to this page; or ends the connection. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  if (form.text('form') === 'disconnect') {
    const ended = await attempt(form.api.DELETE('/stripe/account/'), args.request)
    return ended.problem ? again(ended.problem, form.given) : redirect('/sell/payouts')
  }
  if (form.text('form') === 'debt') {
    const body = { amount: form.text('amount'), currency: form.text('currency') as never }
    if (form.text('by') === 'wallet') {
      const paid = await attempt(form.api.POST('/debt/wallet-payments/', { body, headers: form.once }), args.request)
      return paid.problem ? again(paid.problem, form.given) : redirect('/sell/payouts?debt=paid')
    }
    const begun = await attempt(form.api.POST('/debt/card-payments/', { body, headers: form.once }), args.request)
    return begun.problem ? again(begun.problem, form.given) : redirect(begun.done.checkout_url)
  }
  const started = await attempt(form.api.POST('/stripe/account/onboarding/', { headers: form.once }), args.request)
  return started.problem ? again(started.problem, form.given) : redirect(started.done.url)
}

const refusals = [
  'authorization_denied',
  'authorization_unknown',
  'account_taken',
  'already_connected',
  'account_kind_not_offered',
] as const
type Refused = (typeof refusals)[number]

type Account = Route.ComponentProps['loaderData']['account']

/** What is the matter with the account, what to do about it, and the buttons that do it. */
function Standing({ account, once, returned }: { account: Account; once: string; returned: Returned | undefined }) {
  const t = useWords('sell')
  const ready = account.state === 'ready'
  const fresh = account.state === 'none' || account.state === 'disconnected'
  const own = account.kind === 'standard'
  const opens = !own && (fresh ? account.offers.includes('express') : account.state !== 'rejected')
  return (
    <Panel
      title={t(`payouts.standing.${account.state}`)}
      actions={<Badge tone={toneOf(account.state)}>{t(ready ? 'payouts.connected' : 'payouts.not_ready')}</Badge>}
    >
      {account.sentence && account.state !== 'incomplete' && <p>{account.sentence}</p>}
      <p>{account.remedy ?? t(ready ? 'payouts.ready_more' : 'payouts.why')}</p>
      {account.missing.length > 0 && (
        <>
          <p>{t('payouts.wants')}</p>
          <ul>
            {account.missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {opens && (
        <PostForm name="onboarding" once={once} returned={returned}>
          <div>
            <SubmitButton quiet={ready}>
              {t(ready ? 'payouts.change' : fresh ? 'payouts.connect' : 'payouts.go_on')}
            </SubmitButton>
          </div>
        </PostForm>
      )}
      {fresh && account.offers.includes('standard') && (
        <p>
          <LinkButton to="/stripe/authorize" reloadDocument quiet={account.offers.includes('express')}>
            {t('payouts.own')}
          </LinkButton>
        </p>
      )}
      {own && !ready && (
        <p>
          <a href="https://dashboard.stripe.com/">{t('payouts.dashboard')}</a>
        </p>
      )}
      {own && (
        <PostForm name="disconnect" returned={returned}>
          <div>
            <SubmitButton quiet small>
              {t('payouts.disconnect')}
            </SubmitButton>
          </div>
        </PostForm>
      )}
    </Panel>
  )
}

export default function Payouts({ loaderData, actionData }: Route.ComponentProps) {
  const { account, payouts, bank, debts, wallet, entries, once } = loaderData
  const t = useWords('sell')
  const [search] = useSearchParams()
  const ready = account.state === 'ready'
  const refused = search.get('refused')
  return (
    <div className={columns.reading}>
      <PageHeader title={t('payouts.title')} trail={[{ label: t('desk.title'), to: '/sell' }]} />
      {search.has('returned') && !ready && (
        <Notice tone="warn" title={t('payouts.returned')}>
          {t('payouts.returned_more')}
        </Notice>
      )}
      {search.has('connected') && <Notice tone="good" title={t('payouts.is_connected')} />}
      {refused && (
        <Notice
          tone="warn"
          title={t(
            refusals.find((one) => one === refused) ? `payouts.refused.${refused as Refused}` : 'payouts.refused.other',
          )}
        />
      )}
      {search.has('again') && <Notice tone="warn" title={t('payouts.run_out')} />}
      {search.get('debt') === 'paid' && !actionData && <Notice tone="good" title={t('debt.paid')} />}
      {debts.map((debt) => (
        <Debt
          key={debt.currency}
          debt={debt}
          wallet={wallet.find(({ currency }) => currency === debt.currency)?.available}
          once={`${once}-${debt.currency}`}
          returned={actionData}
        />
      ))}
      <Standing account={account} once={once} returned={actionData} />
      {bank.length > 0 && (
        <>
          <h2>{t('payouts.bank')}</h2>
          <Table
            caption={t('payouts.bank_caption')}
            rows={bank}
            keyOf={({ id }) => id}
            columns={[
              { heading: t('payouts.state'), cell: (row) => <Badge tone={toneOf(row.state)}>{row.sentence}</Badge> },
              { heading: t('payouts.arrives'), cell: (row) => <When at={row.arrives_at} day /> },
              {
                heading: t('payouts.amount'),
                figures: true,
                cell: (row) => <Money amount={row.amount} currency={row.currency} />,
              },
            ]}
          />
        </>
      )}
      <h2>{t('payouts.sent')}</h2>
      <Table
        caption={t('payouts.title')}
        rows={payouts.results}
        keyOf={({ id }) => id}
        empty={<Empty title={t('payouts.nothing')}>{t('payouts.nothing_more')}</Empty>}
        columns={[
          { heading: t('payouts.order'), cell: (row) => <Link to={`/orders/${row.deal_id}`}>{row.reference}</Link> },
          { heading: t('payouts.state'), cell: (row) => <Badge tone={toneOf(row.state)}>{row.state_label}</Badge> },
          { heading: t('payouts.when'), cell: (row) => <When at={row.created_at} day /> },
          {
            heading: t('payouts.amount'),
            figures: true,
            cell: (row) => (
              <ExplainedAmount
                amount={row.amount}
                currency={row.currency}
                entries={entries.filter(
                  ({ deal_id, kind }) =>
                    deal_id === row.deal_id && /^(sale-released|payout-.*|debt-netted)$/.test(kind),
                )}
                own="seller"
              />
            ),
          },
        ]}
      />
      <Pager next={payouts.next} previous={payouts.previous} />
    </div>
  )
}
