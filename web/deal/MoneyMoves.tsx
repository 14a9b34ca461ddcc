import type { MoneyMove } from '../api/shapes.ts'
import { Money } from '../ui/money/Money.tsx'
import css from './deal.module.css'
import { ownFirst, whoIs } from './words.ts'

/** Where the money of a step goes. */
export function MoneyMoves({ moves, own }: { moves: readonly MoneyMove[]; own: string }) {
  if (moves.length === 0) return null
  return (
    <ul role="list" className={css.moves}>
      {ownFirst(moves, own).map((move) => (
        <li key={move.party + move.meaning}>
          <span>
            {move.at_most && 'Up to '}
            <b>
              <Money amount={move.amount} currency={move.currency} />
            </b>{' '}
            {move.meaning}
          </span>
          <small>for {whoIs(move.party, own)}</small>
        </li>
      ))}
    </ul>
  )
}
