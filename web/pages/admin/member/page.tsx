import { Link, redirect } from 'react-router'
import { again, attempt, need, want } from '../../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { Choices } from '../../../ui/form/Choices.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { useRoot } from '../../../ui/layout/viewer.ts'
import { Badge } from '../../../ui/page/Badge.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
import { LogTable } from '../LogTable.tsx'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [member, { roles }, log] = await Promise.all([
    need(api.GET('/members/{id}/', { params: { path } }), request),
    need(api.GET('/permissions/'), request),
    want(api.GET('/activity/', { params: { query: { actor: path.id, limit: 20 } } })),
  ])
  return { member, roles, log: log?.results ?? [] }
}

const doing: Record<string, (form: Posted, id: string) => ReturnType<typeof attempt>> = {
  roles: ({ api, all }, id) =>
    attempt(api.PUT('/members/{id}/roles/', { params: { path: { id } }, body: { roles: all('roles') } })),
  suspend: ({ api }, id) => attempt(api.POST('/members/{id}/suspend/', { params: { path: { id } }, body: {} })),
  erase: ({ api, text }, id) =>
    attempt(api.POST('/members/{id}/erasure/', { params: { path: { id } }, body: { email: text('email') } })),
  second_step: ({ api, text }, id) =>
    attempt(api.POST('/members/{id}/totp/disable/', { params: { path: { id } }, body: { reason: text('reason') } })),
  reinstate: ({ api }, id) => attempt(api.POST('/members/{id}/reinstate/', { params: { path: { id } }, body: {} })),
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { id } = args.params
  const outcome = await doing[form.text('form')]?.(form, id)
  return outcome?.problem ? again(outcome.problem, form.given) : redirect(`/admin/members/${id}`)
}

export default function Member({ loaderData: { member, roles, log }, actionData }: Route.ComponentProps) {
  const t = useWords('admin')
  const returned: Returned | undefined = actionData
  const modules = useRoot()?.marketplace?.modules ?? []
  return (
    <div className={columns.stack}>
      <PageHeader
        title={member.name || member.email}
        trail={[{ label: 'Members', to: '/admin/members' }]}
        actions={
          member.standing === 'active' &&
          !member.roles.some((role) => role === 'operator' || role === 'superadmin') && (
            <LinkButton to={`/admin/members/${member.id}/acting`} quiet>
              {t('acting.open')}
            </LinkButton>
          )
        }
      />
      <div className={columns.aside}>
        <div className={columns.stack}>
          <Panel title="What they did">
            <LogTable entries={log} />
          </Panel>
        </div>
        <div className={columns.stack}>
          <Panel
            title="Account"
            actions={<Badge tone={member.standing === 'active' ? 'good' : 'bad'}>{member.standing}</Badge>}
          >
            <Facts
              facts={[
                ['E-mail', `${member.email}${member.email_verified ? '' : ' (not verified)'}`],
                ['Username', member.username ?? 'none'],
                ['Second step', member.second_factor ? 'on' : 'off'],
                ['Since', <When key="since" at={member.created_at} />],
              ]}
            />
            {member.roles.includes('seller') && <Link to={`/sellers/${member.id}`}>Their page as a seller</Link>}
            {member.can.suspend && (
              <PostForm name="suspend" returned={returned}>
                <SubmitButton grave name="press" value="suspend">
                  Suspend
                </SubmitButton>
              </PostForm>
            )}
            {member.can.reinstate && (
              <PostForm name="reinstate" returned={returned}>
                <SubmitButton name="press" value="reinstate">
                  Let them in again
                </SubmitButton>
              </PostForm>
            )}
          </Panel>
          {member.can.end_second_factor && (
            <Panel title="Second step">
              <p>
                For a member who has lost their app and their recovery codes. Make sure first who is asking. They are
                logged out everywhere and told by mail.
              </p>
              <PostForm name="second_step" returned={returned}>
                <TextField
                  name="reason"
                  label="What was lost, and how they showed who they are"
                  hint="Kept in the activity log."
                  autoComplete="off"
                  minLength={10}
                  maxLength={500}
                  required
                />
                <SubmitButton grave quiet name="press" value="second_step">
                  Switch it off
                </SubmitButton>
              </PostForm>
            </Panel>
          )}
          {modules.includes('privacy') && member.standing !== 'erased' && (
            <Panel title="Be forgotten">
              <p>For a member who asked for it: who they were goes for good, the books stay.</p>
              <PostForm name="erase" returned={returned}>
                <TextField name="email" label="Their e-mail, typed again" type="email" autoComplete="off" required />
                <SubmitButton grave quiet name="press" value="erase">
                  Erase them
                </SubmitButton>
              </PostForm>
            </Panel>
          )}
          {member.can.assign_roles && (
            <Panel title="Roles">
              <PostForm name="roles" returned={returned}>
                <Choices
                  name="roles"
                  legend="What they may be"
                  several
                  chosen={member.roles}
                  choices={roles.map(({ name, label }) => ({ value: name, label }))}
                />
                <SubmitButton quiet name="press" value="roles">
                  Keep
                </SubmitButton>
              </PostForm>
            </Panel>
          )}
        </div>
      </div>
    </div>
  )
}
