import type { ComponentType } from 'react'
import { Link } from 'react-router'
import header from './Header.module.css'

interface Props {
  to: string
  icon: ComponentType<{ size: number; 'aria-hidden': true }>
  /** How much is unread now. */
  unread: number
  /** What the link says, with the count. */
  label: string
  /** What is read aloud when there is more than there was; empty while there is not. */
  news: string
}

/** A way out of the head of each page, with how much is unread there. */
export function HeaderCount({ to, icon: Icon, unread, label, news }: Props) {
  return (
    <Link className={header.item} to={to} aria-label={label}>
      <Icon size={20} aria-hidden />
      {unread > 0 && (
        <b className={header.count} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </b>
      )}
      <span className="visually-hidden" role="status">
        {news}
      </span>
    </Link>
  )
}
