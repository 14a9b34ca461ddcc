import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
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
  verify: ({ api }) => attempt(api.POST('/auth/verify-email/resend/')),
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const name = form.text('form')
  const role = form.text('role')
  const outcome = role
    ? await attempt(form.api.POST('/me/roles/', { body: { roles: [role] } }))
    : await doing[name]?.(form)
  if (outcome?.problem) return again(outcome.problem, form.given)
  return redirect(`/account?done=${role ? 'role' : outcome ? name : ''}`)
}

const done: Record<string, string> = {
  profile: 'Kept.',
  role: 'Welcome: there is more in your menu now.',
  verify: 'A new link is on its way to your mail.',
}

export default function Account({ loaderData: { user, zones }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  // Those one may take oneself, as at registration.
  const marketplace = useRoot()?.marketplace
  const modules = marketplace?.modules ?? []
  const open = marketplace?.roles.filter(({ name }) => !user.roles.includes(name)) ?? []
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
      {open.length > 0 && (
        <Panel title="What you do here">
          {open.map((role) => (
            <PostForm key={role.name} name={`role-${role.name}`} returned={actionData}>
              <input type="hidden" name="role" value={role.name} />
              <div>
                <SubmitButton quiet name="take" value={role.name}>
                  {`Become a ${role.label.toLowerCase()} too`}
                </SubmitButton>
              </div>
            </PostForm>
          ))}
        </Panel>
      )}
      <Panel title="Security">
        <p>Your password, your e-mail address, a second step for the login, and where you are logged in.</p>
        <div>
          <LinkButton to="/account/security" quiet>
            Look after it
          </LinkButton>
        </div>
      </Panel>
      {modules.includes('privacy') && (
        <Panel title="Your data">
          <p>An archive of everything we hold of you; or leave, and be forgotten.</p>
          <div>
            <LinkButton to="/account/data" quiet>
              See to it
            </LinkButton>
          </div>
        </Panel>
      )}
    </div>
  )
}
