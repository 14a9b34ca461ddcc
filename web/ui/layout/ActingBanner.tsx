import { Form } from 'react-router'
import { useWords } from '../../words/words.ts'
import { SubmitButton } from '../form/Button.tsx'
import css from './ActingBanner.module.css'
import { useCsrfToken, useRoot } from './viewer.ts'

/** Says on every page that an operator acts as somebody, and ends it by one press. */
export function ActingBanner() {
  const t = useWords('shell')
  const csrf = useCsrfToken()
  const session = useRoot()?.session
  if (!session?.acting || !session.user) return null
  const { operator, may_change } = session.acting
  return (
    <section className={css.banner} aria-label={t('acting.label')}>
      <p>
        {t(may_change ? 'acting.changing' : 'acting.looking', {
          operator,
          member: session.user.name || session.user.email,
        })}
      </p>
      <Form method="post" action="/acting/end">
        <input type="hidden" name="csrf_token" value={csrf} />
        <SubmitButton small>{t('acting.end')}</SubmitButton>
      </Form>
    </section>
  )
}
