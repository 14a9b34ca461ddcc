import type { ReactNode } from 'react'
import css from './Panel.module.css'

interface Props {
  title?: ReactNode
  actions?: ReactNode
  /** By which a link on the page leads here. */
  id?: string
  children: ReactNode
}

/** A part of a page with a heading of its own, on a ground of its own. */
export function Panel({ title, actions, id, children }: Props) {
  return (
    <section className={css.panel} {...(id && { id })}>
      {(title || actions) && (
        <div className={css.head}>
          {title && <h2>{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}

/** Facts by name: what it is, and how it stands. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(([name, value], place) => (
        <div key={`${name} ${place}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
