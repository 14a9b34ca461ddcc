import { useWords } from '../../words/words.ts'
import { LinkButton } from '../form/Button.tsx'
import { Brandmark } from '../layout/Brandmark.tsx'
import { useRoot } from '../layout/viewer.ts'
import css from './FailedPage.module.css'
import { PageTitle } from './PageTitle.tsx'

/** What stands in the door of a marketplace that is closed for a while, in its own look. */
export function ClosedPage() {
  const t = useWords('shell')
  const root = useRoot()
  const marketplace = root?.marketplace
  const heading = t('closed.title', { name: marketplace?.name ?? 'Marketry' })
  return (
    <section className={css.failed}>
      <PageTitle>{heading}</PageTitle>
      {marketplace && <Brandmark brand={marketplace.brand} />}
      <h1>{heading}</h1>
      <p>{t('closed.lead')}</p>
      <p>{t('closed.deals')}</p>
      <p className={css.ways}>
        {root?.session?.user ? (
          <LinkButton to="/orders">{t('closed.orders')}</LinkButton>
        ) : (
          <LinkButton to="/login">{t('closed.login')}</LinkButton>
        )}
      </p>
    </section>
  )
}
