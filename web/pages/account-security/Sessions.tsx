import type { components } from '../../api/schema.d.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Pager } from '../../ui/list/Pager.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { When } from '../../ui/time/When.tsx'
import css from './security.module.css'
import { useWords, type Words } from '../../words/words.ts'

type SessionPage = components['schemas']['AccountsSessionPage']
type Session = SessionPage['results'][number]

/** Where one is logged in, and logging out there. */
export function Sessions({ page, returned }: { page: SessionPage; returned: Returned | undefined }) {
  const t = useWords('account')
  const alone = page.results.length < 2 && !page.next && !page.previous
  return (
    <Panel title={t('sessions.title')}>
      <ul className={css.sessions} role="list">
        {page.results.map((session) => (
          <li key={session.id}>
            <div className={css.words}>
              <p>
                <b>{nameOf(session, t)}</b> {session.current && <Badge tone="good">{t('sessions.this')}</Badge>}
              </p>
              <p className={css.soft}>
                {session.address && `${t('sessions.from', { address: session.address })} `}
                {t.rich('sessions.used', {
                  seen: () => <When at={session.seen_at} />,
                  begun: () => <When at={session.created_at} day />,
                })}
              </p>
            </div>
            {!session.current && (
              <PostForm name={`end-${session.id}`} returned={returned}>
                <input type="hidden" name="session" value={session.id} />
                <SubmitButton
                  quiet
                  small
                  name="end"
                  value={session.id}
                  aria-label={t('sessions.end_one', { device: nameOf(session, t) })}
                >
                  {t('sessions.end')}
                </SubmitButton>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      <Pager next={page.next} previous={page.previous} />
      {!alone && (
        <PostForm name="end-others" returned={returned}>
          <div>
            <SubmitButton grave small>
              {t('sessions.end_others')}
            </SubmitButton>
          </div>
        </PostForm>
      )}
    </Panel>
  )
}

function nameOf({ browser, system }: Session, t: Words<'account'>): string {
  if (browser && system) return t('sessions.device', { browser, system })
  return browser ?? system ?? t('sessions.unknown')
}
