import { type ReactNode, useId } from 'react'
import { Link, useLocation } from 'react-router'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { usePlaceName } from '../address/placeName.ts'
import { SubmitButton } from '../form/Button.tsx'
import { asCondition } from '../product/conditions.ts'
import type { Found } from './find.server.ts'
import css from './Filters.module.css'

/** What the list may be narrowed by, each with how many products it would leave. */
export function Filters({ found: { wish, facets, category, trail } }: { found: Found }) {
  const t = useWords('storefront')
  const { number } = useFormats()
  const keep = useKept()
  const parent = trail.at(-2)
  const below =
    facets?.categories.filter(({ parent_id, count }) => parent_id === (category?.id ?? null) && count > 0) ?? []
  return (
    <div className={css.filters}>
      {(below.length > 0 || category) && (
        <section>
          <h3>{t('filters.category')}</h3>
          <ul role="list">
            {category && (
              <li>
                <Link className={css.up} to={(parent ? `/categories/${parent.slug}` : '/search') + keep}>
                  {parent ? t('filters.up', { name: parent.name }) : t('filters.all_categories')}
                </Link>
              </li>
            )}
            {below.map((one) => (
              <li key={one.id}>
                <Link to={`/categories/${one.slug}${keep}`}>
                  <span>{one.name}</span> <small>{number(one.count)}</small>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {((facets?.ways.length ?? 0) > 1 || wish.soldBy) && (
        <OneOf
          name="sold_by"
          legend={t('filters.way')}
          any={t('filters.any_way')}
          chosen={wish.soldBy}
          choices={(facets?.ways ?? []).map(({ value, count }) => ({ value, label: t(`way.${value}`), count }))}
        />
      )}
      <fieldset>
        <legend>{facets ? t('filters.price_in', { currency: facets.currency }) : t('filters.price')}</legend>
        <div className={css.range}>
          <PriceField name="price_min" label={t('filters.lowest')} hint={t('filters.from')} value={wish.priceMin} />
          <PriceField name="price_max" label={t('filters.highest')} hint={t('filters.to')} value={wish.priceMax} />
        </div>
        <Bands found={facets} />
      </fieldset>
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
      <Where facets={facets} wish={wish} />
      <OneOf
        name="min_rating"
        legend={t('filters.seller')}
        any={t('filters.any_rating')}
        chosen={wish.minRating}
        choices={(facets?.ratings ?? []).map(({ min, count }) => ({
          value: String(min),
          label: t('filters.rated', { stars: min }),
          count,
        }))}
      />
      <OneOf
        name="sent_within_days"
        legend={t('filters.delivery')}
        any={t('filters.any_time')}
        chosen={wish.sentWithin}
        choices={(facets?.sent_within ?? []).map(({ days, count }) => ({
          value: String(days),
          label: t('filters.within', { days }),
          count,
        }))}
      />
      <label className={css.tick}>
        <input type="checkbox" name="in_stock" value="true" defaultChecked={wish.inStock} />
        <span>{t('filters.in_stock')}</span>
        {facets && <small>{number(facets.in_stock)}</small>}
      </label>
      <SubmitButton small>{t('filters.apply')}</SubmitButton>
    </div>
  )
}

function PriceField({ name, label, hint, value }: { name: string; label: string; hint: string; value: string }) {
  return (
    <input
      type="text"
      inputMode="decimal"
      name={name}
      aria-label={label}
      placeholder={hint}
      defaultValue={value}
      maxLength={30}
    />
  )
}

/** Province, and once that is chosen, its cities. */
function Where({ facets, wish }: { facets: Found['facets']; wish: Found['wish'] }) {
  const t = useWords('storefront')
  const called = usePlaceName()
  if (!facets || facets.provinces.length === 0) return null
  const places = (some: typeof facets.provinces) =>
    some.map((place) => (
      <option key={place.id} value={place.id}>
        {t('filters.place', { name: called(place), count: place.count })}
      </option>
    ))
  return (
    <fieldset className={css.where}>
      <legend>{t('filters.where')}</legend>
      <select name="province" aria-label={t('filters.province')} defaultValue={wish.province}>
        <option value="">{t('filters.anywhere')}</option>
        {places(facets.provinces)}
      </select>
      {facets.cities.length > 0 && (
        <select name="city" aria-label={t('filters.city')} defaultValue={wish.city}>
          <option value="">{t('filters.every_city')}</option>
          {places(facets.cities)}
        </select>
      )}
    </fieldset>
  )
}

interface OneOfProps {
  name: string
  legend: ReactNode
  any: string
  chosen: string
  choices: readonly { value: string; label: string; count: number }[]
}

/** A few bounds of which at most one holds. */
function OneOf({ name, legend, any, chosen, choices }: OneOfProps) {
  const { number } = useFormats()
  const id = useId()
  if (choices.length === 0) return null
  return (
    <fieldset>
      <legend>{legend}</legend>
      {[{ value: '', label: any, count: undefined }, ...choices].map(({ value, label, count }) => (
        <label key={value} className={css.tick} htmlFor={id + value}>
          <input type="radio" id={id + value} name={name} value={value} defaultChecked={value === chosen} />
          <span>{label}</span>
          {count !== undefined && <small>{number(count)}</small>}
        </label>
      ))}
    </fieldset>
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
  const most = Math.max(...bands.map(({ count }) => count))
  return (
    <ul role="list" className={css.bands}>
      {bands.map(({ min, max, count }) => (
        <li key={`${min}-${max}`}>
          <Link to={pathname + within(search, min, max)}>{called(min, max)}</Link>
          <meter min={0} max={most} value={count} aria-hidden />
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

/** What a step to another category keeps: everything but the place in the list. */
function useKept(): string {
  const query = new URLSearchParams(useLocation().search)
  for (const name of ['cursor', 'direction']) query.delete(name)
  return query.size > 0 ? `?${query}` : ''
}
