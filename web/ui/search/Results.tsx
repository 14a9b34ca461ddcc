import IconAdjustmentsHorizontal from '@tabler/icons-react/dist/esm/icons/IconAdjustmentsHorizontal.mjs'
import type { ReactNode } from 'react'
import { Form, useLocation, useSubmit } from 'react-router'
import { useWords } from '../../words/words.ts'
import { LinkButton } from '../form/Button.tsx'
import { Pager } from '../list/Pager.tsx'
import { Empty } from '../page/Empty.tsx'
import { Notice } from '../page/Notice.tsx'
import { ProductGrid } from '../product/ProductCard.tsx'
import { Filters } from './Filters.tsx'
import type { Found } from './find.server.ts'
import css from './Results.module.css'

const orders = ['newest', 'price_asc', 'price_desc'] as const

/** A list of products with its filters. One form in the address: with script it follows each choice, without it has a button. */
export function Results({ found, head }: { found: Found; head?: ReactNode }) {
  const t = useWords('storefront')
  const { pathname, search } = useLocation()
  const submit = useSubmit()
  const { wish, list, facets } = found
  const total = facets?.total
  return (
    <Form
      key={pathname + search}
      className={css.results}
      onChange={(event) => {
        const field = event.target as EventTarget & { type?: string }
        if (field.type !== 'text') void submit(event.currentTarget, { preventScrollReset: true })
      }}
    >
      {wish.q && <input type="hidden" name="q" value={wish.q} />}
      <div className={css.side}>
        <input type="checkbox" id="show-filters" className={css.switch} />
        <label htmlFor="show-filters">
          <IconAdjustmentsHorizontal size={18} aria-hidden /> {t('filters.filters')}
        </label>
        <Filters found={found} />
      </div>
      <div className={css.list}>
        {head}
        <div className={css.bar}>
          <p role="status">{total !== undefined && t('results.total', { total })}</p>
          <label>
            <span>{t('results.sort')}</span>
            <select name="order" defaultValue={wish.order ?? (wish.q ? 'relevance' : 'newest')}>
              {wish.q && <option value="relevance">{t('results.relevance')}</option>}
              {orders.map((value) => (
                <option key={value} value={value}>
                  {t(`results.${value}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {found.problem && <Notice tone="bad" title={found.problem.errors?.[0]?.message ?? found.problem.detail} />}
        {list.results.length > 0 ? (
          <ProductGrid products={list.results} />
        ) : (
          <Empty title={t('results.none')}>
            <p>{t('results.advice')}</p>
            <LinkButton to={pathname} quiet>
              {t('results.afresh')}
            </LinkButton>
          </Empty>
        )}
        <Pager next={list.next} previous={list.previous} />
      </div>
    </Form>
  )
}
