import type { MoneyMove } from '../api/shapes.ts'
import { useFormats } from '../words/formats.ts'
import { useWords } from '../words/words.ts'
import css from './deal.module.css'
import { ownFirst, useWhoIs } from './words.ts'

/** Where the money of a step goes. */
export function MoneyMoves({ moves, own }: { moves: readonly MoneyMove[]; own: string }) {
  const t = useWords('deal')
  const { money } = useFormats()
  const whoIs = useWhoIs()
  if (moves.length === 0) return null
  return (
    <ul role="list" className={css.moves}>
      {ownFirst(moves, own).map((move) => (
        <li key={move.party + move.meaning}>
          <span>
            {t.rich(move.at_most ? 'moves.at_most' : 'moves.exactly', {
              amount: money(move.amount, move.currency),
              meaning: move.meaning,
              b: (inner) => (
                <b className="figures" dir="ltr">
                  {inner}
                </b>
              ),
            })}
          </span>
          <small>{t('moves.for', { party: whoIs(move.party, own) })}</small>
        </li>
      ))}
    </ul>
  )
}
