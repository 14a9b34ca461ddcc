import { Link, useLocation } from 'react-router'
import { useWords } from '../../words/words.ts'
import { LinkButton } from '../form/Button.tsx'
import { Empty } from '../page/Empty.tsx'
import { ProductGrid } from '../product/ProductCard.tsx'
import type { Found } from './find.server.ts'
import css from './Nothing.module.css'

/** The words as they were perhaps meant. */
export function Spelling({ found: { help } }: { found: Found }) {
  const t = useWords('storefront')
  const { pathname } = useLocation()
  if (!help?.words) return null
  const to = `${pathname}?q=${encodeURIComponent(help.words)}`
  return (
    <p className={css.spelling}>
      {t.rich('nothing.spelling', { words: help.words, link: (inner) => <Link to={to}>{inner}</Link> })}
    </p>
  )
}

/** Where nothing was found: what to try, and what others want. */
export function Nothing({ found: { help, wish } }: { found: Found }) {
  const t = useWords('storefront')
  const wider = help?.wider ?? 0
  return (
    <div className={css.nothing}>
      <Empty title={t('nothing.title')}>
        {wider > 0 ? (
          <>
            <p>{t('nothing.wider', { count: wider })}</p>
            <LinkButton to={`/search?q=${encodeURIComponent(wish.q)}`}>{t('nothing.look_wider')}</LinkButton>
          </>
        ) : (
          <p>{t('nothing.advice')}</p>
        )}
        <LinkButton to="/search" quiet>
          {t('nothing.everywhere')}
        </LinkButton>
      </Empty>
      {help && help.wanted.length > 0 && (
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere">{t('nothing.elsewhere')}</h2>
          <ProductGrid products={help.wanted} />
        </section>
      )}
    </div>
  )
}
