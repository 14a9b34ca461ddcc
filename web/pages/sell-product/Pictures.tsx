import type { Product } from '../../api/shapes.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { FileField, TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { Picture } from '../../ui/picture/Picture.tsx'
import css from './pictures.module.css'

/** The pictures in their order, and the way to more. */
export function Pictures({ product, returned }: { product: Product; returned: Returned | undefined }) {
  return (
    <Panel title="Pictures">
      <ul role="list" className={css.pictures}>
        {product.pictures.map((picture, place) => (
          <li key={picture.id}>
            <div className={css.frame}>
              <Picture picture={picture} alt={`Picture ${place + 1}`} sizes="10rem" />
            </div>
            <PostForm name="picture" className={columns.row}>
              <input type="hidden" name="picture" value={picture.id} />
              {place > 0 && (
                <SubmitButton quiet small name="do" value="first">
                  First
                </SubmitButton>
              )}
              <SubmitButton grave small name="do" value="remove" aria-label={`Remove picture ${place + 1}`}>
                Remove
              </SubmitButton>
            </PostForm>
          </li>
        ))}
      </ul>
      <PostForm name="pictures" files returned={returned}>
        <FileField name="pictures" label="Add pictures" hint="Each up to 10 MB." accept="image/*" multiple required />
        <TextField name="alt" label="What is to be seen" hint="For who cannot see it." maxLength={200} />
        <div>
          <SubmitButton quiet name="press" value="pictures">
            Add
          </SubmitButton>
        </div>
      </PostForm>
    </Panel>
  )
}
