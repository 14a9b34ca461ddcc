import { TextField } from '../../../ui/form/Field.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { daysOf, type Settings } from './wish.ts'

/** How long people have in a complaint, and how long feedback waits for the other side. */
export function HearingPanel({ settings: { complaints, feedback } }: { settings: Settings }) {
  const t = useWords('admin')
  const spans = { ...complaints, ...feedback }
  return (
    <Panel title={t('settings.hearing')}>
      <div className={columns.pair}>
        {(['time_to_answer', 'time_to_appeal', 'blind_window'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`settings.span.${name}`)}
            type="number"
            min={1}
            max={30}
            step="any"
            defaultValue={daysOf(spans[name])}
            required
          />
        ))}
      </div>
    </Panel>
  )
}
