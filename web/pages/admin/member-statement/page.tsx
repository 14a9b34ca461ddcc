import { need, want } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { openedBy } from '../../../ui/money/opened.server.ts'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { statementOver } from '../../statement/span.server.ts'
import { entriesIn, StatementView } from '../../statement/StatementView.tsx'
import type { Route } from './+types/page'

/** A member's statement as the operator sees it: the same, with whose account each move was on. */
export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [member, { statement, problem }] = await Promise.all([
    need(api.GET('/members/{id}/', { params: { path } }), request),
    statementOver(request, (asked) => api.GET('/members/{id}/statement/', { params: { path, query: asked } })),
  ])
  const opened = await openedBy(entriesIn(statement), (entries) =>
    want(api.GET('/ledger/entries/', { params: { query: { entries } } })),
  )
  return { member, statement, opened, problem }
}

export default function MemberStatement({ loaderData: { member, statement, opened } }: Route.ComponentProps) {
  const t = useWords('ledger')
  const name = member.name || member.email
  return (
    <div className={columns.stack}>
      <PageHeader title={t('member.title', { name })} trail={[{ label: name, to: `/admin/members/${member.id}` }]} />
      <StatementView
        statement={statement}
        opened={opened}
        table={`/api/v1/members/${member.id}/statement/table/`}
        deals="/admin/deals"
      />
    </div>
  )
}
