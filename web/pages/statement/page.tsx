import { need } from '../../api/answers.ts'
import { apiOf } from '../../api/forms.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import { StatementView, spanIn } from './StatementView.tsx'
import { useWords } from '../../words/words.ts'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  need(apiOf({ context }).GET('/statement/', { params: { query: spanIn(request) } }), request)

export default function OwnStatement({ loaderData }: Route.ComponentProps) {
  const t = useWords('account')
  return (
    <div className={columns.stack}>
      <PageHeader title={t('statement.title')} lead={t('statement.lead')} />
      <StatementView statement={loaderData} table="/api/v1/statement/table/" />
    </div>
  )
}
