import type { Deadline, Happening } from '../api/shapes.ts'
import { When } from '../ui/time/When.tsx'
import css from './deal.module.css'
import { MoneyMoves } from './MoneyMoves.tsx'
import { whoIs } from './words.ts'

interface Props {
  history: readonly Happening[]
  deadlines: readonly Deadline[]
  own: string
}

/** What happened so far, and below it what will happen by itself if nobody does anything. */
export function Timeline({ history, deadlines, own }: Props) {
  return (
    <ol role="list" className={css.timeline}>
      {history.map((step, place) => (
        <li key={`${step.transition}-${step.at}`} className={place === history.length - 1 ? css.now : css.past}>
          <p>
            <b>{step.from === step.to ? step.label : step.to_label}</b>
          </p>
          <p className={css.soft}>
            <When at={step.at} />, by {whoIs(step.acted_as, own)}
          </p>
          {step.note && <p className={css.note}>{step.note}</p>}
        </li>
      ))}
      {deadlines.map((deadline) => (
        <li key={deadline.transition} className={css.coming}>
          <p>
            <b>{deadline.label}</b>, if nothing happens until <When at={deadline.due} />
          </p>
          <p className={css.soft}>{deadline.meaning}</p>
          <MoneyMoves moves={deadline.money} own={own} />
        </li>
      ))}
    </ol>
  )
}
