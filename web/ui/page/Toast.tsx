import type { ReactNode } from 'react'
import css from './Toast.module.css'

/**
 * A word about what was just done, at the foot of the page. It stays until the next page: nobody has to read fast, and it
 * works without script. What may be undone is undone by a form in it.
 */
export function Toast({ tone = 'good', children }: { tone?: 'plain' | 'good' | 'bad'; children: ReactNode }) {
  return (
    <div className={`${css.toast} ${css[tone]}`} role="status">
      {children}
    </div>
  )
}
