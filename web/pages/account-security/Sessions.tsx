import type { components } from '../../api/schema.d.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Pager } from '../../ui/list/Pager.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { When } from '../../ui/time/When.tsx'
import css from './security.module.css'

type SessionPage = components['schemas']['AccountsSessionPage']
type Session = SessionPage['results'][number]

/** Where one is logged in, and logging out there. */
export function Sessions({ page, returned }: { page: SessionPage; returned: Returned | undefined }) {
  const alone = page.results.length < 2 && !page.next && !page.previous
  return (
    <Panel title="Where you are logged in">
      <ul className={css.sessions} role="list">
        {page.results.map((session) => (
          <li key={session.id}>
            <div className={css.words}>
              <p>
                <b>{nameOf(session)}</b> {session.current && <Badge tone="good">This device</Badge>}
              </p>
              <p className={css.soft}>
                {session.address && <>From {session.address}. </>}
                Last used <When at={session.seen_at} />, logged in <When at={session.created_at} day />.
              </p>
            </div>
            {!session.current && (
              <PostForm name={`end-${session.id}`} returned={returned}>
                <input type="hidden" name="session" value={session.id} />
                <SubmitButton quiet small name="end" value={session.id} aria-label={`Log out ${nameOf(session)}`}>
                  Log out
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
              Log out everywhere else
            </SubmitButton>
          </div>
        </PostForm>
      )}
    </Panel>
  )
}

function nameOf({ browser, system }: Session): string {
  if (browser && system) return `${browser} on ${system}`
  return browser ?? system ?? 'A device that does not say what it is'
}
