import { Link } from 'react-router'
import type { LedgerEntry } from '../../api/shapes.ts'
import { Empty } from '../../ui/page/Empty.tsx'
import { When } from '../../ui/time/When.tsx'
import css from './EntryList.module.css'

/** Entries of the books: what moved between which accounts, by which rule, because of what. */
export function EntryList({ entries }: { entries: readonly LedgerEntry[] }) {
  if (entries.length === 0) return <Empty title="No money has moved yet" />
  return (
    <ol role="list" className={css.list}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div className={css.head}>
            <h3>{entry.deal_id ? <Link to={`/admin/deals/${entry.deal_id}`}>{entry.kind}</Link> : entry.kind}</h3>
            <When at={entry.at} />
          </div>
          <p>{entry.words}</p>
          <ul className={css.postings}>
            {entry.postings.map((posting) => (
              <li key={posting} className="figures">
                {posting}
              </li>
            ))}
          </ul>
          {entry.rules.map((rule) => (
            <p key={rule}>{rule}</p>
          ))}
          <p className={css.cause}>{entry.cause}</p>
        </li>
      ))}
    </ol>
  )
}
