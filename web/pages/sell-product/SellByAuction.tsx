import type { Product } from '../../api/shapes.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useReader, useRoot } from '../../ui/layout/viewer.ts'
import { Badge } from '../../ui/page/Badge.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { useWords } from '../../words/words.ts'

// Hours. What the marketplace does not allow is refused beside the field.
const lengths = [1, 6, 24, 72, 120, 168, 240] as const

/** The way to sell it to whoever bids most; or, where it is up for auction, the way to that. */
export function SellByAuction({ product, returned }: { product: Product; returned: Returned | undefined }) {
  const t = useWords('sell')
  const { zone } = useReader()
  const currency = useRoot()?.marketplace?.currency ?? ''
  if (product.sold_by === 'auction') {
    return (
      <Panel title={t('auction.title')} actions={<Badge tone="good">{t('auction.runs')}</Badge>}>
        <p>{t('auction.runs_more')}</p>
        <div>
          <LinkButton to={`/products/${product.id}`}>{t('auction.see')}</LinkButton>
        </div>
      </Panel>
    )
  }
  return (
    <Panel title={t('auction.title')}>
      <p>{t('auction.lead')}</p>
      <PostForm name="auction" returned={returned}>
        <TextField
          name="opening"
          label={t('auction.opening', { currency })}
          hint={t('auction.opening_hint')}
          inputMode="decimal"
          required
        />
        <TextField
          name="reserve"
          label={t('auction.reserve', { currency })}
          hint={t('auction.reserve_hint')}
          inputMode="decimal"
        />
        <TextField
          name="buy_now"
          label={t('auction.buy_now', { currency })}
          hint={t('auction.buy_now_hint')}
          inputMode="decimal"
        />
        <TextField
          name="starts_at"
          label={t('auction.starts')}
          hint={t('auction.starts_hint', { zone })}
          type="datetime-local"
        />
        <SelectField name="lasts" label={t('auction.lasts')} defaultValue="168" required>
          {lengths.map((hours) => (
            <option key={hours} value={hours}>
              {hours < 24 ? t('auction.hours', { hours }) : t('auction.days', { days: hours / 24 })}
            </option>
          ))}
        </SelectField>
        <TextField
          name="ends_at"
          label={t('auction.ends')}
          hint={t('auction.ends_hint', { zone })}
          type="datetime-local"
        />
        <SelectField name="if_unpaid" label={t('auction.if_unpaid')} defaultValue="offer_on" required>
          {(['offer_on', 'relist', 'nothing'] as const).map((choice) => (
            <option key={choice} value={choice}>
              {t(`auction.unpaid.${choice}`)}
            </option>
          ))}
        </SelectField>
        <div>
          <SubmitButton name="press" value="auction">
            {t('auction.press')}
          </SubmitButton>
        </div>
      </PostForm>
    </Panel>
  )
}
