import { redirect } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import columns from '../../ui/page/columns.module.css'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { When } from '../../ui/time/When.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [{ latest }, outlook] = await Promise.all([
    need(api.GET('/me/export/'), request),
    need(api.GET('/me/erasure/'), request),
  ])
  return { latest, outlook }
}

const doing: Record<string, (form: Posted) => ReturnType<typeof attempt>> = {
  export: ({ api }) => attempt(api.POST('/me/export/')),
  erase: ({ api, text }) => {
    const password = text('password')
    return attempt(api.POST('/me/erasure/', { body: password ? { password } : {} }))
  },
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const name = form.text('form')
  const outcome = await doing[name]?.(form)
  if (outcome?.problem) return again(outcome.problem, form.given)
  return redirect(name === 'erase' ? '/' : '/account/data')
}

export default function AccountData({ loaderData: { latest, outlook }, actionData }: Route.ComponentProps) {
  return (
    <div className={columns.reading}>
      <PageHeader
        title="Your data"
        lead="Have everything we hold of you, or be forgotten."
        trail={[{ label: 'Account', to: '/account' }]}
      />
      <Panel title="Have it">
        <p>An archive of your account, orders, payments, notices and pictures, in a form that programs read too.</p>
        {latest?.state === 'ready' && latest.url && (
          <Notice tone="good" title="Your archive is ready.">
            {/* The link is good for minutes: this page makes a new one each time it is opened. */}
            <LinkButton to={latest.url} reloadDocument download quiet small>
              Fetch it
            </LinkButton>{' '}
            It lies there until {latest.expires_at && <When at={latest.expires_at} />}.
          </Notice>
        )}
        {latest?.state === 'asked' ? (
          <Notice tone="plain" title="Your archive is being made. You are told when it is ready." />
        ) : (
          <PostForm name="export" returned={actionData}>
            <div>
              <SubmitButton quiet name="press" value="export">
                {latest ? 'Make a new archive' : 'Make an archive'}
              </SubmitButton>
            </div>
          </PostForm>
        )}
      </Panel>
      <Panel title="Be forgotten">
        <p>
          Your name, e-mail, addresses, sessions, notices and pictures go at once, and do not come back. What was
          bought, sold and paid stays in the books, without your name. What you said of others stays as said by a former
          member.
        </p>
        {outlook.possible ? (
          <PostForm name="erase" returned={actionData}>
            <TextField
              name="password"
              label="Your password"
              type="password"
              autoComplete="current-password"
              hint="May be left empty within ten minutes of signing in."
            />
            <div>
              <SubmitButton grave name="press" value="erase">
                Erase me for good
              </SubmitButton>
            </div>
          </PostForm>
        ) : (
          <Notice tone="warn" title="This can be done when everything is settled. Still open:">
            <ul>
              {outlook.hindrances.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        )}
      </Panel>
    </div>
  )
}
