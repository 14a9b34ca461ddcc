import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { useWords } from '../../words/words.ts'

const tokenIn = (request: Request) => new URL(request.url).searchParams.get('token') ?? ''

/** Where the link of an e-mail leads. Looking changes nothing: mail scanners follow links too. */
export async function loader({ context, request }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/notifications/unsubscribe/', { params: { query: { token: tokenIn(request) } } }))
}

/** Stops the e-mails: for the person who presses, and for the mailbox that posts the one click itself (RFC 8058). */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const token = tokenIn(args.request)
  const asked = form.api.POST('/notifications/unsubscribe/', { body: { token } })
  const { problem } = await attempt(asked)
  if (problem) return again(problem)
  if (form.text('List-Unsubscribe') === 'One-Click') return { stopped: true }
  return redirect(`/unsubscribe?token=${encodeURIComponent(token)}&done=1`)
}

export default function Unsubscribe({ loaderData: { label, kind, marketplace }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const [search] = useSearchParams()
  const problem = actionData && 'problem' in actionData ? actionData : undefined
  const done = search.get('done') || (actionData && 'stopped' in actionData)
  return (
    <div className={columns.narrow}>
      <PageHeader title={t('unsubscribe.title')} lead={marketplace} />
      {done ? (
        <Notice tone="good" title={t('unsubscribe.done')}>
          <p>{t('unsubscribe.list')}</p>
        </Notice>
      ) : (
        <PostForm returned={problem}>
          <p>
            {kind === 'all'
              ? t('unsubscribe.all', { house: marketplace })
              : kind === 'digest'
                ? t('unsubscribe.digest')
                : t('unsubscribe.kind', { label })}
          </p>
          <div>
            <SubmitButton>{t('unsubscribe.stop')}</SubmitButton>
          </div>
        </PostForm>
      )}
      <div>
        <LinkButton quiet small to="/notifications/settings">
          {t('unsubscribe.by_kind')}
        </LinkButton>
      </div>
    </div>
  )
}
