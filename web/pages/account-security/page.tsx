import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../api/forms.ts'
import { listed } from '../../api/lists.ts'
import type { components } from '../../api/schema.d.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { PasswordField, SecondStep } from './SecondStep.tsx'
import { Sessions } from './Sessions.tsx'
import { useWords } from '../../words/words.ts'

type Schemas = components['schemas']
export type WaysIn = Schemas['AccountsWaysIn']

/** What came of a form: its problem, or what is shown this once. */
export interface SecurityOutcome extends Returned {
  enrolment?: Schemas['AccountsTotpEnrolment']
  codes?: readonly string[]
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [user, ways, sessions] = await Promise.all([
    need(api.GET('/me/'), request),
    need(api.GET('/auth/security/'), request),
    listed(placeOf(request), (query) => api.GET('/auth/sessions/', { params: { query } }), request),
  ])
  return { user, ways, sessions }
}

/** What each form does that leads back to the page; the two that show something once stand in the action. */
const doing: Record<string, (form: Posted, email: string) => ReturnType<typeof attempt>> = {
  password: ({ api, text }) =>
    attempt(
      api.POST('/auth/password/change/', {
        body: { current_password: text('current_password'), password: text('password') },
      }),
    ),
  email: ({ api, text }) =>
    attempt(
      api.POST('/auth/email/change/', { body: { email: text('email'), current_password: text('current_password') } }),
    ),
  'set-password': ({ api }, email) => attempt(api.POST('/auth/password/forgot/', { body: { email } })),
  'totp-off': ({ api, text }) =>
    attempt(
      api.POST('/auth/totp/disable/', { body: { current_password: text('current_password'), code: text('code') } }),
    ),
  'end-others': ({ api }) => attempt(api.DELETE('/auth/sessions/')),
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { api, text } = form
  const name = text('form')
  if (name === 'totp') {
    const begun = await attempt(api.POST('/auth/totp/', { body: { current_password: text('current_password') } }))
    return begun.problem ? again(begun.problem, form.given) : { enrolment: begun.done }
  }
  if (name === 'totp-confirm' || name === 'totp-codes') {
    const given = await attempt(
      name === 'totp-confirm'
        ? api.POST('/auth/totp/confirm/', { body: { code: text('code') } })
        : api.POST('/auth/totp/recovery-codes/', {
            body: { current_password: text('current_password'), code: text('code') },
          }),
    )
    return given.problem ? again(given.problem, form.given) : { codes: given.done.recovery_codes }
  }
  const session = text('session')
  const outcome = session
    ? await attempt(api.DELETE('/auth/sessions/{id}/', { params: { path: { id: session } } }))
    : await doing[name]?.(form, (await need(api.GET('/me/'), args.request)).email)
  if (outcome?.problem) return again(outcome.problem, form.given)
  return redirect(`/account/security?done=${session ? 'end' : name}`)
}

const said = ['password', 'email', 'set-password', 'totp-off', 'end-others', 'end'] as const

export default function Security({ loaderData: { user, ways, sessions }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const [search] = useSearchParams()
  const outcome = actionData as SecurityOutcome | undefined
  const done = said.find((name) => name === search.get('done'))
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('security.title')}
        lead={t('security.lead')}
        trail={[{ label: t('account.title'), to: '/account' }]}
      />
      {done && !outcome && <Notice tone="good" title={t(`security.done.${done}`)} />}
      <Sessions page={sessions} returned={outcome} />
      <Panel title={t('login.password')}>
        {ways.has_password ? (
          <PostForm name="password" returned={outcome}>
            <PasswordField />
            <TextField
              name="password"
              label={t('security.new_one')}
              type="password"
              hint={t('security.password_hint')}
              autoComplete="new-password"
              required
            />
            <div>
              <SubmitButton>{t('security.change')}</SubmitButton>
            </div>
          </PostForm>
        ) : (
          <PostForm name="set-password" returned={outcome}>
            <p>{t('security.no_password')}</p>
            <div>
              <SubmitButton quiet>{t('security.set_password')}</SubmitButton>
            </div>
          </PostForm>
        )}
      </Panel>
      {ways.has_password && <SecondStep ways={ways} verified={user.email_verified} outcome={outcome} />}
      {ways.has_password && (
        <Panel title={t('security.email')}>
          <PostForm name="email" returned={outcome}>
            <p>{t.rich('security.email_now', { address: user.email, b: (inner) => <b dir="ltr">{inner}</b> })}</p>
            <TextField name="email" label={t('security.new_one')} type="email" autoComplete="email" required />
            <PasswordField />
            <div>
              <SubmitButton>{t('security.change')}</SubmitButton>
            </div>
          </PostForm>
        </Panel>
      )}
    </div>
  )
}
