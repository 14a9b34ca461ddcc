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
import { useWords } from '../../words/words.ts'

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
  const t = useWords('account')
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('data.title')}
        lead={t('data.lead')}
        trail={[{ label: t('account.title'), to: '/account' }]}
      />
      <Panel title={t('data.have')}>
        <p>{t('data.archive')}</p>
        {latest?.state === 'ready' && latest.url && (
          <Notice tone="good" title={t('data.ready')}>
            {/* The link is good for minutes: this page makes a new one each time it is opened. */}
            <LinkButton to={latest.url} reloadDocument download quiet small>
              {t('data.fetch')}
            </LinkButton>{' '}
            {latest.expires_at && t.rich('data.until', { when: () => <When at={latest.expires_at ?? ''} /> })}
          </Notice>
        )}
        {latest?.state === 'asked' ? (
          <Notice tone="plain" title={t('data.underway')} />
        ) : (
          <PostForm name="export" returned={actionData}>
            <div>
              <SubmitButton quiet name="press" value="export">
                {latest ? t('data.make_new') : t('data.make')}
              </SubmitButton>
            </div>
          </PostForm>
        )}
      </Panel>
      <Panel title={t('data.forgotten')}>
        <p>{t('data.what_goes')}</p>
        {outlook.possible ? (
          <PostForm name="erase" returned={actionData}>
            <TextField
              name="password"
              label={t('password.yours')}
              type="password"
              autoComplete="current-password"
              hint={t('data.password_hint')}
            />
            <div>
              <SubmitButton grave name="press" value="erase">
                {t('data.erase')}
              </SubmitButton>
            </div>
          </PostForm>
        ) : (
          <Notice tone="warn" title={t('data.not_yet')}>
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
