import { TextField } from '../../../ui/form/Field.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { daysOf, disciplineSpans, type Settings } from './wish.ts'

/** What follows when members break the rules. */
export function DisciplinePanel({ settings: { discipline } }: { settings: Settings }) {
  const t = useWords('admin')
  return (
    <Panel title={t('settings.discipline')}>
      <div className={columns.pair}>
        <TextField
          name="violations_to_block"
          label={t('settings.violations_to_block')}
          type="number"
          min={1}
          defaultValue={discipline.violations_to_block}
          required
        />
        {disciplineSpans.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`settings.span.${name}`)}
            type="number"
            min={0}
            step="any"
            defaultValue={daysOf(discipline[name])}
            required
          />
        ))}
      </div>
    </Panel>
  )
}
