import type { ReactNode } from 'react'
import css from './Timeline.module.css'

/** Something that happened, happens now, or will. */
export interface Happening {
  key: string
  title: ReactNode
  /** When, and by whom. */
  about?: ReactNode
  state: 'past' | 'now' | 'coming'
  children?: ReactNode
}

/** What happened in its order, and what is still to come. */
export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <ol role="list" className={css.timeline}>
      {happenings.map(({ key, title, about, state, children }) => (
        <li key={key} className={css[state]}>
          <div className={css.title}>{title}</div>
          {about && <div className={css.about}>{about}</div>}
          {children}
        </li>
      ))}
    </ol>
  )
}
