import type { ReactNode } from 'react'
import css from './Notice.module.css'

interface Props {
  tone?: 'plain' | 'good' | 'warn' | 'bad'
  title?: ReactNode
  children?: ReactNode
}

/** A word to the reader that stands out. Bad ones are read aloud at once. */
export function Notice({ tone = 'plain', title, children }: Props) {
  return (
    <div className={`${css.notice} ${css[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {title && <p className={css.title}>{title}</p>}
      {children}
    </div>
  )
}
