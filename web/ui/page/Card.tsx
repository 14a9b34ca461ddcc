import type { ReactNode } from 'react'
import { Link } from 'react-router'
import css from './Card.module.css'

interface Props {
  title: ReactNode
  to?: string
  /** A drawing, a picture or an avatar at its head. */
  picture?: ReactNode
  /** One small line above the title: what kind of thing it is. */
  kind?: ReactNode
  /** A line at its foot: figures, a state. */
  foot?: ReactNode
  children?: ReactNode
}

/** One thing among several that leads somewhere: all of it can be pressed, and the link says where it goes. */
export function Card({ title, to, picture, kind, foot, children }: Props) {
  return (
    <article className={css.card}>
      {picture && <div className={css.picture}>{picture}</div>}
      <div className={css.words}>
        {kind && <p className={css.kind}>{kind}</p>}
        <h3 className={css.title}>{to ? <Link to={to}>{title}</Link> : title}</h3>
        {children}
        {foot && <div className={css.foot}>{foot}</div>}
      </div>
    </article>
  )
}

/** Cards side by side, as many as there is room for. */
export function Cards({ children }: { children: ReactNode }) {
  return <div className={css.cards}>{children}</div>
}
