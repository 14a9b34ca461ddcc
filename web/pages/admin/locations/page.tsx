import { redirect, useSearchParams } from 'react-router'
import { again } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import type { ListedCity } from '../../../api/shapes.ts'
import { usePlaceName } from '../../../ui/address/placeName.ts'
import { buttonClass, SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField } from '../../../ui/form/Field.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import columns from '../../../ui/page/columns.module.css'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { isBulkAnswer } from '../../../ui/table/bulk.ts'
import { doInBulk } from '../../../ui/table/bulk.server.ts'
import { Cell } from '../../../ui/table/Cell.tsx'
import { changeCell } from '../../../ui/table/cell.server.ts'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import { add, cells, countriesOf, doings, provincesOf } from './changes.server.ts'
import { NameFields } from './NameFields.tsx'
import { Names } from './Names.tsx'
import { OfferedCell } from './OfferedCell.tsx'
import { PlaceTabs } from './PlaceTabs.tsx'
import { useStateFilter, useVerbs } from './verbs.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const asked = askedOf(request, 'search', 'province', 'state', 'country')
  const query = { limit: 100, ...asked } as object
  const [cities, provinces, countries, views] = await Promise.all([
    listed(query, (wanted) => api.GET('/desk/cities/', { params: { query: wanted } }), request),
    provincesOf(api, asked['country'], request),
    countriesOf(api),
    viewsOf(api, 'cities'),
  ])
  return { ...cities, provinces, countries, views }
}

/** The country that is looked at, where it is not the marketplace's own. */
function abroad(request: Request): { country?: string } {
  const country = new URL(request.url).searchParams.get('country')
  return country ? { country } : {}
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { request } = args
  const done =
    (await doInBulk(form, doings)) ??
    (await changeCell(request, form, cells)) ??
    (await changeViews(request, form, 'cities'))
  if (done !== undefined || form.text('form') !== 'new') return done ?? null
  const { problem, done: city } = await add(form, request)
  if (problem) return again(problem, form.given)
  // To the new one, whatever the list was narrowed by.
  return redirect(`/admin/locations?${new URLSearchParams({ search: city.name, done: city.id, ...abroad(request) })}`)
}

/** The cities that can be chosen in this marketplace, kept by its operator. */
export default function Locations({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, provinces, countries, views } = loaderData
  const t = useWords('locations')
  const called = usePlaceName()
  const [search] = useSearchParams()
  const verbs = useVerbs()
  const state = useStateFilter()
  const answered = actionData ?? undefined
  const cell = (row: ListedCity) => ({ row: { id: row.id, label: row.name }, answered })
  const provinceField = (chosen: string) => (
    <SelectField name="province_id" label={t('province')} defaultValue={chosen} required>
      <option value="">{t('choose')}</option>
      {provinces.map((one) => (
        <option key={one.id} value={one.id}>
          {called(one)}
        </option>
      ))}
    </SelectField>
  )
  return (
    <div className={columns.stack}>
      <div>
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          actions={
            // A long list lies between: by its own anchor the keyboard goes there too.
            <a className={buttonClass({ quiet: true })} href="#new">
              {t('freshCity')}
            </a>
          }
        />
        <PlaceTabs />
        <ListTable
          caption={t('cities')}
          rows={results}
          keyOf={({ id }) => id}
          next={next}
          previous={previous}
          empty={<Empty title={t('noCity')} />}
          views={views}
          table="/api/v1/desk/cities/table/"
          answered={answered}
          filters={[
            { name: 'search', label: t('search'), kind: 'words' },
            {
              name: 'province',
              label: t('province'),
              kind: 'choice',
              options: provinces.map((one) => ({ value: one.id, label: called(one) })),
            },
            state,
            { name: 'country', label: t('country'), kind: 'choice', options: countries, seldom: true },
          ]}
          bulk={{ labelOf: ({ name }) => name, verbs }}
          columns={[
            {
              name: 'name',
              heading: t('names'),
              fields: ['name', 'local_name'],
              cell: (row) => (
                <Cell {...cell(row)} cell="names" heading={t('names')} shown={<Names of={row} />}>
                  <input type="hidden" name="version" value={row.version} />
                  <input type="hidden" name="province_id" value={row.province.id} />
                  <NameFields of={row} />
                </Cell>
              ),
            },
            {
              name: 'province',
              heading: t('province'),
              fields: ['province.name'],
              cell: (row) => (
                <Cell {...cell(row)} cell="province" heading={t('province')} shown={<bdi>{called(row.province)}</bdi>}>
                  <input type="hidden" name="version" value={row.version} />
                  <input type="hidden" name="name" value={row.name} />
                  <input type="hidden" name="local_name" value={row.local_name} />
                  {provinceField(row.province.id)}
                </Cell>
              ),
            },
            {
              name: 'state',
              heading: state.label,
              fields: ['is_offered', 'is_province_offered'],
              cell: (row) => <OfferedCell row={row} withProvince={!row.is_province_offered} answered={answered} />,
            },
            {
              name: 'addresses',
              heading: t('addresses'),
              figures: true,
              fields: ['address_count'],
              cell: (row) => row.address_count,
            },
            {
              name: 'products',
              heading: t('products'),
              figures: true,
              fields: ['product_count'],
              cell: (row) => row.product_count,
            },
            {
              name: 'id',
              heading: t('inAddresses'),
              fields: ['id'],
              seldom: true,
              cell: (row) => <code dir="ltr">{row.id}</code>,
            },
          ]}
        />
      </div>
      <Panel id="new" title={t('freshCity')}>
        <PostForm key={search.get('done')} name="new" returned={isBulkAnswer(answered) ? undefined : answered}>
          <div className={columns.pair}>
            <NameFields />
            {provinceField(search.get('province') ?? '')}
          </div>
          <div>
            <SubmitButton>{t('addCity')}</SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
