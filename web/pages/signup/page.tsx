import { Link, redirect, useSearchParams } from 'react-router'
import { again, attempt } from '../../api/answers.ts'
import { readForm, safePath } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { Choices } from '../../ui/form/Choices.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { useWords } from '../../words/words.ts'

/** Makes the account and signs it in: the session's cookie comes with the same answer. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const username = form.optional('username')
  const body = {
    email: form.text('email'),
    name: form.text('name'),
    password: form.text('password'),
    roles: form.all('roles'),
    ...(username ? { username } : {}),
  }
  const { problem } = await attempt(form.api.POST('/auth/session/register/', { body }))
  if (problem) return again(problem, form.given)
  const fallback = body.roles.includes('seller') ? '/sell' : '/'
  return redirect(safePath(form.text('next'), fallback))
}

export default function Signup({ actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const [search] = useSearchParams()
  const marketplace = useRoot()?.marketplace
  const roles = marketplace?.roles ?? []
  const next = search.get('next') ?? ''
  return (
    <div className={columns.narrow}>
      <PageHeader title={t('signup.title')} lead={t('signup.lead', { house: marketplace?.name ?? 'Marketry' })} />
      {roles.length === 0 ? (
        <Notice title={t('signup.closed')} />
      ) : (
        <PostForm returned={actionData}>
          <input type="hidden" name="next" value={next} />
          <Choices
            name="roles"
            legend={t('signup.roles')}
            several
            chosen={roles.slice(0, 1).map(({ name }) => name)}
            choices={roles.map(({ name, label }) => ({
              value: name,
              label: t.has(`signup.role.${name}` as never) ? t(`signup.role.${name}` as never) : label,
            }))}
          />
          <TextField name="name" label={t('signup.name')} autoComplete="name" required maxLength={100} />
          <TextField name="email" label={t('email')} type="email" autoComplete="email" required />
          <TextField
            name="username"
            label={t('username')}
            hint={t('signup.username_hint')}
            autoComplete="username"
            autoCapitalize="none"
          />
          <TextField
            name="password"
            label={t('login.password')}
            type="password"
            hint={t('signup.password_hint')}
            autoComplete="new-password"
            required
          />
          <SubmitButton>{t('signup.make')}</SubmitButton>
        </PostForm>
      )}
      <p>
        {t.rich('signup.have_one', {
          link: (inner) => <Link to={next ? `/login?next=${encodeURIComponent(next)}` : '/login'}>{inner}</Link>,
        })}
      </p>
    </div>
  )
}
