import { Link } from 'react-router'
import type { LedgerEntry } from '../../api/shapes.ts'
import { ExplainedAmount } from '../../ui/money/ExplainedAmount.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import css from './EntryList.module.css'

interface Props {
  entries: readonly LedgerEntry[]
  /** Whether all of them are of one deal, whose page this is. */
  ofDeal?: boolean
}

/** Entries of the books: what happened, and how much moved, which opens into accounts, rule, rate and rounding. */
export function EntryList({ entries, ofDeal = false }: Props) {
  const t = useWords('ledger')
  if (entries.length === 0) return <Empty title={t('none')} />
  return (
    <ol role="list" className={css.list}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div className={css.what}>
            <p>{entry.words}</p>
            <p className={css.soft}>
              <When at={entry.at} />
              {entry.deal_id && !ofDeal && (
                <>
                  {' · '}
                  <Link to={`/admin/deals/${entry.deal_id}`}>{t('entry.deal')}</Link>
                </>
              )}
              {' · '}
              <Link to={`/admin/ledger?entry=${entry.id}`}>{t('entry.alone')}</Link>
            </p>
          </div>
          <ExplainedAmount amount={entry.moved} currency={entry.currency} entries={[entry]} own="operator" />
        </li>
      ))}
    </ol>
  )
}
