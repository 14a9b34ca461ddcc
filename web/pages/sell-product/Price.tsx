import type { Product } from '../../api/shapes.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Badge } from '../../ui/page/Badge.tsx'
import { Panel } from '../../ui/page/Panel.tsx'

/** The price at which it is for sale, or the way to set one. */
export function Price({ product, returned }: { product: Product; returned: Returned | undefined }) {
  const marketplace = useRoot()?.marketplace
  const { listing } = product
  return (
    <Panel
      title="Price"
      actions={listing ? <Badge tone="good">For sale</Badge> : <Badge tone="warn">Not for sale</Badge>}
    >
      <PostForm name="price" returned={returned}>
        {listing && <input type="hidden" name="listing" value={listing.id} />}
        <TextField
          name="price"
          label={`Price of one, in ${listing?.currency ?? marketplace?.currency}`}
          hint={`${marketplace?.name} keeps ${marketplace?.fee_percent} % of a sale. Orders that were made keep their price.`}
          inputMode="decimal"
          defaultValue={listing?.price}
          required
        />
        <div>
          <SubmitButton name="press" value="price">
            {listing ? 'Change the price' : 'Put it up for sale'}
          </SubmitButton>
        </div>
      </PostForm>
      {listing && (
        <PostForm name="close" returned={returned}>
          <input type="hidden" name="listing" value={listing.id} />
          <div>
            <SubmitButton quiet small name="press" value="close">
              Take it off sale
            </SubmitButton>
          </div>
        </PostForm>
      )}
    </Panel>
  )
}
