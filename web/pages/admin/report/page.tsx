import { Link, redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextArea } from '../../../ui/form/Field.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import columns from '../../../ui/page/columns.module.css'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import { useName } from '../../conversation/names.ts'
import { Said } from '../../conversation/Said.tsx'
import type { Route } from './+types/page'
import css from './report.module.css'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const report = await need(apiOf({ context }).GET('/message-reports/{id}/', { params: { path } }), request)
  return { report, once: formKey() }
}

const decisions = ['dismissed', 'removed', 'warned'] as const

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const decision = decisions.find((one) => one === form.text('press')) ?? 'dismissed'
  const { problem } = await attempt(
    form.api.POST('/message-reports/{id}/decide/', {
      params: { path: { id: args.params.id } },
      headers: form.once,
      body: { decision, note: form.text('note') },
    }),
    args.request,
  )
  return problem ? again(problem, form.given) : redirect(`/admin/reports/${args.params.id}`)
}

/** One report: what was said around it, and the decision. */
export default function Report({ loaderData: { report, once }, actionData }: Route.ComponentProps) {
  const t = useWords('messages')
  const nameOf = useName()
  const person = (one: { id: string; name: string } | null) =>
    one ? <Link to={`/admin/members/${one.id}`}>{one.name}</Link> : t('desk.nobody')
  const can = { dismissed: report.decision === null, removed: report.may_remove, warned: report.may_warn }
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t(`report.reasons.${report.reason}`)}
        trail={[{ label: t('desk.title'), to: '/admin/reports' }]}
        actions={
          report.decision ? (
            <Badge>{t(`desk.decisions.${report.decision}`)}</Badge>
          ) : (
            <Badge tone="warn">{t('desk.open')}</Badge>
          )
        }
      />
      <Panel>
        <Facts
          facts={[
            [t('desk.about'), person(report.about)],
            [t('desk.by'), person(report.reporter)],
            [t('desk.at'), <When key="at" at={report.created_at} />],
            ...(report.words ? ([[t('desk.words'), <bdi key="words">{report.words}</bdi>]] as const) : []),
            ...(report.decided_at
              ? ([
                  [t('desk.decided_by'), person(report.decided_by)],
                  [t('desk.decided_at'), <When key="decided" at={report.decided_at} />],
                  ...(report.note ? ([[t('desk.note'), <bdi key="note">{report.note}</bdi>]] as const) : []),
                ] as const)
              : []),
          ]}
        />
      </Panel>
      <Panel title={t('desk.surroundings')}>
        <p>{t(report.message_id ? 'desk.around' : 'desk.at_end')}</p>
        <ol role="list" className={columns.stack}>
          {report.surroundings.map((said) => (
            <li key={said.id} className={said.id === report.message_id ? css.reported : css.said}>
              <p className={css.by}>
                <bdi>{nameOf(said.author ?? { name: null })}</bdi> · <When at={said.at} />{' '}
                {said.id === report.message_id && <Badge tone="warn">{t('desk.this_one')}</Badge>}{' '}
                {said.removed && <Badge tone="bad">{t('desk.decisions.removed')}</Badge>}
              </p>
              <p dir="auto" className={css.body}>
                <Said body={said.body} />
              </p>
              {said.files.map(({ id, name }) => (
                <p key={id}>
                  <bdi>{name}</bdi>
                </p>
              ))}
            </li>
          ))}
        </ol>
      </Panel>
      {can.dismissed && (
        <Panel title={t('desk.decide')}>
          <PostForm once={once} returned={actionData}>
            <TextArea name="note" label={t('desk.note')} hint={t('desk.note_hint')} rows={3} maxLength={1_000} />
            <div className={columns.row}>
              {decisions
                .filter((one) => can[one])
                .map((one) => (
                  <SubmitButton key={one} name="press" value={one} quiet={one !== 'removed'} grave={one === 'removed'}>
                    {t(`desk.verbs.${one}`)}
                  </SubmitButton>
                ))}
            </div>
          </PostForm>
        </Panel>
      )}
    </div>
  )
}
