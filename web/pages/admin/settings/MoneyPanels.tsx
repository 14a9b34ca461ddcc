import { Link } from 'react-router'
import { Choices } from '../../../ui/form/Choices.tsx'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { useRoot } from '../../../ui/layout/viewer.ts'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { accounts, hoursOf, type Settings, windows } from './wish.ts'

interface Props {
  settings: Settings
}

/** What the house takes of a sale, and how sellers come to theirs. */
export function PaidPanel({ settings }: Props) {
  const t = useWords('admin')
  const ruled = useRoot()?.marketplace?.modules.includes('fees')
  return (
    <Panel title={t('settings.paid')}>
      <TextField
        name="fee_percent"
        label={t('settings.fee')}
        hint={ruled && t.rich('settings.fee_hint', { link: (inner) => <Link to="/admin/fees">{inner}</Link> })}
        defaultValue={settings.fee_percent}
        inputMode="decimal"
        required
      />
      <Choices
        several
        name="seller_accounts"
        legend={t('settings.accounts')}
        chosen={settings.seller_accounts}
        choices={accounts.map((kind) => ({ value: kind, label: t(`settings.account.${kind}`) }))}
      />
    </Panel>
  )
}

/** How long each step of an order may take. */
export function WindowsPanel({ settings: { goods } }: Props) {
  const t = useWords('admin')
  return (
    <Panel title={t('settings.windows')}>
      <div className={columns.pair}>
        {windows.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`settings.window.${name}`)}
            type="number"
            min={0}
            step="any"
            defaultValue={hoursOf(goods[name])}
            required
          />
        ))}
      </div>
    </Panel>
  )
}

/** Who bears it when a buyer's bank takes the money back. */
export function LossPanel({ settings }: Props) {
  const t = useWords('admin')
  return (
    <Panel title={t('settings.loss')}>
      <div className={columns.pair}>
        {(['dispute_loss_borne_by', 'dispute_fee_borne_by'] as const).map((name) => (
          <SelectField key={name} name={name} label={t(`settings.${name}`)} defaultValue={settings[name]} required>
            <option value="seller">{t('settings.bearer.seller')}</option>
            <option value="house">{t('settings.bearer.house')}</option>
          </SelectField>
        ))}
      </div>
    </Panel>
  )
}
