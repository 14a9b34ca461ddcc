import { again, attempt } from '../../api/answers.ts'
import { readForm } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { useWords } from '../../words/words.ts'

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { problem } = await attempt(form.api.POST('/auth/password/forgot/', { body: { email: form.text('email') } }))
  if (problem) return again(problem, form.given)
  return { sentTo: form.text('email') }
}

export default function Forgot({ actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const sentTo = actionData && 'sentTo' in actionData ? actionData.sentTo : undefined
  return (
    <div className={columns.narrow}>
      <PageHeader title={t('forgot.title')} lead={t('forgot.lead')} />
      {sentTo ? (
        <Notice tone="good" title={t('link.look')}>
          {t('forgot.sent', { address: sentTo })}
        </Notice>
      ) : (
        <PostForm returned={actionData as Exclude<typeof actionData, { sentTo: string }>}>
          <TextField name="email" label={t('email')} type="email" autoComplete="email" required />
          <SubmitButton>{t('link.mail')}</SubmitButton>
        </PostForm>
      )}
    </div>
  )
}
