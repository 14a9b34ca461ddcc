import type { ReactNode } from 'react'
import css from './Empty.module.css'

/** What a list says while nothing is in it: why, and what would put something there. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p className={css.title}>{title}</p>
      {children}
    </div>
  )
}
