import type { Product } from '../../api/shapes.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Badge } from '../../ui/page/Badge.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import { useWords } from '../../words/words.ts'

/** The price at which it is for sale, or the way to set one. */
export function Price({ product, returned }: { product: Product; returned: Returned | undefined }) {
  const t = useWords('sell')
  const marketplace = useRoot()?.marketplace
  const { listing } = product
  return (
    <Panel
      title={t('price.title')}
      actions={
        listing ? <Badge tone="good">{t('price.for_sale')}</Badge> : <Badge tone="warn">{t('desk.not_for_sale')}</Badge>
      }
    >
      <PostForm name="price" returned={returned}>
        {listing && <input type="hidden" name="listing" value={listing.id} />}
        <TextField
          name="price"
          label={t('price.one', { currency: listing?.currency ?? marketplace?.currency ?? '' })}
          hint={t('price.hint', { house: marketplace?.name ?? '', percent: marketplace?.fee_percent ?? '' })}
          inputMode="decimal"
          defaultValue={listing?.price}
          required
        />
        <div>
          <SubmitButton name="press" value="price">
            {t(listing ? 'price.change' : 'price.put_up')}
          </SubmitButton>
        </div>
      </PostForm>
      {listing && (
        <PostForm name="close" returned={returned}>
          <input type="hidden" name="listing" value={listing.id} />
          <div>
            <SubmitButton quiet small name="press" value="close">
              {t('price.off')}
            </SubmitButton>
          </div>
        </PostForm>
      )}
    </Panel>
  )
}
