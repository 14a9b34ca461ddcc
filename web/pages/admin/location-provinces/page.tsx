import { Link, redirect, useSearchParams } from 'react-router'
import { again } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { usePlaceName } from '../../../ui/address/placeName.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
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
import { countriesOf } from '../locations/changes.server.ts'
import { NameFields } from '../locations/NameFields.tsx'
import { Names } from '../locations/Names.tsx'
import { OfferedCell } from '../locations/OfferedCell.tsx'
import { PlaceTabs } from '../locations/PlaceTabs.tsx'
import { useStateFilter, useVerbs } from '../locations/verbs.ts'
import type { Route } from './+types/page'
import { add, cells, doings } from './changes.server.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = { limit: 100, ...askedOf(request, 'search', 'state', 'country') } as object
  const [provinces, countries, views] = await Promise.all([
    listed(query, (wanted) => api.GET('/desk/provinces/', { params: { query: wanted } }), request),
    countriesOf(api),
    viewsOf(api, 'provinces'),
  ])
  return { ...provinces, countries, views }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { request } = args
  const done =
    (await doInBulk(form, doings)) ??
    (await changeCell(request, form, cells)) ??
    (await changeViews(request, form, 'provinces'))
  if (done !== undefined || form.text('form') !== 'new') return done ?? null
  const { problem, done: province } = await add(form, request)
  if (problem) return again(problem, form.given)
  const country = new URL(request.url).searchParams.get('country')
  return redirect(
    `/admin/locations/provinces?${new URLSearchParams({ done: province.id, ...(country && { country }) })}`,
  )
}

/** The provinces that can be chosen in this marketplace, kept by its operator. */
export default function Provinces({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, countries, views } = loaderData
  const t = useWords('locations')
  const called = usePlaceName()
  const [search] = useSearchParams()
  const verbs = useVerbs()
  const state = useStateFilter()
  const answered = actionData ?? undefined
  const country = search.get('country') ?? ''
  const citiesOf = (id: string) =>
    `/admin/locations?${new URLSearchParams({ province: id, ...(country && { country }) })}`
  return (
    <div className={columns.stack}>
      <div>
        <PageHeader title={t('title')} lead={t('provincesLead')} />
        <PlaceTabs />
        <ListTable
          caption={t('provinces')}
          rows={results}
          keyOf={({ id }) => id}
          next={next}
          previous={previous}
          empty={<Empty title={t('noProvince')} />}
          views={views}
          table="/api/v1/desk/provinces/table/"
          answered={answered}
          filters={[
            { name: 'search', label: t('search'), kind: 'words' },
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
                <Cell
                  row={{ id: row.id, label: row.name }}
                  answered={answered}
                  cell="names"
                  heading={t('names')}
                  shown={<Names of={row} />}
                >
                  <input type="hidden" name="version" value={row.version} />
                  <NameFields of={row} />
                </Cell>
              ),
            },
            {
              name: 'state',
              heading: state.label,
              fields: ['is_offered'],
              cell: (row) => <OfferedCell row={row} answered={answered} />,
            },
            {
              name: 'cities',
              heading: t('cities'),
              figures: true,
              fields: ['city_count'],
              cell: (row) => (
                <Link
                  to={citiesOf(row.id)}
                  aria-label={t('citiesOf', { province: called(row), count: row.city_count })}
                >
                  {row.city_count}
                </Link>
              ),
            },
            {
              name: 'id',
              heading: t('code'),
              fields: ['id'],
              cell: (row) => <code dir="ltr">{row.id}</code>,
            },
          ]}
        />
      </div>
      <Panel title={t('freshProvince')}>
        <PostForm key={search.get('done')} name="new" returned={isBulkAnswer(answered) ? undefined : answered}>
          {country && <input type="hidden" name="country" value={country} />}
          <div className={columns.pair}>
            <NameFields />
          </div>
          <div>
            <SubmitButton>{t('addProvince')}</SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
