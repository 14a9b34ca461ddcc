import { redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextArea } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import columns from '../../../ui/page/columns.module.css'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import css from './message.module.css'

export async function loader({ context, request, params: { id } }: Route.LoaderArgs) {
  const message = await need(apiOf({ context }).GET('/contact-messages/{id}/', { params: { path: { id } } }), request)
  return { message, once: formKey() }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const params = { path: { id: args.params.id } }
  const { api } = form
  const ask = () => {
    switch (form.text('press')) {
      case 'close':
        return attempt(api.POST('/contact-messages/{id}/close/', { params }), args.request)
      case 'mark_spam':
        return attempt(api.POST('/contact-messages/{id}/spam/', { params }), args.request)
      case 'mark_wanted':
        return attempt(api.POST('/contact-messages/{id}/wanted/', { params }), args.request)
      case 'forget':
        return attempt(api.POST('/contact-messages/{id}/forget/', { params }), args.request)
      default: {
        const body = { text: form.text('text') }
        return attempt(api.POST('/contact-messages/{id}/answers/', { params, body, headers: form.once }), args.request)
      }
    }
  }
  const { problem } = await ask()
  return problem ? again(problem, form.given) : redirect(`/admin/messages/${args.params.id}`)
}

const steps = {
  close: 'message_close',
  mark_spam: 'message_spam',
  mark_wanted: 'message_wanted',
  forget: 'message_forget',
} as const

export default function Message({ loaderData: { message, once }, actionData }: Route.ComponentProps) {
  const t = useWords('editor')
  const { time } = useFormats()
  const returned: Returned | undefined = actionData
  const can = (name: string) => message.steps.some((step) => step.name === name)
  return (
    <div className={columns.reading}>
      <PageHeader
        title={message.subject || t('forgotten')}
        trail={[{ label: t('messages'), to: '/admin/messages' }]}
        actions={
          <Badge tone={message.state === 'received' ? 'warn' : 'plain'}>{t(`message_states.${message.state}`)}</Badge>
        }
      />
      <Panel>
        <Facts
          facts={[
            [t('writer'), <bdi key="writer">{message.name && `${message.name} <${message.email}>`}</bdi>],
            [t('written'), time(message.created_at)],
          ]}
        />
        <p className={css.said} lang={message.language}>
          {message.text}
        </p>
      </Panel>
      {message.answers.map((answer) => (
        <Panel key={answer.id} title={t('answered_by', { name: answer.author ?? '', time: time(answer.created_at) })}>
          <p className={css.said}>{answer.text}</p>
          <p>
            <small>{t(`mail_states.${answer.mail_state}`)}</small>
          </p>
        </Panel>
      ))}
      {can('answer') && (
        <PostForm name="answer" returned={returned} once={once}>
          <TextArea name="text" label={t('answer')} rows={8} maxLength={5000} required />
          <div>
            <SubmitButton name="press" value="answer">
              {t('answer_send')}
            </SubmitButton>
          </div>
        </PostForm>
      )}
      <PostForm name="step" returned={returned}>
        <div className={columns.row}>
          {(Object.keys(steps) as (keyof typeof steps)[]).filter(can).map((name) => (
            <SubmitButton
              key={name}
              name="press"
              value={name}
              small
              quiet={name !== 'forget'}
              grave={name === 'forget'}
            >
              {t(steps[name])}
            </SubmitButton>
          ))}
        </div>
      </PostForm>
    </div>
  )
}
