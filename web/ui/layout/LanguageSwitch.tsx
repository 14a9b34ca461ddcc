import { Form, useLocation } from 'react-router'
import { languages, ownNames } from '../../../words/languages.ts'
import { useWords } from '../../words/words.ts'
import css from './ThemeSwitch.module.css'
import { useCsrfToken, useReader } from './viewer.ts'

/** The languages there are, each called as its readers call it. A form: it works without script, and the page stays. */
export function LanguageSwitch() {
  const t = useWords('shell')
  const { pathname, search } = useLocation()
  const csrf = useCsrfToken()
  const { language: now } = useReader()
  return (
    <Form method="post" action="/language" className={css.switch} aria-label={t('language')} preventScrollReset>
      <input type="hidden" name="csrf_token" value={csrf} />
      <input type="hidden" name="next" value={pathname + search} />
      {languages.map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-pressed={language === now}
        >
          {ownNames[language]}
        </button>
      ))}
    </Form>
  )
}
