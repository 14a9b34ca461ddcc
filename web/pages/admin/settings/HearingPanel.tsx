import { TextField } from '../../../ui/form/Field.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { daysOf, type Settings } from './wish.ts'

// In days, as src/modules/settings/rules.ts bounds them.
const bounds = {
  time_to_answer: { min: 1, max: 30 },
  time_to_decide: { min: 3, max: 60 },
  time_to_appeal: { min: 1, max: 30 },
  blind_window: { min: 1, max: 30 },
} as const
const spansOfHearing = Object.keys(bounds) as (keyof typeof bounds)[]

/** How long everybody has in a complaint, and how long feedback waits for the other side. */
export function HearingPanel({ settings: { complaints, feedback } }: { settings: Settings }) {
  const t = useWords('admin')
  const spans = { ...complaints, ...feedback }
  return (
    <Panel title={t('settings.hearing')}>
      <div className={columns.pair}>
        {spansOfHearing.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`settings.span.${name}`)}
            type="number"
            {...bounds[name]}
            step="any"
            defaultValue={daysOf(spans[name])}
            required
          />
        ))}
      </div>
    </Panel>
  )
}
