import { Link, redirect } from 'react-router'
import { again, attempt, need, want } from '../../../api/answers.ts'
import { apiOf, formKey, readForm, wordsFor } from '../../../api/forms.ts'
import { NextSteps } from '../../../deal/NextSteps.tsx'
import { takeStep } from '../../../deal/takeStep.server.ts'
import { Timeline } from '../../../deal/Timeline.tsx'
import { WhatIf } from '../../../deal/WhatIf.tsx'
import { toneOf } from '../../../deal/words.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { OrderFacts } from '../../order/OrderFacts.tsx'
import { EntryList } from '../EntryList.tsx'
import { LogTable } from '../LogTable.tsx'
import type { Route } from './+types/page'

/** Everything about one deal on one page: where it stands, what the operator may do, the entries, the log. */
export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [deal, whatIf, entries, log] = await Promise.all([
    need(api.GET('/deals/{id}/', { params: { path } }), request),
    want(api.GET('/orders/{id}/what-if/', { params: { path } })),
    want(api.GET('/ledger/entries/', { params: { query: { deal: path.id, limit: 50 } } })),
    want(api.GET('/activity/', { params: { query: { object_id: path.id, limit: 50 } } })),
  ])
  return { deal, whatIf, entries: entries?.results ?? [], log: log?.results ?? [], once: formKey() }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { id: args.params.id }
  const stuck = form.text('stuck')
  const retried =
    form.text('form') === 'settle'
      ? attempt(
          form.api.POST('/refunds/{id}/settle/', {
            params: { path: { id: stuck } },
            body: { note: form.text('note') },
          }),
        )
      : form.text('form') === 'refund'
        ? attempt(form.api.POST('/refunds/{id}/retry/', { params: { path: { id: stuck } } }))
        : form.text('form') === 'payout'
          ? attempt(form.api.POST('/payouts/{id}/retry/', { params: { path: { id: stuck } } }))
          : takeStep(
              form.api,
              (await need(form.api.GET('/deals/{id}/', { params: { path } }), args.request)).next,
              form,
              await wordsFor(args, 'deal'),
            )
  const { problem } = await retried
  return problem ? again(problem, form.given) : redirect(`/admin/deals/${path.id}`)
}

export default function DealPage({
  loaderData: { deal, whatIf, entries, log, once },
  actionData,
}: Route.ComponentProps) {
  const returned: Returned | undefined = actionData
  const stuck = [
    ...deal.refunds.map((line) => ({ ...line, kind: 'refund' })),
    ...deal.payouts.map((line) => ({ ...line, kind: 'payout' })),
  ].filter(({ state }) => state === 'failed' || state === 'returned')
  return (
    <>
      <PageHeader
        title={`Deal ${deal.reference}`}
        lead={
          <>
            <Badge tone={toneOf(deal.state)}>{deal.state_label}</Badge> {deal.title}
          </>
        }
        trail={[{ label: 'Deals', to: '/admin/deals' }]}
      />
      <div className={columns.aside}>
        <div className={columns.stack}>
          {stuck.map((line) => (
            <Panel
              key={line.id}
              title={line.state === 'returned' ? 'A payout that came back' : `A ${line.kind} that Stripe refused`}
            >
              <PostForm name={line.kind} returned={returned}>
                <input type="hidden" name="stuck" value={line.id} />
                <p>{line.state_label}. Once the reason is out of the way, it can be asked for again.</p>
                <div>
                  <SubmitButton name="press" value={line.id}>
                    Ask Stripe once more
                  </SubmitButton>
                </div>
              </PostForm>
              {line.kind === 'refund' && (
                <PostForm name="settle" returned={returned}>
                  <input type="hidden" name="stuck" value={line.id} />
                  <TextField
                    name="note"
                    label="Or you have given it back by hand: how?"
                    hint="The number of the bank transfer, or who has signed for the cash."
                    required
                    maxLength={500}
                  />
                  <div>
                    <SubmitButton>It was given back</SubmitButton>
                  </div>
                </PostForm>
              )}
            </Panel>
          ))}
          {deal.next.length > 0 && (
            <Panel title="What you can do now">
              <NextSteps steps={deal.next} own="operator" once={once} returned={returned} />
            </Panel>
          )}
          <Panel title="Where it stands">
            <Timeline history={deal.history} deadlines={deal.deadlines} own="operator" />
          </Panel>
          <WhatIf answer={whatIf} own="operator" />
          <Panel title="In the books" actions={<Link to="/admin/ledger">All entries</Link>}>
            <EntryList entries={entries} />
          </Panel>
          <Panel title="In the log">
            <LogTable entries={log} />
          </Panel>
        </div>
        <OrderFacts order={deal} />
      </div>
    </>
  )
}
