import { useSearchParams } from 'react-router'
import { need, want } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { Filter, FilterForm, FilterWords } from '../../../ui/list/FilterForm.tsx'
import columns from '../../../ui/page/columns.module.css'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import type { Route } from './+types/page'
import { Grants } from './Grants.tsx'
import { Matrix } from './Matrix.tsx'
import { Reasons } from './Reasons.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { searchParams } = new URL(request.url)
  const [member, noun, id] = ['member', 'noun', 'object_id'].map((name) => searchParams.get(name)?.trim() ?? '') as [
    string,
    string,
    string,
  ]
  const asked = member !== '' && noun !== '' && id !== ''
  const [declared, { results: nouns }, explained, grants] = await Promise.all([
    need(api.GET('/permissions/'), request),
    need(api.GET('/permissions/nouns/'), request),
    asked ? want(api.GET('/permissions/explain/', { params: { query: { member, noun, object_id: id } } })) : undefined,
    noun && id ? want(api.GET('/grants/', { params: { query: { noun, object_id: id } } })) : undefined,
  ])
  return { declared, nouns, asked, explained, grants: grants?.results }
}

export default function Permissions({ loaderData }: Route.ComponentProps) {
  const { declared, nouns, asked, explained, grants } = loaderData
  const [search] = useSearchParams()
  const given = (name: string) => search.get(name) ?? ''
  return (
    <div className={columns.stack}>
      <PageHeader title="Who may do what, and why" lead="Read from the policies that decide every request." />
      <Panel title="One member, one thing">
        <FilterForm>
          <FilterWords name="member" label="The member's id" value={given('member')} />
          <Filter
            name="noun"
            label="Kind of thing"
            value={given('noun')}
            options={nouns.map(({ name }) => ({ value: name, label: name }))}
          />
          <FilterWords name="object_id" label="The thing's id" value={given('object_id')} />
        </FilterForm>
        {asked && !explained && <Notice tone="warn" title="There is no such member, or no such thing." />}
        {explained && <Reasons explained={explained} />}
        {grants && <Grants grants={grants} />}
      </Panel>
      <Panel title="By role">
        <Matrix roles={declared.roles} permissions={declared.permissions} />
      </Panel>
    </div>
  )
}
