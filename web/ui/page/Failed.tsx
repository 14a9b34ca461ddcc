import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import type { ReactNode } from 'react'
import css from './Empty.module.css'

/** What stands where a part of a page could not be had, while the rest of the page is there: what it is, and what to do. */
export function Failed({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={`${css.empty} ${css.failed}`} role="alert">
      <IconAlertTriangle size={26} aria-hidden />
      <p className={css.title}>{title}</p>
      {children}
    </div>
  )
}
