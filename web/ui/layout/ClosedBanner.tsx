import { useWords } from '../../words/words.ts'
import css from './ActingBanner.module.css'
import { useHolds, useRoot } from './viewer.ts'

/** Tells whoever runs a closed marketplace that nobody else sees it. */
export function ClosedBanner() {
  const t = useWords('shell')
  const runs = useHolds('operator', 'superadmin')
  if (!useRoot()?.marketplace?.closed || !runs) return null
  return (
    <section className={css.banner} aria-label={t('closed.label')}>
      <p>{t.rich('closed.banner', { log: (inner) => <a href="/admin/activity?action=marketplace.">{inner}</a> })}</p>
    </section>
  )
}
