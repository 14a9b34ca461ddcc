import type { ReactNode } from 'react'
import css from './Toast.module.css'

interface Props {
  tone?: 'plain' | 'good' | 'bad'
  /** In its place among the rest, not over the page. */
  still?: boolean
  children: ReactNode
}

/**
 * A word about what was just done, at the foot of the page. It stays until the next page: nobody has to read fast, and it
 * works without script. What may be undone is undone by a form in it.
 */
export function Toast({ tone = 'good', still = false, children }: Props) {
  return (
    <div className={`${css.toast} ${still ? '' : css.over} ${css[tone]}`} role="status">
      {children}
    </div>
  )
}
