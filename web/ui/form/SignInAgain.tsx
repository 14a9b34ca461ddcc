import { useEffect, useState } from 'react'
import type { Problem } from '../../api/answers.ts'
import { useWords } from '../../words/words.ts'
import { Notice } from '../page/Notice.tsx'
import { LinkButton } from './Button.tsx'

/**
 * Over a form whose writer is signed out by now: signing in happens in another tab, so that the form stays as it is.
 * `token` is that of the new session, once there is one.
 */
export function SignInAgain({ token }: { token: string | undefined }) {
  const t = useWords('shell')
  if (token) return <Notice tone="good" title={t('form.signed_in')} />
  return (
    <Notice tone="warn" title={t('form.signed_out')}>
      <p>{t('form.signed_out_more')}</p>
      <div>
        <LinkButton to="/login" target="_blank" small>
          {t('form.sign_in')}
        </LinkButton>
      </div>
    </Notice>
  )
}

/**
 * The token of whoever has signed in elsewhere since `refusal`, asked for whenever this tab is come back to; undefined until
 * then. The page itself is not asked for again: that would take away what the refusal left standing.
 */
export function useNewToken(refusal: Problem | undefined): string | undefined {
  const [got, setGot] = useState<{ since: Problem; token: string }>()
  const token = got && got.since === refusal ? got.token : undefined
  useEffect(() => {
    if (!refusal || token) return
    const left = new AbortController()
    const { signal } = left
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await fetch('/api/v1/auth/session/', { signal })
      const session = answer.ok ? ((await answer.json()) as { csrf_token?: string | null }) : undefined
      if (session?.csrf_token) setGot({ since: refusal, token: session.csrf_token })
    }
    // What could not be asked is asked the next time.
    const look = () => void ask().catch(() => {})
    document.addEventListener('visibilitychange', look, { signal })
    addEventListener('focus', look, { signal })
    return () => left.abort()
  }, [refusal, token])
  return token
}
