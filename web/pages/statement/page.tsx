import { want } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { openedBy } from '../../ui/money/opened.server.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { statementOver } from './span.server.ts'
import { entriesIn, StatementView } from './StatementView.tsx'
import { useWords } from '../../words/words.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const { statement, problem } = await statementOver(request, (asked) =>
    api.GET('/statement/', { params: { query: asked } }),
  )
  const opened = await openedBy(entriesIn(statement), (entries) =>
    want(api.GET('/entries/', { params: { query: { entries } } })),
  )
  return { statement, opened, problem }
}

export default function OwnStatement({ loaderData: { statement, opened } }: Route.ComponentProps) {
  const t = useWords('account')
  return (
    <div className={columns.stack}>
      <PageHeader title={t('statement.title')} lead={t('statement.lead')} />
      <StatementView statement={statement} opened={opened} table="/api/v1/statement/table/" deals="/orders" />
    </div>
  )
}
