import { Link, useSearchParams } from 'react-router'
import { again, attempt } from '../../api/answers.ts'
import { entered } from '../../api/entered.ts'
import { type Posted, readForm, safePath } from '../../api/forms.ts'
import { keptContext } from '../../api/visit.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { KeptForm } from './KeptForm.tsx'
import { SecondStep } from './SecondStep.tsx'
import { useWords } from '../../words/words.ts'

/** What was written by somebody who turned out to be signed out, where there is such a thing. */
export const loader = ({ context }: Route.LoaderArgs) => ({ kept: context.get(keptContext) })

/** One field takes the e-mail or the username: nobody should have to remember which it was. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  if (form.text('form') === 'code') return takeCode(args.request, form)
  const name = form.text('name')
  const password = form.text('password')
  const body = name.includes('@') ? { email: name, password } : { username: name, password }
  const { problem, done } = await attempt(form.api.POST('/auth/session/', { body }))
  if (problem) return again(problem, form.given)
  if ('challenge' in done) return { challenge: done.challenge, next: safePath(form.text('next')) }
  return entered(args.request, form, safePath(form.text('next')))
}

async function takeCode(request: Request, form: Posted) {
  const body = { challenge: form.text('challenge'), code: form.text('code') }
  const { problem } = await attempt(form.api.POST('/auth/session/totp/', { body }))
  return problem ? again(problem, form.given) : entered(request, form, safePath(form.text('next')))
}

export default function Login({ loaderData: { kept }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const [search] = useSearchParams()
  const root = useRoot()
  const house = root?.marketplace?.name ?? 'Marketry'
  if (kept) {
    return (
      <div className={columns.narrow}>
        <PageHeader title={t('login.title')} />
        <KeptForm kept={kept} />
      </div>
    )
  }
  const returned = actionData as (Returned & { challenge?: string; next?: string }) | undefined
  const given = returned?.given
  const over = returned?.problem?.code === 'challenge_invalid'
  const challenge = returned?.challenge ?? (over ? undefined : given?.['challenge'])
  const next = safePath(returned?.next ?? given?.['next'] ?? search.get('next'))
  if (challenge) {
    return (
      <div className={columns.narrow}>
        <PageHeader title={t('login.one_more')} lead={t('login.lead', { house })} />
        <SecondStep challenge={challenge} next={next} returned={returned} />
      </div>
    )
  }
  const onward = next === '/' ? '' : `?next=${encodeURIComponent(next)}`
  return (
    <div className={columns.narrow}>
      <PageHeader title={t('login.title')} lead={t('login.lead', { house })} />
      {search.get('reset') === 'done' && <Notice tone="good" title={t('login.reset')} />}
      {next !== '/' && !actionData && <Notice title={t('login.first')} />}
      <PostForm returned={returned}>
        <input type="hidden" name="next" value={next} />
        <TextField name="name" label={t('login.name')} autoComplete="username" required autoCapitalize="none" />
        <TextField
          name="password"
          label={t('login.password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <SubmitButton>{t('login.enter')}</SubmitButton>
      </PostForm>
      <p>
        <Link to={`/login/link${onward}`}>{t('login.by_link')}</Link>
      </p>
      <p>
        <Link to="/password/forgot">{t('login.forgotten')}</Link>
      </p>
      <p>{t.rich('login.new_here', { link: (inner) => <Link to={`/signup${onward}`}>{inner}</Link> })}</p>
    </div>
  )
}
