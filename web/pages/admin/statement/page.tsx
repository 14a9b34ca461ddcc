import { want } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { openedBy } from '../../../ui/money/opened.server.ts'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { statementOver } from '../../statement/span.server.ts'
import { entriesIn, StatementView } from '../../statement/StatementView.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { statement, problem } = await statementOver(request, (asked) =>
    api.GET('/ledger/statement/', { params: { query: asked } }),
  )
  const opened = await openedBy(entriesIn(statement), (entries) =>
    want(api.GET('/ledger/entries/', { params: { query: { entries } } })),
  )
  return { statement, opened, problem }
}

export default function HouseStatement({ loaderData: { statement, opened } }: Route.ComponentProps) {
  const t = useWords('ledger')
  return (
    <div className={columns.stack}>
      <PageHeader title={t('house.title')} trail={[{ label: t('title'), to: '/admin/ledger' }]} />
      <StatementView
        statement={statement}
        opened={opened}
        table="/api/v1/ledger/statement/table/"
        deals="/admin/deals"
      />
    </div>
  )
}
