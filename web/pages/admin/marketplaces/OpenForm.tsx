import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Choices } from '../../../ui/form/Choices.tsx'
import { TextArea, TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'

interface Props {
  presets: readonly { slug: string; name: string; summary: string; currency: string; zone: string; country: string }[]
  once: string
  returned: Returned | undefined
}

// An ISO 4217 code, an IANA name, an ISO 3166-1 code.
const lengths = { currency: 3, zone: 60, country: 2 } as const

/** A marketplace from a preset, in one form. */
export function OpenForm({ presets, once, returned }: Props) {
  const t = useWords('admin')
  return (
    <PostForm once={once} returned={returned}>
      <Choices
        name="preset"
        legend={t('marketplaces.preset')}
        chosen={presets.slice(0, 1).map(({ slug }) => slug)}
        required
        choices={presets.map(({ slug, name, summary, currency, zone, country }) => ({
          value: slug,
          label: <bdi>{name}</bdi>,
          hint: (
            <bdi>
              {summary} ({currency}, {zone}, {country})
            </bdi>
          ),
        }))}
      />
      <div className={columns.pair}>
        <TextField
          name="name"
          label={t('marketplaces.name')}
          hint={t('marketplaces.name_hint')}
          required
          maxLength={80}
          dir="auto"
        />
        <TextField
          name="slug"
          label={t('marketplaces.slug')}
          hint={t('marketplaces.slug_hint')}
          required
          maxLength={41}
          dir="ltr"
        />
        {(['currency', 'zone', 'country'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`marketplaces.${name}`)}
            hint={t('marketplaces.as_preset')}
            maxLength={lengths[name]}
            dir="ltr"
          />
        ))}
        <TextField
          name="email"
          label={t('marketplaces.operator_email')}
          hint={t('marketplaces.operator_hint')}
          type="email"
          maxLength={254}
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
