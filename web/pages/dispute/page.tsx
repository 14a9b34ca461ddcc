import { Link, redirect } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, formKey, readForm, wordsFor } from '../../api/forms.ts'
import { Evidence } from '../../deal/Evidence.tsx'
import { linksOf } from '../../deal/evidenceLinks.server.ts'
import { NextSteps } from '../../deal/NextSteps.tsx'
import { toneOf, useWhoIs } from '../../deal/words.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { FileField, TextArea } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { useLookAgain } from '../../ui/layout/useLookAgain.ts'
import { useHolds } from '../../ui/layout/viewer.ts'
import { Money } from '../../ui/money/Money.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import css from '../../deal/Evidence.module.css'
import { addEvidence } from './evidence.server.ts'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const dispute = await need(api.GET('/disputes/{id}/', { params: { path } }), request)
  return { dispute, links: await linksOf(api, dispute.evidence), once: formKey() }
}

/** Saying something for the bank, or one of the operator's two decisions: whichever the form names. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { id } = args.params
  const asked = { params: { path: { id } }, headers: form.once }
  const kind = form.text('form')
  const problem =
    kind === 'submit'
      ? (await attempt(form.api.POST('/disputes/{id}/submit/', asked), args.request)).problem
      : kind === 'accept'
        ? (await attempt(form.api.POST('/disputes/{id}/accept/', asked), args.request)).problem
        : await addEvidence(form, id, await wordsFor(args, 'deal'))
  return problem ? again(problem, form.given) : redirect(`/disputes/${id}`)
}

type Dispute = Route.ComponentProps['loaderData']['dispute']

export default function DisputePage({ loaderData: { dispute, links, once }, actionData }: Route.ComponentProps) {
  const t = useWords('deal')
  const operates = useHolds('operator')
  useLookAgain(isOnItsWay(dispute))
  const order = operates ? `/admin/deals/${dispute.order_id}` : `/orders/${dispute.order_id}`
  return (
    <>
      <PageHeader
        title={t(dispute.inquiry ? 'dispute.inquiry' : 'dispute.title')}
        lead={
          <>
            <Badge tone={toneOf(dispute.state)}>{dispute.state_label}</Badge>{' '}
            {t('order.number', { reference: dispute.reference })}
          </>
        }
        trail={[
          operates ? { label: t('dispute.disputes'), to: '/admin/disputes' } : { label: t('dispute.order'), to: order },
        ]}
      />
      <div className={columns.aside}>
        <div className={columns.stack}>
          {dispute.may_add_evidence && (
            <Panel title={t('dispute.say')}>
              <PostForm name="evidence" files once={`${once}-evidence`} returned={actionData}>
                <p>{t('dispute.advice')}</p>
                <TextArea name="text" label={t('dispute.what')} rows={6} maxLength={20_000} />
                <FileField
                  name="files"
                  label={t('dispute.files')}
                  hint={t('dispute.files_hint')}
                  accept="application/pdf,image/png,image/jpeg"
                  multiple
                />
                <div>
                  <SubmitButton>{t('dispute.add')}</SubmitButton>
                </div>
              </PostForm>
            </Panel>
          )}
          {dispute.next.length > 0 && (
            <Panel title={t('page.can_do')}>
              <NextSteps
                steps={dispute.next.map((step) => ({ ...step, input: [] }))}
                own="operator"
                once={once}
                returned={actionData}
              />
            </Panel>
          )}
          <Panel title={t('dispute.told')}>
            <Evidence evidence={dispute.evidence} links={links} />
          </Panel>
          <History dispute={dispute} />
        </div>
        <About dispute={dispute} order={order} />
      </div>
    </>
  )
}

/** Whether something is between us and Stripe: a file, all of the evidence, or our word that we give in. */
function isOnItsWay({ state, evidence }: Dispute): boolean {
  return (
    ['submitting', 'accepting'].includes(state) ||
    evidence.some(({ file }) => file !== null && !file.sent && file.error === null)
  )
}

function History({ dispute }: { dispute: Dispute }) {
  const t = useWords('deal')
  const whoIs = useWhoIs()
  return (
    <Panel title={t('dispute.stands')}>
      <ol role="list" className={css.said}>
        {dispute.history.map((step) => (
          <li key={`${step.to}-${step.at}`}>
            <b>{step.to_label}</b>
            <p className={css.by}>
              {t.rich('history.by', { who: whoIs(step.acted_as, ''), when: () => <When at={step.at} /> })}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function About({ dispute, order }: { dispute: Dispute; order: string }) {
  const t = useWords('deal')
  const key = `dispute.reasons.${dispute.reason}`
  const reason = t.has(key as never) ? t(key as never) : dispute.reason.replaceAll('_', ' ')
  return (
    <Panel title={t('dispute.about')}>
      <Facts
        facts={[
          [
            t('dispute.order'),
            <Link key="order" to={order}>
              {dispute.reference}
            </Link>,
          ],
          [
            t('dispute.amount'),
            <b key="amount">
              <Money amount={dispute.amount} currency={dispute.currency} />
            </b>,
          ],
          [t('dispute.why'), reason],
          ...(dispute.due ? ([[t('dispute.due'), <When key="due" at={dispute.due} />]] as const) : []),
          ...(dispute.deadline
            ? ([[t('dispute.by_itself'), <When key="deadline" at={dispute.deadline} />]] as const)
            : []),
          [t('dispute.since'), <When key="told" at={dispute.created_at} />],
        ]}
      />
    </Panel>
  )
}
