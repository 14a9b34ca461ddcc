import { Link, redirect } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../api/forms.ts'
import { toneOf } from '../../deal/words.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextArea } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  return { standing: await need(apiOf({ context }).GET('/standing/'), request), once: formKey() }
}

/** An appeal against what the form names. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { problem } = await attempt(
    form.api.POST('/violations/{id}/appeal/', {
      params: { path: { id: form.text('form') } },
      body: { reason: form.text('reason') },
      headers: form.once,
    }),
    args.request,
  )
  return problem ? again(problem, form.given) : redirect('/standing')
}

/** How a member stands: whether they may bid, what is held against them, and how to appeal. */
export default function Standing({ loaderData: { standing, once }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const { counted, blocks_at: blocksAt, blocked_until: blockedUntil, violations } = standing
  return (
    <div className={columns.reading}>
      <PageHeader title={t('standing.title')} lead={t('standing.lead', { count: blocksAt })} />
      {blockedUntil ? (
        <Notice tone="bad" title={t('standing.blocked')}>
          {t.rich('standing.blocked_until', { when: () => <When at={blockedUntil} /> })}
        </Notice>
      ) : (
        <Notice tone={counted > 0 ? 'warn' : 'good'} title={t('standing.counted', { counted, of: blocksAt })} />
      )}
      {violations.length === 0 && <Empty title={t('standing.none')} />}
      {violations.map((one) => (
        <Violation key={one.id} violation={one} once={once} returned={actionData} />
      ))}
    </div>
  )
}

type Held = Route.ComponentProps['loaderData']['standing']['violations'][number]

function Violation({ violation, once, returned }: { violation: Held; once: string; returned: Returned | undefined }) {
  const t = useWords('account')
  const { id, about, kind, order_id: orderId, appeal, answer } = violation
  return (
    <Panel
      title={t(`standing.kinds.${kind}`, { about })}
      actions={<Badge tone={toneOf(violation.state)}>{violation.state_label}</Badge>}
    >
      <p>
        {t.rich(violation.counts ? 'standing.counts' : 'standing.counts_not', {
          at: () => <When at={violation.recorded_at} day />,
          until: () => <When at={violation.counts_until} day />,
        })}{' '}
        {orderId && <Link to={`/orders/${orderId}`}>{t('standing.order')}</Link>}
      </p>
      {appeal && (
        <p>
          <b>{t('standing.said')}</b> <bdi>{appeal}</bdi>
        </p>
      )}
      {answer && (
        <p>
          <b>{t('standing.answer')}</b> <bdi>{answer}</bdi>
        </p>
      )}
      {violation.answer_until && (
        <p>
          {t.rich('standing.answered_by', {
            when: () => <When at={String(violation.answer_until)} day />,
          })}
        </p>
      )}
      {violation.appeal_until && (
        <PostForm name={id} once={`${once}-${id}`} returned={returned}>
          <TextArea
            name="reason"
            label={t('standing.appeal')}
            hint={t.rich('standing.appeal_hint', { when: () => <When at={String(violation.appeal_until)} day /> })}
            rows={3}
            maxLength={4_000}
            required
          />
          <div>
            <SubmitButton quiet>{t('standing.send')}</SubmitButton>
          </div>
        </PostForm>
      )}
    </Panel>
  )
}
