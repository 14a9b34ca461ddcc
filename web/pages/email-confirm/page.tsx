import { redirect } from 'react-router'
import { again, attempt } from '../../api/answers.ts'
import { readForm } from '../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { useWords } from '../../words/words.ts'

export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  return { token: searchParams.get('token') ?? '', done: searchParams.has('done') }
}

/** By a press and not by opening the page: mail programs open links by themselves, and the link is good once. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { problem } = await attempt(form.api.POST('/auth/email/confirm/', { body: { token: form.text('token') } }))
  return problem ? again(problem) : redirect('/email/confirm?done=1')
}

export default function ConfirmEmail({ loaderData: { token, done }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  return (
    <div className={columns.narrow}>
      <meta name="referrer" content="no-referrer" />
      <PageHeader title={t('confirm.title')} />
      {done ? (
        <Notice tone="good" title={t('confirm.done')}>
          <LinkButton to="/account/security" quiet>
            {t('confirm.account')}
          </LinkButton>
        </Notice>
      ) : token ? (
        <PostForm returned={actionData}>
          <input type="hidden" name="token" value={token} />
          <p>{t('confirm.press')}</p>
          <SubmitButton>{t('confirm.use')}</SubmitButton>
        </PostForm>
      ) : (
        <Notice tone="bad" title={t('broken_link.title')}>
          {t('broken_link.account')}
        </Notice>
      )}
    </div>
  )
}
