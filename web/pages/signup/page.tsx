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
  const [search] = useSearchParams()
  const marketplace = useRoot()?.marketplace
  const roles = marketplace?.roles ?? []
  const next = search.get('next') ?? ''
  return (
    <div className={columns.narrow}>
      <PageHeader title="Make an account" lead={`At ${marketplace?.name ?? 'Marketry'}, and nowhere else.`} />
      {roles.length === 0 ? (
        <Notice title="Registration is closed here. Ask the operator for an account." />
      ) : (
        <PostForm returned={actionData}>
          <input type="hidden" name="next" value={next} />
          <Choices
            name="roles"
            legend="What would you like to do?"
            several
            chosen={roles.slice(0, 1).map(({ name }) => name)}
            choices={roles.map(({ name, label }) => ({ value: name, label: roleWords[name] ?? label }))}
          />
          <TextField name="name" label="Your name" autoComplete="name" required maxLength={100} />
          <TextField name="email" label="E-mail" type="email" autoComplete="email" required />
          <TextField
            name="username"
            label="Username"
            hint="3 to 32 letters, digits, dots, dashes or underscores."
            autoComplete="username"
            autoCapitalize="none"
          />
          <TextField
            name="password"
            label="Password"
            type="password"
            hint="8 characters or more. A few words in a row are easy to keep."
            autoComplete="new-password"
            required
          />
          <SubmitButton>Make the account</SubmitButton>
        </PostForm>
      )}
      <p>
        Have one already? <Link to={next ? `/login?next=${encodeURIComponent(next)}` : '/login'}>Log in</Link>
      </p>
    </div>
  )
}

const roleWords: Record<string, string> = { buyer: 'Buy', seller: 'Sell' }
