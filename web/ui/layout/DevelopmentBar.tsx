import { Form, Link, useLocation } from 'react-router'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { SubmitButton } from '../form/Button.tsx'
import css from './DevelopmentBar.module.css'
import { useCsrfToken, useHolds, useRoot } from './viewer.ts'

const leaps = [
  { name: 'hour', seconds: 3_600 },
  { name: 'day', seconds: 86_400 },
  { name: 'week', seconds: 604_800 },
] as const

/** For whoever develops: who one is and whom one could be, the clock, and the tools. In production there is none. */
export function DevelopmentBar() {
  const t = useWords('shell')
  const { time } = useFormats()
  const { pathname, search } = useLocation()
  const csrf = useCsrfToken()
  const root = useRoot()
  const operates = useHolds('operator', 'superadmin')
  const tools = root?.development
  if (!tools) return null
  const user = root?.session?.user
  const hidden = (
    <>
      <input type="hidden" name="csrf_token" value={csrf} />
      <input type="hidden" name="next" value={pathname + search} />
    </>
  )
  return (
    <details className={css.bar}>
      <summary>
        {t('development.title')} · <bdi>{user ? user.name || user.email : t('development.visitor')}</bdi>
      </summary>
      <div className={css.parts}>
        <Form method="post" action="/dev" className={css.part}>
          {hidden}
          <label>
            {t('development.be')}{' '}
            <select name="email" defaultValue={user?.email}>
              {tools.people.map(({ email, name, roles }) => (
                <option key={email} value={email}>
                  {name} ({roles.join(', ')})
                </option>
              ))}
            </select>
          </label>
          <SubmitButton quiet small name="press" value="switch">
            {t('development.switch')}
          </SubmitButton>
        </Form>
        {tools.now && (
          <Form method="post" action="/dev" className={css.part}>
            {hidden}
            <span>{time(tools.now)}</span>
            {operates ? (
              <>
                {leaps.map(({ name, seconds }) => (
                  <SubmitButton key={name} quiet small name="press" value={String(seconds)}>
                    {t(`development.${name}`)}
                  </SubmitButton>
                ))}
                {tools.deadline && (
                  <SubmitButton quiet small name="press" value="deadline">
                    {t('development.deadline', { time: time(tools.deadline) })}
                  </SubmitButton>
                )}
              </>
            ) : (
              <span>{t('development.operators_turn')}</span>
            )}
          </Form>
        )}
        <nav className={css.part} aria-label={t('development.tools')}>
          <Link to="/inbox">{t('development.inbox')}</Link>
          {operates && <Link to="/admin/jobs">{t('development.jobs')}</Link>}
          {tools.simulator && <a href={tools.simulator}>{t('development.simulator')}</a>}
          <Link to="/styleguide">{t('development.styleguide')}</Link>
          <a href="/api/v1/docs/">{t('development.api')}</a>
        </nav>
      </div>
    </details>
  )
}
