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
  const { problem } = await attempt(form.api.POST('/auth/verify-email/', { body: { token: form.text('token') } }))
  if (problem) return again(problem)
  return redirect('/verify-email?done=1')
}

export default function Verify({ loaderData: { token, done }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  return (
    <div className={columns.narrow}>
      <meta name="referrer" content="no-referrer" />
      <PageHeader title={t('verify.title')} />
      {done ? (
        <Notice tone="good" title={t('verify.thanks')}>
          <LinkButton to="/" quiet>
            {t('verify.go_on')}
          </LinkButton>
        </Notice>
      ) : token ? (
        <PostForm returned={actionData}>
          <input type="hidden" name="token" value={token} />
          <p>{t('verify.press')}</p>
          <SubmitButton>{t('verify.yes')}</SubmitButton>
        </PostForm>
      ) : (
        <Notice tone="bad" title={t('broken_link.title')}>
          {t('broken_link.account')}
        </Notice>
      )}
    </div>
  )
}
