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
  return (
    <div className={columns.narrow}>
      {/* The link in the address must not travel on to another site. */}
      <meta name="referrer" content="no-referrer" />
      <PageHeader title="Set a new password" lead="Every device that is logged in now is logged out by it." />
      {token ? (
        <PostForm returned={actionData}>
          <input type="hidden" name="token" value={token} />
          <TextField
            name="password"
            label="New password"
            type="password"
            hint="8 characters or more."
            autoComplete="new-password"
            required
          />
          <SubmitButton>Set it</SubmitButton>
        </PostForm>
      ) : (
        <Notice tone="bad" title="The link is not whole">
          Open it from the mail again, or <Link to="/password/forgot">ask for another</Link>.
        </Notice>
      )}
    </div>
  )
}
