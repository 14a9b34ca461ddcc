import { Link } from 'react-router'
import { again, attempt } from '../../api/answers.ts'
import { entered } from '../../api/entered.ts'
import { type Posted, readForm } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { SecondStep } from '../login/SecondStep.tsx'
import type { Route } from './+types/page'
import { useWords } from '../../words/words.ts'

export function loader({ request }: Route.LoaderArgs) {
  return { token: new URL(request.url).searchParams.get('token') ?? '' }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  return form.text('form') === 'ask' ? ask(form) : enter(args.request, form)
}

async function ask(form: Posted) {
  const email = form.text('email')
  const { problem } = await attempt(form.api.POST('/auth/magic-link/', { body: { email } }))
  return problem ? again(problem, form.given) : { sentTo: email }
}

/** By a press and not by opening the page: mail programs open links by themselves, and the link is good once. */
async function enter(request: Request, form: Posted) {
  const body = { token: form.text('token') }
  const { problem, done } = await attempt(form.api.POST('/auth/session/magic-link/', { body }))
  if (problem) return again(problem, form.given)
  return 'challenge' in done ? { challenge: done.challenge } : entered(request, form, '/')
}

interface Came extends Returned {
  sentTo?: string
  challenge?: string
}

export default function LoginByLink({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const house = useRoot()?.marketplace?.name ?? 'Marketry'
  const came = actionData as Came | undefined
  return (
    <div className={columns.narrow}>
      <meta name="referrer" content="no-referrer" />
      <PageHeader title={t('link.title')} lead={t('link.lead', { house })} />
      {came?.challenge ? (
        <SecondStep challenge={came.challenge} next="/" />
      ) : came?.sentTo ? (
        <Notice tone="good" title={t('link.look')}>
          {t('link.sent', { address: came.sentTo })}
        </Notice>
      ) : token && came?.problem?.code !== 'link_invalid' ? (
        <PostForm name="enter" returned={came}>
          <input type="hidden" name="token" value={token} />
          <p>{t('link.press')}</p>
          <SubmitButton>{t('login.enter')}</SubmitButton>
        </PostForm>
      ) : (
        <>
          {came?.problem?.code === 'link_invalid' && <Notice tone="bad" title={came.problem.detail} />}
          <PostForm name="ask" returned={came}>
            <TextField name="email" label={t('email')} type="email" autoComplete="email" required />
            <SubmitButton>{t('link.mail')}</SubmitButton>
          </PostForm>
        </>
      )}
      <p>
        <Link to="/login">{t('link.by_password')}</Link>
      </p>
    </div>
  )
}
