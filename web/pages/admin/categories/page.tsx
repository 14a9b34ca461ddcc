import { redirect } from 'react-router'
import { again, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import type { ListedCategory } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { isBulkAnswer } from '../../../ui/table/bulk.ts'
import { doInBulk } from '../../../ui/table/bulk.server.ts'
import { Cell } from '../../../ui/table/Cell.tsx'
import { changeCell } from '../../../ui/table/cell.server.ts'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { useWords } from '../../../words/words.ts'
import { choicesIn } from '../categoryChoices.ts'
import type { Route } from './+types/page'
import { add, cells, doings } from './changes.server.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = { limit: 100, ...askedOf(request, 'search') } as object
  const [categories, all, views] = await Promise.all([
    listed(query, (asked) => api.GET('/desk/categories/', { params: { query: asked } }), request),
    need(api.GET('/categories/'), request),
    viewsOf(api, 'categories'),
  ])
  return { ...categories, all: choicesIn(all.results), views }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { request } = args
  const done =
    (await doInBulk(form, doings)) ??
    (await changeCell(request, form, cells)) ??
    (await changeViews(request, form, 'categories'))
  if (done !== undefined || form.text('form') !== 'new') return done ?? null
  const { problem } = await add(form, request)
  return problem ? again(problem, form.given) : redirect('/admin/categories')
}

export default function Categories({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, all, views } = loaderData
  const t = useWords('lists')
  const pathOf = (id: string | null) => all.find((one) => one.id === id)?.path
  const cell = (row: ListedCategory) => ({
    row: { id: row.id, label: row.name },
    answered: actionData ?? undefined,
  })
  const places = (own?: ListedCategory) => (
    <>
      <SelectField name="parent_id" label={t('categories.below')} defaultValue={own?.parent_id ?? ''} mandatory>
        <option value="">{t('categories.top')}</option>
        {all.map(({ id, path }) => (
          <option key={id} value={id} disabled={id === own?.id}>
            {path}
          </option>
        ))}
      </SelectField>
      <TextField
        name="position"
        label={t('categories.position')}
        type="number"
        min={0}
        defaultValue={own?.position ?? 0}
        mandatory
      />
    </>
  )
  const names = (own?: ListedCategory) => (
    <>
      <TextField name="name" label={t('categories.name')} defaultValue={own?.name} maxLength={60} required dir="auto" />
      <TextField
        name="slug"
        label={t('categories.slug')}
        {...(own ? { mandatory: true } : { hint: t('categories.slugHint') })}
        defaultValue={own?.slug}
        maxLength={60}
      />
    </>
  )
  return (
    <div className={columns.stack}>
      <div>
        <PageHeader title={t('categories.title')} lead={t('categories.lead')} />
        <ListTable
          caption={t('categories.title')}
          rows={results}
          keyOf={({ id }) => id}
          next={next}
          previous={previous}
          empty={<Empty title={t('categories.none')} />}
          views={views}
          table="/api/v1/desk/categories/table/"
          answered={actionData ?? undefined}
          filters={[{ name: 'search', label: t('categories.search'), kind: 'words' }]}
          bulk={{
            labelOf: ({ path }) => path,
            verbs: [
              {
                name: 'remove',
                label: t('categories.remove'),
                grave: true,
                explain: (count) => t('categories.removeExplain', { count }),
              },
            ],
          }}
          columns={[
            {
              name: 'name',
              heading: t('categories.name'),
              fields: ['path', 'name'],
              cell: (row) => (
                <Cell {...cell(row)} cell="name" heading={t('categories.name')} shown={<bdi>{row.path}</bdi>}>
                  {names(row)}
                </Cell>
              ),
            },
            {
              name: 'place',
              heading: t('categories.place'),
              fields: ['position'],
              cell: (row) => (
                <Cell
                  {...cell(row)}
                  cell="place"
                  heading={t('categories.place')}
                  shown={
                    row.parent_id === null
                      ? t('categories.placedTop', { number: row.position })
                      : t('categories.placed', { number: row.position, parent: pathOf(row.parent_id) ?? '' })
                  }
                >
                  {places(row)}
                </Cell>
              ),
            },
            {
              name: 'slug',
              heading: t('categories.slug'),
              fields: ['slug'],
              cell: (row) => <code dir="ltr">{row.slug}</code>,
            },
            {
              name: 'products',
              heading: t('categories.products'),
              figures: true,
              fields: ['product_count'],
              cell: (row) => row.product_count,
            },
          ]}
        />
      </div>
      <Panel title={t('categories.fresh')}>
        {/* Empty for the next one once one was added. */}
        <PostForm
          key={all.length}
          name="new"
          returned={isBulkAnswer(actionData) ? undefined : (actionData ?? undefined)}
        >
          <div className={columns.pair}>
            {names()}
            {places()}
          </div>
          <div>
            <SubmitButton>{t('categories.add')}</SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
