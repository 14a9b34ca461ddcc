import { useSearchParams } from 'react-router'
import { need, want } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed, problemWith } from '../../../api/lists.ts'
import { Filter, FilterForm, FilterWords } from '../../../ui/list/FilterForm.tsx'
import columns from '../../../ui/page/columns.module.css'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { askedOf } from '../../../ui/table/filters.ts'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { useWords } from '../../../words/words.ts'
import { useCodes } from '../codes.ts'
import type { Route } from './+types/page'
import { Grants } from './Grants.tsx'
import { Matrix } from './Matrix.tsx'
import { Reasons } from './Reasons.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { searchParams } = new URL(request.url)
  const given = (name: string) => searchParams.get(name)?.trim() ?? ''
  const [member, noun, id] = [given('member'), given('noun'), given('object_id')]
  const whole = member !== '' && noun !== '' && id !== ''
  const thing = { member, noun, object_id: id }
  const query = { limit: 100, ...askedOf(request, 'search', 'role') } as object
  const [declared, permissions, { results: nouns }, explained, grants, views] = await Promise.all([
    need(api.GET('/permissions/'), request),
    listed(query, (asked) => api.GET('/desk/permissions/', { params: { query: asked } }), request),
    need(api.GET('/permissions/nouns/'), request),
    whole ? api.GET('/permissions/explain/', { params: { query: thing } }) : undefined,
    noun && id ? want(api.GET('/grants/', { params: { query: { noun, object_id: id } } })) : undefined,
    viewsOf(api, 'permissions'),
  ])
  const notAThing = (explained && problemWith(thing, explained)) ?? null
  return {
    roles: declared.roles,
    permissions,
    nouns,
    unknown: whole && !explained?.data && !notAThing,
    explained: explained?.data,
    grants: grants?.results,
    views,
    problem: permissions.problem,
    notAThing,
  }
}

export async function action(args: Route.ActionArgs) {
  return (await changeViews(args.request, await readForm(args), 'permissions')) ?? null
}

export default function Permissions({ loaderData, actionData }: Route.ComponentProps) {
  const { roles, permissions, nouns, unknown, explained, grants, views, notAThing } = loaderData
  const t = useWords('lists')
  const { noun } = useCodes()
  const [search] = useSearchParams()
  const given = (name: string) => search.get(name) ?? ''
  return (
    <div className={columns.stack}>
      <PageHeader title={t('permissions.title')} lead={t('permissions.lead')} />
      <Panel title={t('permissions.oneThing')}>
        <FilterForm problem={notAThing}>
          <FilterWords name="member" label={t('common.memberId')} value={given('member')} />
          <Filter
            name="noun"
            label={t('permissions.noun')}
            value={given('noun')}
            options={nouns.map(({ name }) => ({ value: name, label: noun(name) }))}
          />
          <FilterWords name="object_id" label={t('permissions.objectId')} value={given('object_id')} />
        </FilterForm>
        {unknown && <Notice tone="warn" title={t('permissions.unknown')} />}
        {explained && <Reasons explained={explained} roles={roles} />}
        {grants && <Grants grants={grants} />}
      </Panel>
      <section className={columns.pieces}>
        <h2>{t('permissions.byRole')}</h2>
        <Matrix
          roles={roles}
          rows={permissions.results}
          next={permissions.next}
          previous={permissions.previous}
          views={views}
          answered={actionData ?? undefined}
        />
      </section>
    </div>
  )
}
