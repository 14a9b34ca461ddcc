import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { languageOf, languages, localeIn, ownNames } from '../../../words/languages.ts'
import { keepChoice } from '../../ui/layout/keepChoice.server.ts'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { useWords } from '../../words/words.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  return {
    user: await need(apiOf({ context }).GET('/me/'), request),
    zones: Intl.supportedValuesOf('timeZone'),
  }
}

const doing: Record<string, (form: Posted) => ReturnType<typeof attempt>> = {
  profile: ({ api, text, optional }) =>
    attempt(
      api.PATCH('/me/', {
        body: {
          name: text('name'),
          username: optional('username') ?? null,
          zone: text('zone'),
          ...(optional('locale') ? { locale: text('locale') } : {}),
        },
      }),
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
  const language = languageOf(form.text('locale'))
  return redirect(
    `/account/profile?done=${role ? 'role' : outcome ? name : ''}`,
    language ? { headers: keepChoice(args.request, 'language', language) } : undefined,
  )
}

const said = ['profile', 'role', 'verify'] as const

export default function Account({ loaderData: { user, zones }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const [search] = useSearchParams()
  // Those one may take oneself, as at registration.
  const marketplace = useRoot()?.marketplace
  const modules = marketplace?.modules ?? []
  const home = marketplace?.locale ?? 'en-GB'
  const open = marketplace?.roles.filter(({ name }) => !user.roles.includes(name)) ?? []
  const done = said.find((name) => name === search.get('done'))
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('account.title')}
        lead={user.email}
        trail={[{ label: t('home.settings'), to: '/account' }]}
      />
      {done && !actionData && <Notice tone="good" title={t(`account.done.${done}`)} />}
      {!user.email_verified && (
        <Notice tone="warn" title={t('account.unverified')}>
          <PostForm name="verify" returned={actionData}>
            <p>
              <SubmitButton quiet small>
                {t('account.verify')}
              </SubmitButton>
            </p>
          </PostForm>
        </Notice>
      )}
      <Panel title={t('account.about')}>
        <PostForm name="profile" returned={actionData}>
          <TextField name="name" label={t('account.name')} defaultValue={user.name} autoComplete="name" required />
          <TextField name="username" label={t('username')} defaultValue={user.username ?? ''} autoComplete="username" />
          <SelectField name="locale" label={t('account.language')} defaultValue={user.locale} required>
            {languages.map((language) => (
              <option key={language} value={localeIn(language, home)} lang={language}>
                {ownNames[language]}
              </option>
            ))}
          </SelectField>
          <SelectField name="zone" label={t('account.zone')} defaultValue={user.zone} required>
            {(zones.includes(user.zone) ? zones : [user.zone, ...zones]).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </SelectField>
          <div>
            <SubmitButton>{t('keep')}</SubmitButton>
          </div>
        </PostForm>
      </Panel>
      {open.length > 0 && (
        <Panel title={t('account.roles')}>
          {open.map((role) => (
            <PostForm key={role.name} name={`role-${role.name}`} returned={actionData}>
              <input type="hidden" name="role" value={role.name} />
              <div>
                <SubmitButton quiet name="take" value={role.name}>
                  {t('account.become', { role: role.name, label: role.label.toLowerCase() })}
                </SubmitButton>
              </div>
            </PostForm>
          ))}
        </Panel>
      )}
      <Panel title={t('security.title')}>
        <p>{t('account.security')}</p>
        <div>
          <LinkButton to="/account/security" quiet>
            {t('account.security_go')}
          </LinkButton>
        </div>
      </Panel>
      {modules.includes('privacy') && (
        <Panel title={t('data.title')}>
          <p>{t('account.data')}</p>
          <div>
            <LinkButton to="/account/data" quiet>
              {t('account.data_go')}
            </LinkButton>
          </div>
        </Panel>
      )}
    </div>
  )
}
