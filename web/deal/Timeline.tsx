import type { Deadline, Happening } from '../api/shapes.ts'
import { useWords } from '../words/words.ts'
import { When } from '../ui/time/When.tsx'
import css from './deal.module.css'
import { MoneyMoves } from './MoneyMoves.tsx'
import { useWhoIs } from './words.ts'

interface Props {
  /** With the name of who took each step, where the reader may know it. */
  history: readonly (Happening & { by?: { name: string } | null })[]
  deadlines: readonly Deadline[]
  own: string
}

/** What happened so far, and below it what will happen by itself if nobody does anything. */
export function Timeline({ history, deadlines, own }: Props) {
  const t = useWords('deal')
  const whoIs = useWhoIs()
  return (
    <ol role="list" className={css.timeline}>
      {history.map((step, place) => (
        <li key={`${step.transition}-${step.at}`} className={place === history.length - 1 ? css.now : css.past}>
          <p>
            <b>{step.from === step.to ? step.label : step.to_label}</b>
          </p>
          <p className={css.soft}>
            {t.rich('history.by', {
              who: step.by?.name ?? whoIs(step.acted_as, own),
              when: () => <When at={step.at} />,
            })}
          </p>
          {step.note && (
            <p className={css.note} dir="auto">
              {step.note}
            </p>
          )}
        </li>
      ))}
      {deadlines.map((deadline) => (
        <li key={deadline.transition} className={css.coming}>
          <p>
            {t.rich('history.by_itself', {
              step: deadline.label,
              b: (inner) => <b>{inner}</b>,
              when: () => <When at={deadline.due} />,
            })}
          </p>
          <p className={css.soft}>{deadline.meaning}</p>
          <MoneyMoves moves={deadline.money} own={own} />
        </li>
      ))}
    </ol>
  )
}
