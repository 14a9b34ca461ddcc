import type { Feedback } from '../../api/shapes.ts'
import { Empty } from '../page/Empty.tsx'
import { When } from '../time/When.tsx'
import css from './FeedbackList.module.css'
import { Stars } from './Stars.tsx'

/** What people wrote, newest first. */
export function FeedbackList({ feedback }: { feedback: readonly Feedback[] }) {
  if (feedback.length === 0) return <Empty title="No feedback yet" />
  return (
    <ul role="list" className={css.list}>
      {feedback.map((one) => (
        <li key={one.id}>
          <Stars value={one.rating} />
          {one.comment && <p dir="auto">{one.comment}</p>}
          <p className={css.who}>
            {one.author?.name ?? 'Somebody who has left'}, <When at={one.created_at} day />
          </p>
        </li>
      ))}
    </ul>
  )
}
