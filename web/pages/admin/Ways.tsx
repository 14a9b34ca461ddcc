import { Link, useLocation } from 'react-router'
import { useWords } from '../../words/words.ts'
import css from './ways.module.css'
import { type GroupOfWays, wayAt } from './ways.ts'

/**
 * The ways of the desk in two rows: what one comes for, and the pages of what was chosen. A group leads to its first
 * page, so that both rows are plain links, in the order in which they are seen. On a narrow screen they break into lines:
 * none is hidden behind an edge.
 */
export function Ways({ groups }: { groups: readonly GroupOfWays[] }) {
  const t = useWords('admin')
  const { pathname } = useLocation()
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
  const here = wayAt(groups, path)
  const open = groups.find(({ group }) => group === here?.group)
  return (
    <nav aria-label={t('tabs.name')} className={css.ways}>
      <ul role="list" className={css.groups}>
        {groups.map(({ group, ways: [first] }) => (
          <li key={group}>
            <Link to={first?.to ?? '/admin'} aria-current={group === here?.group ? 'true' : undefined}>
              {t(`groups.${group}`)}
            </Link>
          </li>
        ))}
      </ul>
      {open && open.ways.length > 1 && (
        <ul role="list" className={css.pages} aria-label={t(`groups.${open.group}`)}>
          {open.ways.map(({ name, to }) => (
            <li key={name}>
              <Link to={to} aria-current={currentAt(to, here?.to, path)}>
                {t(`tabs.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

function currentAt(to: string, here: string | undefined, path: string): 'page' | 'true' | undefined {
  if (to !== here) return undefined
  return path === to ? 'page' : 'true'
}
