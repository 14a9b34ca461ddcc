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
  const query = queryOf(request, 'text', 'action', 'actor', 'object_kind', 'object_id')
  const { from, until } = daysOf(request)
  const asked = { limit: 50, ...query, ...(from && { from }), ...(until && { until }) }
  return need(apiOf({ context }).GET('/activity/', { params: { query: asked } }), request)
}

/** The days of the filter, both whole, by UTC. What is no day is left out. */
function daysOf(request: Request): { from?: string; until?: string } {
  const { searchParams } = new URL(request.url)
  const start = (name: string, plusDays: number) => {
    const at = Date.parse(`${searchParams.get(name)}T00:00:00Z`)
    return Number.isNaN(at) ? undefined : new Date(at + plusDays * 86_400_000).toISOString()
  }
  const [from, until] = [start('from', 0), start('until', 1)]
  return { ...(from && { from }), ...(until && { until }) }
}

export default function Activity({ loaderData: { results, next, previous } }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const field = (name: string, label: string) => (
    <FilterWords key={name} name={name} label={label} value={search.get(name) ?? ''} />
  )
  const day = (name: string, label: string) => (
    <label key={name}>
      <span>{label}</span>
      <input name={name} type="date" defaultValue={search.get(name) ?? ''} />
    </label>
  )
  return (
    <>
      <PageHeader
        title="Log"
        lead="Who did what to what, and what it changed. Lines are never taken out; what says who a person was goes with them."
      />
      <FilterForm>
        {field('text', 'Any words, a name or an e-mail')}
        {field('action', 'Action, or its beginning (product.)')}
        {field('object_kind', 'Kind of thing')}
        {field('object_id', "The thing's id")}
        {field('actor', "The member's id")}
        {day('from', 'From')}
        {day('until', 'Until')}
      </FilterForm>
      <LogTable entries={results} />
      <Pager next={next} previous={previous} />
    </>
  )
}
