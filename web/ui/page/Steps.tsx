import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import css from './Steps.module.css'

/** A stage of something that has several. */
export interface Step {
  label: ReactNode
  hint?: ReactNode
  state: 'done' | 'now' | 'coming' | 'failed'
  /** The way there, where it can be gone to. */
  to?: string
}

interface Props {
  label: string
  steps: readonly Step[]
  /** In words for who hears the page: what it means that a step is done, on, still to come, or failed. */
  states: Readonly<Record<Step['state'], string>>
  /** Below one another, with room for a sentence each: a checklist. */
  upright?: boolean
}

/** Where something stands among its stages. */
export function Steps({ label, steps, states, upright = false }: Props) {
  return (
    <ol role="list" aria-label={label} className={`${css.steps} ${upright ? css.upright : css.along}`}>
      {steps.map((step, place) => (
        <li key={place} className={css[step.state]} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className={css.dot} aria-hidden>
            {step.state === 'done' ? <IconCheck size={14} stroke={3} /> : step.state === 'failed' ? '!' : place + 1}
          </span>
          <span className={css.words}>
            <span className={css.label}>{step.to ? <Link to={step.to}>{step.label}</Link> : step.label}</span>
            <span className="visually-hidden">, {states[step.state]}</span>
            {step.hint && <span className={css.hint}>{step.hint}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** How much of something is done. Of no known end where `value` is left out. */
export function ProgressBar({ label, value, most = 1 }: { label: string; value?: number; most?: number }) {
  return <progress className={css.bar} aria-label={label} max={most} {...(value !== undefined && { value })} />
}

/** Parts of a whole, each with its length: votes by stars, sales by category. */
export function Shares({ parts }: { parts: readonly { label: ReactNode; said: ReactNode; share: number }[] }) {
  return (
    <ul role="list" className={css.shares}>
      {parts.map(({ label, said, share }, place) => (
        <li key={place}>
          <span>{label}</span>
          <svg aria-hidden>
            <rect width="100%" height="100%" rx="3" className={css.whole} />
            <rect width={`${Math.min(100, Math.max(0, share * 100))}%`} height="100%" rx="3" className={css.part} />
          </svg>
          <span className={css.said}>{said}</span>
        </li>
      ))}
    </ul>
  )
}
