import type { Deadline, Order } from '../api/shapes.ts'
import { Panel } from '../ui/page/Panel.tsx'
import { Steps } from '../ui/page/Steps.tsx'
import { Until } from '../ui/time/Until.tsx'
import { When } from '../ui/time/When.tsx'
import { useWords } from '../words/words.ts'
import css from './deal.module.css'
import { useWhoIs } from './words.ts'

interface Props {
  stages: Order['stages']
  /** The role whose move it is. */
  turn: string | null
  final: boolean
  deadlines: readonly Deadline[]
  own: string
  now: string
}

/** Where a deal stands: its stages, whose move it is, and what happens next by itself and when. */
export function Standing({ stages, turn, final, deadlines, own, now }: Props) {
  const t = useWords('deal')
  const whoIs = useWhoIs()
  const next = deadlines[0]
  const whose = final
    ? t('page.over')
    : turn === own
      ? t('page.your_turn')
      : turn
        ? t('page.their_turn', { who: whoIs(turn, own) })
        : t('page.nobody')
  return (
    <Panel title={whose}>
      {next && (
        <p className={css.next}>
          {t.rich('page.next', {
            step: next.label,
            b: (inner) => <b>{inner}</b>,
            until: () => <Until at={next.due} now={now} />,
            when: () => <When at={next.due} />,
          })}
        </p>
      )}
      <Steps
        label={t('page.stages')}
        states={{
          done: t('page.stage.done'),
          now: t('page.stage.now'),
          coming: t('page.stage.coming'),
          failed: t('page.stage.failed'),
        }}
        steps={stages.map(({ label, standing, at }) => ({
          label,
          state: standing,
          ...(at ? { hint: <When at={at} day /> } : {}),
        }))}
      />
    </Panel>
  )
}
