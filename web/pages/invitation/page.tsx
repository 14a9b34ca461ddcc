import { Link } from 'react-router'
import { again, attempt } from '../../api/answers.ts'
import { entered } from '../../api/entered.ts'
import { readForm } from '../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'
import { SecondStep } from '../login/SecondStep.tsx'
import type { Route } from './+types/page'

/** Where the link of an invitation leads: whoever reads the mail says what they are called, and is in. */
export function loader({ request }: Route.LoaderArgs) {
  return { token: new URL(request.url).searchParams.get('token') ?? '' }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const [name, password] = [form.text('name'), form.text('password')]
  const body = { token: form.text('token'), ...(name && { name }), ...(password && { password }) }
  const { problem, done } = await attempt(form.api.POST('/auth/session/invitation/', { body }))
  if (problem) return again(problem, { name })
  if ('challenge' in done) return { challenge: done.challenge }
  return entered(args.request, form, done.user?.roles.includes('operator') ? '/admin' : '/')
}

interface Came extends Returned {
  challenge?: string
}

export default function Invitation({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const house = useRoot()?.marketplace?.name ?? 'Marketry'
  const came = actionData as Came | undefined
  const broken = !came?.challenge && (!token || came?.problem?.code === 'link_invalid')
  return (
    <div className={columns.narrow}>
      {/* The link in the address must not travel on to another site. */}
      <meta name="referrer" content="no-referrer" />
      <PageHeader
        title={broken ? t('broken_link.title') : t('invitation.title', { house })}
        lead={broken ? undefined : t('invitation.lead')}
      />
      {came?.challenge ? (
        <SecondStep challenge={came.challenge} next="/" />
      ) : !broken ? (
        <PostForm returned={came}>
          <input type="hidden" name="token" value={token} />
          <TextField name="name" label={t('invitation.name')} autoComplete="name" maxLength={100} />
          <TextField
            name="password"
            label={t('invitation.password')}
            hint={t('invitation.hint')}
            type="password"
            autoComplete="new-password"
          />
          <SubmitButton>{t('invitation.take')}</SubmitButton>
        </PostForm>
      ) : (
        <>
          <p>{t.rich('invitation.broken', { link: (inner) => <Link to="/login/link">{inner}</Link> })}</p>
          <div>
            <LinkButton to="/login" quiet>
              {t('login.title')}
            </LinkButton>
          </div>
        </>
      )}
    </div>
  )
}
