import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Sparkline } from '../figure/Figure.tsx'
import type { SparkFigure } from '../figure/figures.ts'
import css from './Stat.module.css'

interface Props {
  label: string
  value: ReactNode
  /** How it changed, in words: '12 % more than last week'. */
  change?: ReactNode
  tone?: 'plain' | 'good' | 'bad' | 'warn'
  spark?: SparkFigure
  /** Where the figure comes from. */
  to?: string
}

/** A figure worth a glance: what it is, how much, and which way it goes. */
export function Stat({ label, value, change, tone = 'plain', spark, to }: Props) {
  return (
    <div className={css.stat}>
      <dt>{to ? <Link to={to}>{label}</Link> : label}</dt>
      <dd className={css.value}>{value}</dd>
      {(change || spark) && (
        <dd className={css.foot}>
          {change && <span className={css[tone]}>{change}</span>}
          {spark && <Sparkline figure={spark} label={label} />}
        </dd>
      )}
    </div>
  )
}

/** Several figures side by side. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className={css.stats}>{children}</dl>
}
