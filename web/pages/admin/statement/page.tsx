import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { StatementView, spanIn } from '../../statement/StatementView.tsx'
import type { Route } from './+types/page'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  need(apiOf({ context }).GET('/ledger/statement/', { params: { query: spanIn(request) } }), request)

export default function HouseStatement({ loaderData }: Route.ComponentProps) {
  return (
    <div className={columns.stack}>
      <PageHeader title="Statement of the house" trail={[{ label: 'Ledger', to: '/admin/ledger' }]} />
      <StatementView statement={loaderData} table="/api/v1/ledger/statement/table/" />
    </div>
  )
}
