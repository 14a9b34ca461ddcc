import { isRouteErrorResponse } from 'react-router'
import { isProblem } from '../../api/answers.ts'
import { useWords, type Words } from '../../words/words.ts'
import { useRoot } from '../layout/viewer.ts'
import { LinkButton } from '../form/Button.tsx'
import { ClosedPage } from './ClosedPage.tsx'
import css from './FailedPage.module.css'
import { PageTitle } from './PageTitle.tsx'

/** What a person sees when a page cannot be shown: what it is, and what to do now. */
export function FailedPage({ error }: { error: unknown }) {
  const t = useWords('shell')
  const { status, heading, sentence } = explain(error, t)
  const marketplace = useRoot()?.marketplace
  if (isRouteErrorResponse(error) && isProblem(error.data) && error.data.code === 'closed_for_now')
    return <ClosedPage />
  return (
    <section className={css.failed}>
      <PageTitle>{heading}</PageTitle>
      <p className={css.status}>{status}</p>
      <h1>{heading}</h1>
      <p>{sentence}</p>
      <p className={css.ways}>
        <LinkButton to="/">{t('failed.front')}</LinkButton>
        {marketplace && (
          <LinkButton to="/search" quiet>
            {t('failed.search')}
          </LinkButton>
        )}
      </p>
    </section>
  )
}

type Kind = 'missing' | 'closed' | 'too_fast' | 'away' | 'other'

const kinds: Readonly<Record<number, Kind>> = { 403: 'closed', 404: 'missing', 429: 'too_fast', 503: 'away' }

function explain(error: unknown, t: Words<'shell'>): { status: number; heading: string; sentence: string } {
  if (!isRouteErrorResponse(error)) {
    return { status: 500, heading: t('failed.broken.title'), sentence: t('failed.broken.advice') }
  }
  const { status } = error
  const problem = isProblem(error.data) ? error.data : undefined
  if (problem?.code.startsWith('marketplace')) {
    return { status, heading: t('failed.no_marketplace.title'), sentence: problem.detail }
  }
  const kind = kinds[status] ?? 'other'
  // Where we are refused, the API says why.
  const told = kind === 'closed' || kind === 'other' ? problem?.detail : undefined
  return { status, heading: t(`failed.${kind}.title`), sentence: told ?? t(`failed.${kind}.advice`) }
}
