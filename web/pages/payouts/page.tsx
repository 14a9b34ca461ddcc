import { Link, redirect, useSearchParams } from 'react-router'
import { again, attempt, need, want } from '../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../api/forms.ts'
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
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [account, bank, payouts] = await Promise.all([
    need(api.GET('/stripe/account/'), request),
    want(api.GET('/stripe/account/payouts/')),
    want(api.GET('/payouts/', { params: { query: placeOf(request) } })),
  ])
  return {
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
  const started = await attempt(form.api.POST('/stripe/account/onboarding/', { headers: form.once }), args.request)
  return started.problem ? again(started.problem, form.given) : redirect(started.done.url)
}

const titles = {
  none: 'You are not connected to Stripe yet',
  incomplete: 'Stripe still wants to know something',
  checking: 'Stripe is checking what you have entered',
  restricted: 'Stripe has stopped your account',
  rejected: 'Stripe has closed your account',
  disconnected: 'Your Stripe account is not connected any more',
  ready: 'You can be paid',
} as const

const refusals: Record<string, string> = {
  authorization_denied: 'You did not let the marketplace connect your account. Nothing was changed.',
  authorization_unknown: 'This way back from Stripe is not good any more. Begin again from here.',
  account_taken: 'This Stripe account is connected to another member here.',
  already_connected: 'You have a Stripe account connected. Disconnect it before another.',
  account_kind_not_offered: 'This marketplace does not offer connecting your own account.',
}

type Account = Route.ComponentProps['loaderData']['account']

/** What is the matter with the account, what to do about it, and the buttons that do it. */
function Standing({ account, once, returned }: { account: Account; once: string; returned: Returned | undefined }) {
  const ready = account.state === 'ready'
  const fresh = account.state === 'none' || account.state === 'disconnected'
  const own = account.kind === 'standard'
  const opens = !own && (fresh ? account.offers.includes('express') : account.state !== 'rejected')
  return (
    <Panel
      title={titles[account.state]}
      actions={<Badge tone={toneOf(account.state)}>{ready ? 'Connected' : 'Not ready'}</Badge>}
    >
      {account.sentence && account.state !== 'incomplete' && <p>{account.sentence}</p>}
      <p>
        {account.remedy ??
          (ready
            ? 'When a deal is complete, your share goes to your account at Stripe by itself.'
            : 'Stripe pays you out. It asks who you are and where the money shall go.')}
      </p>
      {account.missing.length > 0 && (
        <>
          <p>Stripe still wants:</p>
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
              {ready ? 'Change it at Stripe' : fresh ? 'Connect to Stripe' : "Go on with Stripe's form"}
            </SubmitButton>
          </div>
        </PostForm>
      )}
      {fresh && account.offers.includes('standard') && (
        <p>
          <LinkButton to="/stripe/authorize" reloadDocument quiet={account.offers.includes('express')}>
            Connect an account you have
          </LinkButton>
        </p>
      )}
      {own && !ready && (
        <p>
          <a href="https://dashboard.stripe.com/">Open your dashboard at Stripe</a>
        </p>
      )}
      {own && (
        <PostForm name="disconnect" returned={returned}>
          <div>
            <SubmitButton quiet small>
              Disconnect this account
            </SubmitButton>
          </div>
        </PostForm>
      )}
    </Panel>
  )
}

export default function Payouts({ loaderData: { account, payouts, bank, once }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const ready = account.state === 'ready'
  const refused = search.get('refused')
  return (
    <div className={columns.reading}>
      <PageHeader title="Payouts" trail={[{ label: 'My products', to: '/sell' }]} />
      {search.has('returned') && !ready && (
        <Notice tone="warn" title="Back from Stripe, but not done yet">
          Stripe may need a minute. Load this page again, or go on with its form.
        </Notice>
      )}
      {search.has('connected') && <Notice tone="good" title="Your account is connected." />}
      {refused && <Notice tone="warn" title={refusals[refused] ?? 'Stripe did not connect the account. Try again.'} />}
      {search.has('again') && <Notice tone="warn" title="That link had run out. Press the button for a new one." />}
      <Standing account={account} once={once} returned={actionData} />
      {bank.length > 0 && (
        <>
          <h2>From Stripe to your bank</h2>
          <Table
            caption="What Stripe pays to your bank"
            rows={bank}
            keyOf={({ id }) => id}
            columns={[
              { heading: 'State', cell: (row) => <Badge tone={toneOf(row.state)}>{row.sentence}</Badge> },
              { heading: 'At the bank on', cell: (row) => <When at={row.arrives_at} day /> },
              {
                heading: 'Amount',
                figures: true,
                cell: (row) => <Money amount={row.amount} currency={row.currency} />,
              },
            ]}
          />
        </>
      )}
      <h2>What you were sent</h2>
      <Table
        caption="Payouts"
        rows={payouts.results}
        keyOf={({ id }) => id}
        empty={<Empty title="Nothing yet">Your share is sent when a deal is complete.</Empty>}
        columns={[
          { heading: 'Order', cell: (row) => <Link to={`/orders/${row.deal_id}`}>{row.reference}</Link> },
          { heading: 'State', cell: (row) => <Badge tone={toneOf(row.state)}>{row.state_label}</Badge> },
          { heading: 'When', cell: (row) => <When at={row.created_at} day /> },
          { heading: 'Amount', figures: true, cell: (row) => <Money amount={row.amount} currency={row.currency} /> },
        ]}
      />
      <Pager next={payouts.next} previous={payouts.previous} />
    </div>
  )
}
