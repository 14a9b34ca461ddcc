import { Link, useLocation } from 'react-router'
import { SubmitButton } from '../form/Button.tsx'
import { Money } from '../money/Money.tsx'
import { asCondition, conditionLabels } from '../product/conditions.ts'
import type { Found } from './find.server.ts'
import css from './Filters.module.css'

/** What the list may be narrowed by, each with how many products it would leave. */
export function Filters({ found: { wish, facets, category, trail } }: { found: Found }) {
  const keep = wish.q ? `?q=${encodeURIComponent(wish.q)}` : ''
  const parent = trail.at(-2)
  const below =
    facets?.categories.filter(({ parent_id, count }) => parent_id === (category?.id ?? null) && count > 0) ?? []
  return (
    <div className={css.filters}>
      {(below.length > 0 || category) && (
        <section>
          <h2>Category</h2>
          <ul role="list">
            {category && (
              <li>
                <Link to={parent ? `/categories/${parent.slug}${keep}` : `/search${keep}`}>
                  ‹ {parent ? parent.name : 'All categories'}
                </Link>
              </li>
            )}
            {below.map((one) => (
              <li key={one.id}>
                <Link to={`/categories/${one.slug}${keep}`}>
                  {one.name} <small>{one.count}</small>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <fieldset hidden={!facets?.conditions.length}>
        <legend>Condition</legend>
        {facets?.conditions.map(({ value, count }) => (
          <label key={value} className={css.tick}>
            <input type="checkbox" name="condition" value={value} defaultChecked={wish.conditions.includes(value)} />
            <span>{conditionLabels[asCondition(value) ?? 'new']}</span>
            <small>{count}</small>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Price{facets && ` (${facets.currency})`}</legend>
        <div className={css.range}>
          <input
            type="text"
            inputMode="decimal"
            name="price_min"
            aria-label="Lowest price"
            placeholder="from"
            defaultValue={wish.priceMin}
          />
          <input
            type="text"
            inputMode="decimal"
            name="price_max"
            aria-label="Highest price"
            placeholder="to"
            defaultValue={wish.priceMax}
          />
        </div>
        <Bands found={facets} />
      </fieldset>
      {facets && facets.provinces.length > 0 && (
        <fieldset>
          <legend>Where</legend>
          <select name="province" aria-label="Province" defaultValue={wish.province}>
            <option value="">Anywhere</option>
            {facets.provinces.map(({ id, name, count }) => (
              <option key={id} value={id}>
                {name} ({count})
              </option>
            ))}
          </select>
        </fieldset>
      )}
      <label className={css.tick}>
        <input type="checkbox" name="in_stock" value="true" defaultChecked={wish.inStock} />
        <span>In stock only</span>
      </label>
      <SubmitButton quiet small>
        Apply
      </SubmitButton>
    </div>
  )
}

/** How the prices lie; each band can be chosen. */
function Bands({ found }: { found: Found['facets'] }) {
  const { pathname, search } = useLocation()
  const bands = found?.prices.filter(({ count }) => count > 0) ?? []
  if (!found || bands.length < 2) return null
  return (
    <ul role="list" className={css.bands}>
      {bands.map(({ min, max, count }) => (
        <li key={`${min}-${max}`}>
          <Link to={pathname + within(search, min, max)}>
            {min === null ? 'under ' : <Money amount={min} currency={found.currency} />}
            {min !== null && (max === null ? ' and more' : ' to ')}
            {max !== null && <Money amount={max} currency={found.currency} />}
          </Link>
          <small>{count}</small>
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
