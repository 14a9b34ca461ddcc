import { ProgressBar, Shares, Steps } from '../../../ui/page/Steps.tsx'
import { Timeline } from '../../../ui/page/Timeline.tsx'
import { When } from '../../../ui/time/When.tsx'
import type { Samples } from '../samples.ts'
import css from '../styleguide.module.css'
import { Section } from './Section.tsx'

/** Where something stands, and how it came there. */
export function StageSection({ words }: { words: Samples }) {
  const states = { done: words.done, now: words.now, coming: words.coming, failed: words.failed }
  const at = <When at="2026-03-14T15:09:26Z" />
  return (
    <Section name="stages">
      <Steps
        label={words.now}
        states={states}
        steps={[
          { label: words.done, state: 'done', hint: words.place },
          { label: words.now, state: 'now', to: '#stage' },
          { label: words.coming, state: 'coming' },
          { label: words.failed, state: 'failed' },
        ]}
      />
      <div className={css.columns}>
        <Steps
          label={words.coming}
          states={states}
          upright
          steps={[
            { label: words.done, state: 'done', hint: words.sentence },
            { label: words.act, state: 'now', hint: words.long, to: '#stage' },
            { label: words.coming, state: 'coming' },
          ]}
        />
        <Timeline
          happenings={[
            { key: '1', title: words.done, about: at, state: 'past', children: words.sentence },
            { key: '2', title: words.now, about: at, state: 'now', children: words.long },
            { key: '3', title: words.coming, about: at, state: 'coming' },
          ]}
        />
        <div className={css.stack}>
          <ProgressBar label={words.now} value={0.42} />
          <ProgressBar label={words.loading} />
          <Shares
            parts={[5, 4, 3, 2, 1].map((star, place) => ({
              label: `${star} ★`,
              said: [812, 240, 31, 4, 0][place] ?? 0,
              share: [0.75, 0.22, 0.03, 0.004, 0][place] ?? 0,
            }))}
          />
        </div>
      </div>
    </Section>
  )
}
