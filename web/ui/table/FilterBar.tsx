import { Link, useSearchParams } from 'react-router'
import { useWords } from '../../words/words.ts'
import { Filter, FilterForm, FilterInput, FilterWords } from '../list/FilterForm.tsx'
import { addressWith, type ListFilter } from './filters.ts'
import css from './ListTable.module.css'

/** What a list can be narrowed by, and by what it is: each filter in use can be taken out by itself. */
export function FilterBar({ filters }: { filters: readonly ListFilter[] }) {
  const t = useWords('admin')
  const [search] = useSearchParams()
  const given = (name: string) => search.get(name) ?? ''
  const inUse = filters.filter(({ name }) => given(name) !== '')
  const seldom = filters.filter(({ name, seldom: hidden }) => hidden && given(name) === '')
  return (
    <>
      <FilterForm>
        {filters.filter((one) => !seldom.includes(one)).map((one) => draw(one, given(one.name)))}
        {['order', 'columns', 'view'].map((name) =>
          search.getAll(name).map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
        )}
        {seldom.length > 0 && (
          <details className={css.more}>
            <summary>{t('table.moreFilters')}</summary>
            <div className={css.moreFields}>{seldom.map((one) => draw(one, ''))}</div>
          </details>
        )}
      </FilterForm>
      {inUse.length > 0 && (
        <ul role="list" className={css.chips} aria-label={t('table.inUse')}>
          {inUse.map((one) => (
            <li key={one.name}>
              <Link
                to={addressWith(search, { [one.name]: null })}
                aria-label={t('table.without', { filter: one.label, value: wordsOf(one, given(one.name)) })}
              >
                {one.label}: <b>{wordsOf(one, given(one.name))}</b> <span aria-hidden>×</span>
              </Link>
            </li>
          ))}
          {inUse.length > 1 && (
            <li>
              <Link
                className={css.clear}
                to={addressWith(search, Object.fromEntries(inUse.map(({ name }) => [name, null])))}
              >
                {t('table.clear')}
              </Link>
            </li>
          )}
        </ul>
      )}
    </>
  )
}

function draw(filter: ListFilter, value: string) {
  const { name, label, kind } = filter
  if (kind === 'choice') {
    return <Filter key={name} name={name} label={label} value={value} options={filter.options} />
  }
  if (kind === 'words') return <FilterWords key={name} name={name} label={label} value={value} />
  const written = kind === 'day' ? { type: 'date' } : { inputMode: 'decimal' as const }
  return <FilterInput key={name} name={name} label={label} value={value} {...written} />
}

function wordsOf(filter: ListFilter, value: string): string {
  return filter.kind === 'choice' ? (filter.options.find((one) => one.value === value)?.label ?? value) : value
}
