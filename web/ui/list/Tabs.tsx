import { NavLink } from 'react-router'
import css from './Tabs.module.css'

/** Ways between pages that belong together. */
export function Tabs({
  label,
  tabs,
}: {
  label: string
  tabs: readonly { label: string; to: string; end?: boolean }[]
}) {
  return (
    <nav aria-label={label} className={css.tabs}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? false}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  )
}
