import { useFetcher, useLocation } from 'react-router'
import css from './ThemeSwitch.module.css'
import { themes } from './preferences.ts'
import { useCsrfToken, useRoot } from './viewer.ts'

const labels = { auto: 'System', light: 'Light', dark: 'Dark' }

/** Light, dark, or as the device has it. A form with three buttons; with script the page does not move. */
export function ThemeSwitch() {
  const fetcher = useFetcher()
  const { pathname, search } = useLocation()
  const csrf = useCsrfToken()
  const now = useRoot()?.theme ?? 'auto'
  return (
    <fetcher.Form method="post" action="/theme" className={css.switch} aria-label="Appearance">
      <input type="hidden" name="csrf_token" value={csrf} />
      <input type="hidden" name="next" value={pathname + search} />
      {themes.map((theme) => (
        <button key={theme} type="submit" name="theme" value={theme} aria-pressed={theme === now}>
          {labels[theme]}
        </button>
      ))}
    </fetcher.Form>
  )
}
