import { useSearchParams } from 'react-router'
import { apiOf } from '../../api/forms.ts'
import { listed } from '../../api/lists.ts'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Pager } from '../../ui/list/Pager.tsx'
import { placeOf } from '../../ui/list/place.ts'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import { useWords } from '../../words/words.ts'
import css from '../orders/orders.module.css'
import type { Route } from './+types/page'
import { ComplaintRow } from './ComplaintRow.tsx'

const roles = ['complainant', 'respondent'] as const

/** /complaints?role=respondent&open=true */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const role = roles.find((name) => name === searchParams.get('role'))
  const open = searchParams.get('open') === 'true' ? ('true' as const) : undefined
  const query = { ...placeOf(request), ...(role ? { role } : {}), ...(open ? { open } : {}) }
  return listed(query, (asked) => apiOf({ context }).GET('/complaints/', { params: { query: asked } }), request)
}

/** What one complains of, and what others complain of about one. */
export default function Complaints({ loaderData: { results, next, previous } }: Route.ComponentProps) {
  const t = useWords('complaints')
  return (
    <div className={columns.reading}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Filter />
      {results.length === 0 && <Empty title={t('none')} />}
      <ul role="list" className={css.list}>
        {results.map((complaint) => (
          <li key={complaint.id}>
            <ComplaintRow complaint={complaint} />
          </li>
        ))}
      </ul>
      <Pager next={next} previous={previous} />
    </div>
  )
}

function Filter() {
  const t = useWords('complaints')
  const [search] = useSearchParams()
  const role = search.get('role') ?? ''
  const open = search.get('open') === 'true'
  const to = (nextRole: string, nextOpen: boolean) => {
    const query = new URLSearchParams({ ...(nextRole && { role: nextRole }), ...(nextOpen && { open: 'true' }) })
    return query.size > 0 ? `/complaints?${query}` : '/complaints'
  }
  const names = { '': t('all'), complainant: t('mine'), respondent: t('of_me') }
  return (
    <nav aria-label={t('which')} className={columns.row}>
      {(['', ...roles] as const).map((one) => (
        <LinkButton key={one} to={to(one, open)} quiet={one !== role} small aria-current={one === role}>
          {names[one]}
        </LinkButton>
      ))}
      <LinkButton to={to(role, !open)} quiet={!open} small aria-current={open}>
        {t('open')}
      </LinkButton>
    </nav>
  )
}
