import { isRouteErrorResponse } from 'react-router'
import { isProblem } from '../../api/answers.ts'
import { useRoot } from '../layout/viewer.ts'
import { LinkButton } from '../form/Button.tsx'
import css from './FailedPage.module.css'
import { PageTitle } from './PageTitle.tsx'

/** What a person sees when a page cannot be shown: what it is, and what to do now. */
export function FailedPage({ error }: { error: unknown }) {
  const { status, heading, sentence } = explain(error)
  const marketplace = useRoot()?.marketplace
  return (
    <section className={css.failed}>
      <PageTitle>{heading}</PageTitle>
      <p className={css.status}>{status}</p>
      <h1>{heading}</h1>
      <p>{sentence}</p>
      <p className={css.ways}>
        <LinkButton to="/">Go to the front page</LinkButton>
        {marketplace && (
          <LinkButton to="/search" quiet>
            Search
          </LinkButton>
        )}
      </p>
    </section>
  )
}

function explain(error: unknown): { status: number; heading: string; sentence: string } {
  if (!isRouteErrorResponse(error)) {
    return {
      status: 500,
      heading: 'Something broke on our side',
      sentence: 'Your last step may not have been carried out. Load the page again; if it stays, come back in a while.',
    }
  }
  const { status } = error
  const detail = isProblem(error.data) ? error.data.detail : undefined
  if (status === 404) {
    return {
      status,
      heading: detail?.includes('marketplace') ? 'No marketplace here' : 'This page is not here',
      sentence: detail?.includes('marketplace')
        ? detail
        : 'It may have been sold, taken down or moved, or the address has a slip in it. Try a search.',
    }
  }
  if (status === 403) {
    return {
      status,
      heading: 'This is not open to you',
      sentence: detail ?? 'Your account does not have the role that this page is for. Ask the operator if it should.',
    }
  }
  if (status === 429) {
    return { status, heading: 'A little too fast', sentence: 'Wait a minute, then load the page again.' }
  }
  if (status === 503) {
    return { status, heading: 'Back in a moment', sentence: 'Something we need is away. Load the page again shortly.' }
  }
  return { status, heading: 'That did not work', sentence: detail ?? 'Go back and try it once more.' }
}
