import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import { Link, useLocation } from 'react-router'
import { useFormats } from '../../words/formats.ts'
import { useWords } from '../../words/words.ts'
import { usePlaceName } from '../address/placeName.ts'
import { asCondition } from '../product/conditions.ts'
import css from './Chosen.module.css'
import type { Found } from './find.server.ts'
import { without } from './wish.ts'

type Place = NonNullable<Found['facets']>['provinces'][number]

/** One thing that narrows the list, and the same search without it. */
interface Choice {
  label: string
  to: string
}

/** What has been chosen, each to be taken away by itself. */
export function useChoices({ wish, facets, category }: Found): Choice[] {
  const t = useWords('storefront')
  const { money } = useFormats()
  const called = usePlaceName()
  const { pathname, search } = useLocation()
  const choices: Choice[] = []
  const add = (label: string | undefined, name: string, value?: string) => {
    if (label) choices.push({ label, to: pathname + without(search, name, value) })
  }
  if (category) choices.push({ label: category.name, to: `/search${search}` })
  for (const condition of wish.conditions) {
    add(t(`condition.${asCondition(condition) ?? 'new'}`), 'condition', condition)
  }
  const price = (amount: string) => (facets && /^\d+(\.\d+)?$/.test(amount) ? money(amount, facets.currency) : amount)
  if (wish.priceMin) add(t('chips.price_from', { price: price(wish.priceMin) }), 'price_min')
  if (wish.priceMax) add(t('chips.price_to', { price: price(wish.priceMax) }), 'price_max')
  const named = (places: readonly Place[] | undefined, id: string) => {
    const place = places?.find((one) => one.id === id)
    return place ? called(place) : id
  }
  if (wish.province) add(named(facets?.provinces, wish.province), 'province')
  if (wish.city) add(named(facets?.cities, wish.city), 'city')
  if (wish.minRating) add(t('filters.rated', { stars: Number(wish.minRating) }), 'min_rating')
  if (wish.sentWithin) add(t('filters.within', { days: Number(wish.sentWithin) }), 'sent_within_days')
  if (wish.soldBy) add(t(`way.${wish.soldBy}`), 'sold_by')
  if (wish.inStock) add(t('filters.in_stock'), 'in_stock')
  return choices
}

/** The same as chips above the list. */
export function Chosen({ found }: { found: Found }) {
  const t = useWords('storefront')
  const choices = useChoices(found)
  if (choices.length === 0) return null
  const afresh = found.wish.q ? `/search?q=${encodeURIComponent(found.wish.q)}` : '/search'
  return (
    <ul role="list" className={css.chosen} aria-label={t('chips.label')}>
      {choices.map(({ label, to }) => (
        <li key={label}>
          <Link to={to} aria-label={t('chips.without', { what: label })} preventScrollReset>
            <span>{label}</span>
            <IconX size={14} aria-hidden />
          </Link>
        </li>
      ))}
      {choices.length > 1 && (
        <li>
          <Link className={css.clear} to={afresh}>
            {t('chips.clear')}
          </Link>
        </li>
      )}
    </ul>
  )
}
