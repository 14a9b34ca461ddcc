import type { Feedback } from '../../api/shapes.ts'
import { useWords } from '../../words/words.ts'
import { Empty } from '../page/Empty.tsx'
import { When } from '../time/When.tsx'
import css from './FeedbackList.module.css'
import { Stars } from './Stars.tsx'

/** What people wrote, newest first. */
export function FeedbackList({ feedback }: { feedback: readonly Feedback[] }) {
  const t = useWords('shell')
  if (feedback.length === 0) return <Empty title={t('feedback.none')} />
  return (
    <ul role="list" className={css.list}>
      {feedback.map((one) => (
        <li key={one.id}>
          <Stars value={one.rating} />
          {one.comment && <p dir="auto">{one.comment}</p>}
          <p className={css.who}>
            <bdi>{one.author?.name ?? t('feedback.gone')}</bdi> · <When at={one.created_at} day />
          </p>
          {one.reply && (
            <p dir="auto">
              <b>{t('feedback.reply')}</b> {one.reply.text}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
