import { Link, redirect, useSearchParams } from 'react-router'
import { again, attempt } from '../../api/answers.ts'
import { readForm, safePath } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'

/** One field takes the e-mail or the username: nobody should have to remember which it was. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const name = form.text('name')
  const password = form.text('password')
  const body = name.includes('@') ? { email: name, password } : { username: name, password }
  const { problem } = await attempt(form.api.POST('/auth/session/', { body }))
  if (problem) return again(problem, form.given)
  return redirect(safePath(form.text('next')))
}

export default function Login({ actionData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const root = useRoot()
  const next = safePath(search.get('next'))
  const join = next === '/' ? '/signup' : `/signup?next=${encodeURIComponent(next)}`
  return (
    <div className={columns.narrow}>
      <PageHeader title="Log in" lead={`To your account at ${root?.marketplace?.name ?? 'Marketry'}.`} />
      {search.get('reset') === 'done' && <Notice tone="good" title="Your new password is set. Log in with it." />}
      {next !== '/' && !actionData && <Notice title="Log in first, then it goes on where you were." />}
      <PostForm returned={actionData}>
        <input type="hidden" name="next" value={next} />
        <TextField name="name" label="E-mail or username" autoComplete="username" required autoCapitalize="none" />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" required />
        <SubmitButton>Log in</SubmitButton>
      </PostForm>
      <p>
        <Link to="/password/forgot">Forgotten your password?</Link>
      </p>
      <p>
        New here? <Link to={join}>Make an account</Link>
      </p>
    </div>
  )
}
