import type { Product } from '../../api/shapes.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { FileField, TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Panel } from '../../ui/page/Panel.tsx'
import columns from '../../ui/page/columns.module.css'
import { Picture } from '../../ui/picture/Picture.tsx'
import { useWords } from '../../words/words.ts'
import css from './pictures.module.css'

/** The pictures in their order, and the way to more. */
export function Pictures({ product, returned }: { product: Product; returned: Returned | undefined }) {
  const t = useWords('sell')
  return (
    <Panel title={t('pictures.title')}>
      <ul role="list" className={css.pictures}>
        {product.pictures.map((picture, place) => (
          <li key={picture.id}>
            <div className={css.frame}>
              <Picture picture={picture} alt={t('pictures.one', { place: place + 1 })} sizes="10rem" />
            </div>
            <PostForm name="picture" className={columns.row}>
              <input type="hidden" name="picture" value={picture.id} />
              {place > 0 && (
                <SubmitButton quiet small name="do" value="first">
                  {t('pictures.first')}
                </SubmitButton>
              )}
              <SubmitButton
                grave
                small
                name="do"
                value="remove"
                aria-label={t('pictures.remove_one', { place: place + 1 })}
              >
                {t('pictures.remove')}
              </SubmitButton>
            </PostForm>
          </li>
        ))}
      </ul>
      <PostForm name="pictures" files returned={returned}>
        <FileField
          name="pictures"
          label={t('pictures.add_label')}
          hint={t('pictures.add_hint')}
          accept="image/*"
          multiple
          required
        />
        <TextField name="alt" label={t('pictures.alt')} hint={t('pictures.alt_hint')} maxLength={200} />
        <div>
          <SubmitButton quiet name="press" value="pictures">
            {t('pictures.add')}
          </SubmitButton>
        </div>
      </PostForm>
    </Panel>
  )
}
