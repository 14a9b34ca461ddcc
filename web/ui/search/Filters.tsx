import { Link, useLocation } from 'react-router'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { SubmitButton } from '../form/Button.tsx'
import { asCondition } from '../product/conditions.ts'
import type { Found } from './find.server.ts'
import css from './Filters.module.css'

/** What the list may be narrowed by, each with how many products it would leave. */
export function Filters({ found: { wish, facets, category, trail } }: { found: Found }) {
  const t = useWords('storefront')
  const { number } = useFormats()
  const keep = wish.q ? `?q=${encodeURIComponent(wish.q)}` : ''
  const parent = trail.at(-2)
  const below =
    facets?.categories.filter(({ parent_id, count }) => parent_id === (category?.id ?? null) && count > 0) ?? []
  return (
    <div className={css.filters}>
      {(below.length > 0 || category) && (
        <section>
          <h2>{t('filters.category')}</h2>
          <ul role="list">
            {category && (
              <li>
                <Link to={parent ? `/categories/${parent.slug}${keep}` : `/search${keep}`}>
                  {parent ? parent.name : t('filters.all_categories')}
                </Link>
              </li>
            )}
            {below.map((one) => (
              <li key={one.id}>
                <Link to={`/categories/${one.slug}${keep}`}>
                  {one.name} <small>{number(one.count)}</small>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <fieldset hidden={!facets?.conditions.length}>
        <legend>{t('filters.condition')}</legend>
        {facets?.conditions.map(({ value, count }) => (
          <label key={value} className={css.tick}>
            <input type="checkbox" name="condition" value={value} defaultChecked={wish.conditions.includes(value)} />
            <span>{t(`condition.${asCondition(value) ?? 'new'}`)}</span>
            <small>{number(count)}</small>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{facets ? t('filters.price_in', { currency: facets.currency }) : t('filters.price')}</legend>
        <div className={css.range}>
          <input
            type="text"
            inputMode="decimal"
            name="price_min"
            aria-label={t('filters.lowest')}
            placeholder={t('filters.from')}
            defaultValue={wish.priceMin}
          />
          <input
            type="text"
            inputMode="decimal"
            name="price_max"
            aria-label={t('filters.highest')}
            placeholder={t('filters.to')}
            defaultValue={wish.priceMax}
          />
        </div>
        <Bands found={facets} />
      </fieldset>
      {facets && facets.provinces.length > 0 && (
        <fieldset>
          <legend>{t('filters.where')}</legend>
          <select name="province" aria-label={t('filters.province')} defaultValue={wish.province}>
            <option value="">{t('filters.anywhere')}</option>
            {facets.provinces.map(({ id, name, count }) => (
              <option key={id} value={id}>
                {name} ({number(count)})
              </option>
            ))}
          </select>
        </fieldset>
      )}
      <label className={css.tick}>
        <input type="checkbox" name="in_stock" value="true" defaultChecked={wish.inStock} />
        <span>{t('filters.in_stock')}</span>
      </label>
      <SubmitButton quiet small>
        {t('filters.apply')}
      </SubmitButton>
    </div>
  )
}

/** How the prices lie; each band can be chosen. */
function Bands({ found }: { found: Found['facets'] }) {
  const t = useWords('storefront')
  const { money, number } = useFormats()
  const { pathname, search } = useLocation()
  const bands = found?.prices.filter(({ count }) => count > 0) ?? []
  if (!found || bands.length < 2) return null
  const { currency } = found
  const called = (min: string | null, max: string | null) => {
    if (min === null) return t('filters.under', { max: money(max ?? '0', currency) })
    if (max === null) return t('filters.above', { min: money(min, currency) })
    return t('filters.between', { min: money(min, currency), max: money(max, currency) })
  }
  return (
    <ul role="list" className={css.bands}>
      {bands.map(({ min, max, count }) => (
        <li key={`${min}-${max}`}>
          <Link to={pathname + within(search, min, max)}>{called(min, max)}</Link>
          <small>{number(count)}</small>
        </li>
      ))}
    </ul>
  )
}

/** The same search, between these prices, from its beginning. */
function within(search: string, min: string | null, max: string | null): string {
  const query = new URLSearchParams(search)
  for (const name of ['cursor', 'direction', 'price_min', 'price_max']) query.delete(name)
  if (min !== null) query.set('price_min', min)
  if (max !== null) query.set('price_max', max)
  return `?${query}`
}
