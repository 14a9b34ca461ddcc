import { Link, useLocation } from 'react-router'
import { useWords } from '../../words/words.ts'
import css from './Pager.module.css'

/** The ways on and back through a list. `next` and `previous` are the API's; only their place in the list is used. */
export function Pager({ next, previous }: { next: string | null; previous: string | null }) {
  const t = useWords('shell')
  const { pathname, search } = useLocation()
  if (!next && !previous) return null
  return (
    <nav className={css.pager} aria-label={t('list.pages')}>
      {previous ? <Link to={pathname + placeIn(search, previous)}>{t('list.back')}</Link> : <span />}
      {next && <Link to={pathname + placeIn(search, next)}>{t('list.more')}</Link>}
    </nav>
  )
}

/** This page's own query, at the place an address of the API's names. */
function placeIn(search: string, address: string): string {
  const theirs = new URL(address, 'http://localhost').searchParams
  const ours = new URLSearchParams(search)
  for (const name of ['cursor', 'direction']) {
    const value = theirs.get(name)
    if (value) ours.set(name, value)
    else ours.delete(name)
  }
  return `?${ours}`
}
