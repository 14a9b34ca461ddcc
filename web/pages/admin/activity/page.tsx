import { useSearchParams } from 'react-router'
import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { FilterForm, FilterWords } from '../../../ui/list/FilterForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { queryOf } from '../../../ui/list/query.ts'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { LogTable } from '../LogTable.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request, 'action', 'actor', 'object_kind', 'object_id')
  return need(apiOf({ context }).GET('/activity/', { params: { query: { limit: 50, ...query } } }), request)
}

export default function Activity({ loaderData: { results, next, previous } }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const field = (name: string, label: string) => (
    <FilterWords key={name} name={name} label={label} value={search.get(name) ?? ''} />
  )
  return (
    <>
      <PageHeader title="Log" lead="Who did what to what. Nothing is ever taken out of it." />
      <FilterForm>
        {field('action', 'Action, or its beginning (product.)')}
        {field('object_kind', 'Kind of thing')}
        {field('object_id', "The thing's id")}
        {field('actor', "The member's id")}
      </FilterForm>
      <LogTable entries={results} />
      <Pager next={next} previous={previous} />
    </>
  )
}
