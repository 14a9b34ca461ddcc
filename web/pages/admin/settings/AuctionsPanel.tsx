import { TextArea, TextField } from '../../../ui/form/Field.tsx'
import { Switch } from '../../../ui/form/Switch.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { auctionSpans, ladderText, type Settings } from './wish.ts'

/** By what rules auctions run that are put up from now on. */
export function AuctionsPanel({ settings: { auctions } }: { settings: Settings }) {
  const t = useWords('admin')
  return (
    <Panel title={t('settings.auctions')}>
      <p>{t('settings.auctions_lead')}</p>
      <TextArea
        name="increments"
        label={t('settings.increments')}
        hint={t('settings.increments_hint')}
        defaultValue={ladderText(auctions.increments)}
        rows={auctions.increments.length}
        dir="ltr"
        required
      />
      <div className={columns.pair}>
        {Object.entries(auctionSpans).map(([name, unit]) => (
          <TextField
            key={name}
            name={`auctions_${name}`}
            label={t(`settings.auction.${name as keyof typeof auctionSpans}`)}
            type="number"
            min={0}
            step="any"
            defaultValue={auctions[name as keyof typeof auctionSpans] / unit}
            required
          />
        ))}
      </div>
      <Switch name="card_required" label={t('settings.card_required')} on={auctions.card_required} />
    </Panel>
  )
}
