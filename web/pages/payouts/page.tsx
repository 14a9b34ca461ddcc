import { Link, redirect, useSearchParams } from 'react-router'
import { again, attempt, need, want } from '../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../api/forms.ts'
import { toneOf } from '../../deal/words.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
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
  const [account, payouts] = await Promise.all([
    need(api.GET('/stripe/account/'), request),
    want(api.GET('/payouts/', { params: { query: placeOf(request) } })),
  ])
  return { account, payouts: payouts ?? { results: [], next: null, previous: null }, once: formKey() }
}

/** Leads to Stripe's own form; from there one comes back to this page. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const started = await attempt(form.api.POST('/stripe/account/onboarding/', { headers: form.once }), args.request)
  return started.problem ? again(started.problem) : redirect(started.done.url)
}

const standing = {
  none: [
    'You are not connected to Stripe yet',
    'Stripe pays you out. It asks who you are and where the money shall go.',
  ],
  incomplete: ['Stripe still wants to know something', 'Go on where you stopped; what you have entered is kept.'],
  restricted: ['Stripe has stopped your account', 'Open its form: it says what is missing.'],
  ready: ['You can be paid', 'When a deal is complete, your share goes to your account at Stripe by itself.'],
} as const

export default function Payouts({ loaderData: { account, payouts, once }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const [title, sentence] = standing[account.state]
  const ready = account.state === 'ready'
  return (
    <div className={columns.reading}>
      <PageHeader title="Payouts" trail={[{ label: 'My products', to: '/sell' }]} />
      {search.has('returned') && !ready && (
        <Notice tone="warn" title="Back from Stripe, but not done yet">
          Stripe may need a minute. Load this page again, or go on with its form.
        </Notice>
      )}
      {search.has('again') && <Notice tone="warn" title="That link had run out. Press the button for a new one." />}
      <Panel title={title} actions={<Badge tone={toneOf(account.state)}>{ready ? 'Connected' : 'Not ready'}</Badge>}>
        <p>{sentence}</p>
        {account.requirements.length > 0 && (
          <p>Missing: {account.requirements.map((one) => one.replaceAll(/[._]/g, ' ')).join(', ')}.</p>
        )}
        <PostForm once={once} returned={actionData}>
          <div>
            <SubmitButton quiet={ready}>
              {ready
                ? 'Change it at Stripe'
                : account.state === 'none'
                  ? 'Connect to Stripe'
                  : "Go on with Stripe's form"}
            </SubmitButton>
          </div>
        </PostForm>
      </Panel>
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
