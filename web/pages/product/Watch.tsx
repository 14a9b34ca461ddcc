import IconHeart from '@tabler/icons-react/dist/esm/icons/IconHeart.mjs'
import IconHeartFilled from '@tabler/icons-react/dist/esm/icons/IconHeartFilled.mjs'
import type { Product } from '../../api/shapes.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { useWords } from '../../words/words.ts'
import css from './product.module.css'

/** Keeps an eye on a product, or looks away again. Who is not signed in is asked to, and comes back here. */
export function Watch({ product: { id }, watched }: { product: Pick<Product, 'id'>; watched: boolean }) {
  const t = useWords('storefront')
  const root = useRoot()
  const here = `/products/${id}`
  if (!root?.marketplace?.modules.includes('wishes')) return null
  if (!root.session?.user) {
    return (
      <LinkButton to={`/login?next=${encodeURIComponent(here)}`} quiet small>
        <IconHeart size={18} aria-hidden /> {t('product.watch')}
      </LinkButton>
    )
  }
  return (
    <PostForm action="/favourites" className={css.heart}>
      <input type="hidden" name="product" value={id} />
      <input type="hidden" name="watch" value={String(!watched)} />
      <input type="hidden" name="next" value={here} />
      <SubmitButton quiet small aria-pressed={watched}>
        {watched ? <IconHeartFilled size={18} aria-hidden /> : <IconHeart size={18} aria-hidden />}
        {watched ? t('product.unwatch') : t('product.watch')}
      </SubmitButton>
    </PostForm>
  )
}
