import type { ReactNode } from 'react'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import css from './PageHeader.module.css'
import { PageTitle } from './PageTitle.tsx'

interface Props {
  /** Also what the tab says. */
  title: string
  /** The title as it is drawn, where that is more than its text. */
  drawn?: ReactNode
  lead?: ReactNode
  /** The way back up, from the top. */
  trail?: readonly { label: string; to: string }[]
  /** What can be done here. */
  actions?: ReactNode
}

/** How a page begins. */
export function PageHeader({ title, drawn, lead, trail, actions }: Props) {
  return (
    <div className={css.header}>
      <PageTitle>{title}</PageTitle>
      {trail && trail.length > 0 && <Breadcrumbs trail={trail} />}
      <div className={css.row}>
        <div className={css.words}>
          <h1>{drawn ?? title}</h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  )
}
