import { Link, redirect } from 'react-router'
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

export function loader({ request }: Route.LoaderArgs) {
  return { token: new URL(request.url).searchParams.get('token') ?? '' }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = { token: form.text('token'), password: form.text('password') }
  const { problem } = await attempt(form.api.POST('/auth/password/reset/', { body }))
  if (problem) return again(problem)
  return redirect('/login?reset=done')
}

export default function Reset({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  return (
    <div className={columns.narrow}>
      {/* The link in the address must not travel on to another site. */}
      <meta name="referrer" content="no-referrer" />
      <PageHeader title={t('reset.title')} lead={t('reset.lead')} />
      {token ? (
        <PostForm returned={actionData}>
          <input type="hidden" name="token" value={token} />
          <TextField
            name="password"
            label={t('reset.password')}
            type="password"
            hint={t('reset.hint')}
            autoComplete="new-password"
            required
          />
          <SubmitButton>{t('reset.set')}</SubmitButton>
        </PostForm>
      ) : (
        <Notice tone="bad" title={t('broken_link.title')}>
          {t.rich('broken_link.password', { link: (inner) => <Link to="/password/forgot">{inner}</Link> })}
        </Notice>
      )}
    </div>
  )
}
