import { Link, useFetcher, useLocation, useMatches } from 'react-router'
import type { ProductSummary } from '../../api/shapes.ts'
import { useWords } from '../../words/words.ts'
import { buttonClass } from '../form/Button.tsx'
import { useCsrfToken, useRoot } from '../layout/viewer.ts'
import css from './Heart.module.css'

interface Props {
  product: Pick<ProductSummary, 'id' | 'title'> & { seller: { id: string } }
  /** Says so in words too, as a button of its own: on the page of one product. */
  worded?: boolean
}

/**
 * Keeps an eye on a product, or looks away again: at once where a script runs, by a form's way there and back where none
 * does. Who is not signed in is asked to, and comes back here. Sellers do not watch what is theirs.
 */
export function Heart({ product: { id, title, seller }, worded = false }: Props) {
  const t = useWords('storefront')
  const root = useRoot()
  const csrf = useCsrfToken()
  const fetcher = useFetcher()
  const { pathname, search } = useLocation()
  const known = useWatched(id)
  const member = root?.session?.user
  if (!root?.marketplace?.modules.includes('wishes') || member?.id === seller.id) return null

  const here = pathname + search
  const sent = fetcher.formData?.get('watch')
  const watched = sent ? sent === 'true' : known
  const look = worded ? buttonClass({ quiet: true, small: true }, css.worded) : css.heart
  if (!member) {
    return (
      <Link
        to={`/login?next=${encodeURIComponent(here)}`}
        rel="nofollow"
        className={look}
        {...(!worded && { 'aria-label': t('card.watch', { title }) })}
      >
        {worded && t('product.watch')}
      </Link>
    )
  }
  return (
    <form
      method="post"
      action="/favourites"
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        // Without a next page the answer leads nowhere: the reader stays where they are.
        form.delete('next')
        void fetcher.submit(form, { method: 'post', action: '/favourites' })
      }}
    >
      <input type="hidden" name="csrf_token" value={csrf} />
      <input type="hidden" name="product" value={id} />
      <input type="hidden" name="watch" value={String(!watched)} />
      <input type="hidden" name="next" value={here} />
      <button
        type="submit"
        className={look}
        data-watched={watched || undefined}
        {...(!worded && { 'aria-pressed': watched, 'aria-label': t('card.watch', { title }) })}
      >
        {worded && t(watched ? 'product.unwatch' : 'product.watch')}
      </button>
    </form>
  )
}

/** Whether the reader watches a product, as far as the loader of this page has asked: see watched.server.ts. */
function useWatched(id: string): boolean {
  return useMatches().some(({ loaderData }) => (loaderData as WithWatched | undefined)?.watched?.includes(id))
}

/** What a page tells of what its reader watches. */
interface WithWatched {
  watched?: readonly string[]
}
