import IconAdjustmentsHorizontal from '@tabler/icons-react/dist/esm/icons/IconAdjustmentsHorizontal.mjs'
import { Form, useLocation, useNavigation, useSubmit } from 'react-router'
import { useWords } from '../../words/words.ts'
import { useRoot } from '../layout/viewer.ts'
import { Pager } from '../list/Pager.tsx'
import { Drawer } from '../over/Dialog.tsx'
import { Notice } from '../page/Notice.tsx'
import { ProductGrid } from '../product/ProductCard.tsx'
import { Chosen, useChoices } from './Chosen.tsx'
import { Filters } from './Filters.tsx'
import type { Found } from './find.server.ts'
import { KeepSearch } from './KeepSearch.tsx'
import { Nothing, Spelling } from './Nothing.tsx'
import css from './Results.module.css'

const orders = ['newest', 'price_asc', 'price_desc'] as const
const form = 'search-filters'

/**
 * A list of products with its filters. One form in the address: with script it follows each choice, without it has a
 * button. On a phone the filters are a sheet of their own.
 */
export function Results({ found }: { found: Found }) {
  const t = useWords('storefront')
  const { pathname, search } = useLocation()
  const submit = useSubmit()
  const waiting = useNavigation().location?.pathname === pathname
  const chosen = useChoices(found).length
  const { wish, list, facets } = found
  const total = facets?.total
  const auctions = useRoot()?.marketplace?.modules.includes('auctions')
  return (
    <div className={css.results}>
      <Form
        id={form}
        key={pathname + search}
        className={css.side}
        onChange={(event) => {
          const field = event.target as EventTarget & { type?: string }
          // In the sheet one chooses several things, and then says so.
          const inSheet = event.currentTarget.querySelector(':popover-open') !== null
          if (field.type !== 'text' && !inSheet) void submit(event.currentTarget, { preventScrollReset: true })
        }}
      >
        {wish.q && <input type="hidden" name="q" value={wish.q} />}
        <Drawer
          opener={
            <>
              <IconAdjustmentsHorizontal size={18} aria-hidden /> {t('filters.open', { count: chosen })}
            </>
          }
          title={t('filters.filters')}
          close={t('filters.close')}
        >
          <Filters found={found} />
        </Drawer>
      </Form>
      <div className={css.list} aria-busy={waiting}>
        <Chosen found={found} />
        <div className={css.bar}>
          <p role="status">{total !== undefined && t('results.total', { total })}</p>
          <label>
            <span>{t('results.sort')}</span>
            <select
              key={pathname + search}
              name="order"
              form={form}
              defaultValue={wish.order ?? (wish.q ? 'relevance' : 'newest')}
              onChange={({ target }) => void submit(target.form, { preventScrollReset: true })}
            >
              {wish.q && <option value="relevance">{t('results.relevance')}</option>}
              {auctions && <option value="ending">{t('results.ending')}</option>}
              {orders.map((value) => (
                <option key={value} value={value}>
                  {t(`results.${value}`)}
                </option>
              ))}
            </select>
          </label>
          <KeepSearch found={found} />
        </div>
        {found.problem && <Notice tone="bad" title={found.problem.errors?.[0]?.message ?? found.problem.detail} />}
        <Spelling found={found} />
        {list.results.length > 0 ? <ProductGrid products={list.results} eager /> : <Nothing found={found} />}
        <Pager next={list.next} previous={list.previous} />
      </div>
    </div>
  )
}
