import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  return {
    user: await need(apiOf({ context }).GET('/me/'), request),
    zones: Intl.supportedValuesOf('timeZone'),
  }
}

const doing: Record<string, (form: Posted) => ReturnType<typeof attempt>> = {
  profile: ({ api, text, optional }) =>
    attempt(
      api.PATCH('/me/', { body: { name: text('name'), username: optional('username') ?? null, zone: text('zone') } }),
    ),
  password: ({ api, text }) =>
    attempt(
      api.POST('/auth/password/change/', {
        body: { current_password: text('current_password'), password: text('password') },
      }),
    ),
  verify: ({ api }) => attempt(api.POST('/auth/verify-email/resend/')),
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const name = form.text('form')
  const outcome = await doing[name]?.(form)
  if (outcome?.problem) return again(outcome.problem, form.given)
  return redirect(`/account?done=${outcome ? name : ''}`)
}

const done: Record<string, string> = {
  profile: 'Kept.',
  password: 'Your password is changed. Your other devices are logged out.',
  verify: 'A new link is on its way to your mail.',
}

export default function Account({ loaderData: { user, zones }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const said = done[search.get('done') ?? '']
  return (
    <div className={columns.reading}>
      <PageHeader title="Account" lead={user.email} />
      {said && !actionData && <Notice tone="good" title={said} />}
      {!user.email_verified && (
        <Notice tone="warn" title="We do not know yet that mail reaches you.">
          <PostForm name="verify" returned={actionData}>
            <p>
              <SubmitButton quiet small>
                Mail the link again
              </SubmitButton>
            </p>
          </PostForm>
        </Notice>
      )}
      <Panel title="About you">
        <PostForm name="profile" returned={actionData}>
          <TextField name="name" label="Name" defaultValue={user.name} autoComplete="name" required />
          <TextField name="username" label="Username" defaultValue={user.username ?? ''} autoComplete="username" />
          <SelectField name="zone" label="Time zone of your mails" defaultValue={user.zone} required>
            {(zones.includes(user.zone) ? zones : [user.zone, ...zones]).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </SelectField>
          <div>
            <SubmitButton>Keep</SubmitButton>
          </div>
        </PostForm>
      </Panel>
      <Panel title="Password">
        <PostForm name="password" returned={actionData}>
          <TextField
            name="current_password"
            label="The present one"
            type="password"
            autoComplete="current-password"
            required
          />
          <TextField
            name="password"
            label="The new one"
            type="password"
            hint="8 characters or more."
            autoComplete="new-password"
            required
          />
          <div>
            <SubmitButton>Change it</SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
