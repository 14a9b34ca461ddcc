import { useFetcher, useLocation } from 'react-router'
import { useWords } from '../../words/words.ts'
import css from './ThemeSwitch.module.css'
import { themes } from './preferences.ts'
import { useCsrfToken, useRoot } from './viewer.ts'

/** Light, dark, or as the device has it. A form with three buttons; with script the page does not move. */
export function ThemeSwitch() {
  const t = useWords('shell')
  const fetcher = useFetcher()
  const { pathname, search } = useLocation()
  const csrf = useCsrfToken()
  const now = useRoot()?.theme ?? 'auto'
  return (
    <fetcher.Form method="post" action="/theme" className={css.switch} aria-label={t('appearance.label')}>
      <input type="hidden" name="csrf_token" value={csrf} />
      <input type="hidden" name="next" value={pathname + search} />
      {themes.map((theme) => (
        <button key={theme} type="submit" name="theme" value={theme} aria-pressed={theme === now}>
          {t(`appearance.${theme}`)}
        </button>
      ))}
    </fetcher.Form>
  )
}
