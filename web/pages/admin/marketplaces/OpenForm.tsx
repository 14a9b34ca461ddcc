import { SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField, TextArea, TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'

interface Props {
  presets: readonly { slug: string; name: string; summary: string; currency: string; zone: string; country: string }[]
  once: string
  returned: Returned | undefined
}

/** A marketplace from a preset, in one form. */
export function OpenForm({ presets, once, returned }: Props) {
  const t = useWords('admin')
  return (
    <PostForm once={once} returned={returned}>
      <div className={columns.pair}>
        <TextField name="name" label={t('marketplaces.name')} required maxLength={80} />
        <TextField
          name="slug"
          label={t('marketplaces.slug')}
          hint={t('marketplaces.slug_hint')}
          required
          maxLength={41}
          dir="ltr"
        />
        <SelectField name="preset" label={t('marketplaces.preset')} required>
          {presets.map((preset) => (
            <option key={preset.slug} value={preset.slug}>
              {preset.name} ({preset.currency}, {preset.zone}, {preset.country}): {preset.summary}
            </option>
          ))}
        </SelectField>
        <TextField
          name="email"
          label={t('marketplaces.operator_email')}
          hint={t('marketplaces.operator_hint')}
          type="email"
          maxLength={254}
          dir="ltr"
        />
        <TextField
          name="currency"
          label={t('marketplaces.currency')}
          hint={t('marketplaces.as_preset')}
          maxLength={3}
          dir="ltr"
        />
        <TextField
          name="zone"
          label={t('marketplaces.zone')}
          hint={t('marketplaces.as_preset')}
          maxLength={60}
          dir="ltr"
        />
        <TextField
          name="country"
          label={t('marketplaces.country')}
          hint={t('marketplaces.as_preset')}
          maxLength={2}
          dir="ltr"
        />
      </div>
      <TextArea name="hosts" label={t('marketplaces.hosts')} hint={t('marketplaces.hosts_hint')} rows={2} dir="ltr" />
      <div>
        <SubmitButton>{t('marketplaces.open_it')}</SubmitButton>
      </div>
    </PostForm>
  )
}
