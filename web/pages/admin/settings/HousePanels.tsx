import { Link } from 'react-router'
import { TextArea, TextField } from '../../../ui/form/Field.tsx'
import { Switch } from '../../../ui/form/Switch.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { minutesOf, type Settings } from './wish.ts'

interface Props {
  settings: Settings
}

/** What the house is called, and how it keeps its members. */
export function HousePanel({ settings }: Props) {
  const t = useWords('admin')
  return (
    <Panel title={t('settings.house')}>
      <TextField name="name" label={t('settings.name')} defaultValue={settings.name} required maxLength={80} />
      <TextField
        name="tagline"
        label={t('settings.tagline')}
        defaultValue={settings.brand.tagline}
        required
        maxLength={120}
        dir="auto"
      />
      <TextField
        name="idle_timeout_seconds"
        label={t('settings.idle')}
        hint={t('settings.idle_hint')}
        type="number"
        min={5}
        defaultValue={minutesOf(settings.idle_timeout_seconds)}
      />
      <Switch name="tell_of_acting" label={t('settings.told')} on={settings.tell_of_acting} />
    </Panel>
  )
}

/** Whom letters come from, and where answers to them go. */
export function LettersPanel({ settings: { name, letters } }: Props) {
  const t = useWords('admin')
  return (
    <Panel title={t('settings.letters')}>
      <div className={columns.pair}>
        <TextField
          name="from_name"
          label={t('settings.from_name')}
          hint={t('settings.from_name_hint', { name })}
          defaultValue={letters.from_name ?? ''}
          maxLength={80}
        />
        <TextField
          name="reply_to"
          label={t('settings.reply_to')}
          hint={t('settings.reply_to_hint')}
          type="email"
          defaultValue={letters.reply_to ?? ''}
          maxLength={254}
          dir="ltr"
        />
      </div>
      <p>{t.rich('settings.letters_trial', { link: (inner) => <Link to="/admin/mail">{inner}</Link> })}</p>
    </Panel>
  )
}

/** Which other sites' pages may call the API. */
export function SitesPanel({ settings }: Props) {
  const t = useWords('admin')
  return (
    <Panel title={t('settings.sites')}>
      <TextArea
        name="allowed_origins"
        label={t('settings.sites_label')}
        hint={t('settings.sites_hint')}
        defaultValue={settings.allowed_origins.join('\n')}
        rows={3}
        dir="ltr"
      />
    </Panel>
  )
}
