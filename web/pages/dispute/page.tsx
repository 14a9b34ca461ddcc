import { Link, redirect } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../api/forms.ts'
import { toneOf, useWhoIs } from '../../deal/words.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextArea } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { useHolds } from '../../ui/layout/viewer.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { When } from '../../ui/time/When.tsx'
import type { Route } from './+types/page'
import css from './dispute.module.css'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const dispute = await need(apiOf({ context }).GET('/disputes/{id}/', { params: { path } }), request)
  return { dispute, once: formKey() }
}

/** Saying something for the bank, or one of the operator's two decisions: whichever the form names. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const asked = { params: { path: { id: args.params.id } }, headers: form.once }
  const kind = form.text('form')
  const { problem } = await (kind === 'submit'
    ? attempt(form.api.POST('/disputes/{id}/submit/', asked), args.request)
    : kind === 'accept'
      ? attempt(form.api.POST('/disputes/{id}/accept/', asked), args.request)
      : attempt(
          form.api.POST('/disputes/{id}/evidence/', { ...asked, body: { text: form.text('text') } }),
          args.request,
        ))
  return problem ? again(problem, form.given) : redirect(`/disputes/${args.params.id}`)
}

const reasons: Record<string, string> = {
  fraudulent: 'The card was used without its holder',
  product_not_received: 'It never arrived',
  product_unacceptable: 'It was not as described',
  duplicate: 'It was paid twice',
  credit_not_processed: 'A refund that was promised did not come',
  subscription_canceled: 'A subscription was over',
  unrecognized: 'The holder does not know the payment',
  general: 'The bank does not say',
}

export default function DisputePage({ loaderData: { dispute, once }, actionData }: Route.ComponentProps) {
  const whoIs = useWhoIs()
  const operates = useHolds('operator')
  const order = operates ? `/admin/deals/${dispute.order_id}` : `/orders/${dispute.order_id}`
  return (
    <>
      <PageHeader
        title={dispute.inquiry ? "A bank's inquiry" : 'A disputed payment'}
        lead={
          <>
            <Badge tone={toneOf(dispute.state)}>{dispute.state_label}</Badge> Order {dispute.reference}
          </>
        }
        trail={[operates ? { label: 'Disputes', to: '/admin/disputes' } : { label: 'Order', to: order }]}
      />
      <div className={columns.aside}>
        <div className={columns.stack}>
          {dispute.may_add_evidence && (
            <Panel title="Say what shows that the sale was right">
              <PostForm name="evidence" once={`${once}-evidence`} returned={actionData}>
                <p>
                  When it was sent and where it arrived, what was written, what was agreed. The bank reads it; the buyer
                  may be shown it. The steps of the order go along by themselves.
                </p>
                <TextArea name="text" label="What happened" rows={6} required maxLength={20_000} />
                <div>
                  <SubmitButton>Add it</SubmitButton>
                </div>
              </PostForm>
            </Panel>
          )}
          {dispute.next.map((step) => (
            <Panel key={step.name} title={step.label}>
              <PostForm name={step.name} once={`${once}-${step.name}`} returned={actionData}>
                <p>{step.description}</p>
                <div>
                  <SubmitButton grave={step.name === 'accept'}>{step.label}</SubmitButton>
                </div>
              </PostForm>
            </Panel>
          ))}
          <Panel title="What the bank is told">
            {dispute.evidence.length === 0 ? (
              <p>Nobody has said anything yet.</p>
            ) : (
              <ol role="list" className={css.said}>
                {dispute.evidence.map(({ id, author_role, text, file, created_at }) => (
                  <li key={id}>
                    <p className={css.by}>
                      By {whoIs(author_role, '')}, <When at={created_at} />
                    </p>
                    {text && (
                      <p dir="auto" className={css.words}>
                        {text}
                      </p>
                    )}
                    {file && (
                      <p className={css.by}>{file.error ? `${file.name}: ${file.error}` : `File: ${file.name}`}</p>
                    )}
                  </li>
                ))}
              </ol>
            )}
          </Panel>
          <Panel title="Where it stands">
            <ol role="list" className={css.said}>
              {dispute.history.map((step) => (
                <li key={`${step.to}-${step.at}`}>
                  <b>{step.to_label}</b>
                  <p className={css.by}>
                    <When at={step.at} />, by {whoIs(step.acted_as, '')}
                  </p>
                </li>
              ))}
            </ol>
          </Panel>
        </div>
        <div className={columns.stack}>
          <Panel title="The dispute">
            <Facts
              facts={[
                [
                  'Order',
                  <Link key="order" to={order}>
                    {dispute.reference}
                  </Link>,
                ],
                [
                  'About',
                  <b key="amount">
                    <Money amount={dispute.amount} currency={dispute.currency} />
                  </b>,
                ],
                ['Why', reasons[dispute.reason] ?? dispute.reason.replaceAll('_', ' ')],
                ...(dispute.due ? ([['The bank wants it by', <When key="due" at={dispute.due} />]] as const) : []),
                ...(dispute.deadline
                  ? ([['It goes by itself', <When key="deadline" at={dispute.deadline} />]] as const)
                  : []),
                ['Told', <When key="told" at={dispute.created_at} />],
              ]}
            />
          </Panel>
        </div>
      </div>
    </>
  )
}
