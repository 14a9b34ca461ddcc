import type { Brand } from '../../../api/shapes.ts'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import css from './draft.module.css'
import { colours, corners, densities, imageries, motions, typefaces } from './wish.ts'

/** Colours, type, corners, space, motion and pictures: each is put over the preset's. */
export function LookPanel({ brand }: { brand: Brand }) {
  const t = useWords('admin')
  const choices = [
    { name: 'typeface', kinds: typefaces },
    { name: 'corners', kinds: corners },
    { name: 'density', kinds: densities },
    { name: 'motion', kinds: motions },
    { name: 'imagery', kinds: imageries },
  ] as const
  return (
    <Panel title={t('settings.look')}>
      <p>{t('settings.look_lead')}</p>
      <div className={css.colours}>
        {colours.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`settings.colour.${name}`)}
            type="color"
            defaultValue={brand[name]}
            required
          />
        ))}
      </div>
      <div className={columns.pair}>
        <TextField name="mark" label={t('settings.mark')} defaultValue={brand.mark} required maxLength={3} />
        {choices.map(({ name, kinds }) => (
          <SelectField key={name} name={name} label={t(`settings.${name}`)} defaultValue={brand[name]} required>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`settings.kind.${kind}`)}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
    </Panel>
  )
}
