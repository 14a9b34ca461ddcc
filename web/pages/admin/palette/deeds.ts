import { useFetcher, useLocation, useSubmit } from 'react-router'
import { languages, ownNames } from '../../../../words/languages.ts'
import { themes } from '../../../ui/layout/preferences.ts'
import { useCsrfToken, useRoot } from '../../../ui/layout/viewer.ts'
import { useWords } from '../../../words/words.ts'

/** Something the palette does, rather than goes to. */
export interface Deed {
  value: string
  said: string
  take: () => unknown
}

const turns = [
  { hours: 1, key: 'hour' },
  { hours: 24, key: 'day' },
  { hours: 168, key: 'week' },
] as const

/** What one does often: how pages look, in which language they are read, and in development the clock. */
export function useDeeds(): Deed[] {
  const t = useWords('admin')
  const submit = useSubmit()
  const appearance = useFetcher()
  const csrf_token = useCsrfToken()
  const { pathname, search } = useLocation()
  const marketplace = useRoot()?.marketplace
  const next = pathname + search
  const turnable = marketplace?.development && marketplace.modules.includes('operations')
  return [
    ...themes.map((theme) => ({
      value: `theme ${theme}`,
      said: t(`palette.theme_${theme}`),
      take: () => appearance.submit({ csrf_token, next, theme }, { method: 'post', action: '/theme' }),
    })),
    ...languages.map((language) => ({
      value: `language ${language}`,
      said: t('palette.language', { language: ownNames[language] }),
      take: () => submit({ csrf_token, next, language }, { method: 'post', action: '/language' }),
    })),
    ...(turnable ? turns : []).map(({ hours, key }) => ({
      value: `turn ${hours}`,
      said: t(`palette.${key}`),
      take: () => submit({ csrf_token, press: String(hours) }, { method: 'post', action: '/admin/clock' }),
    })),
  ]
}

/** A job of the program's that is run at once; the page of the jobs then shows how it went. */
export function useJobRuns(): (job: { name: string; summary: string }) => Deed {
  const t = useWords('admin')
  const submit = useSubmit()
  const csrf_token = useCsrfToken()
  return ({ name, summary }) => ({
    value: `run ${name}`,
    said: t('palette.run', { job: summary }),
    take: () => submit({ csrf_token, press: `trigger ${name}` }, { method: 'post', action: '/admin/jobs' }),
  })
}
