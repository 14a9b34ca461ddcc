import { need } from '../../../api/answers.ts'
import { apiOf } from '../../../api/forms.ts'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/ledger/verify/'), request)
}

export default function Proof({ loaderData: { proved, faults, stripe_agrees } }: Route.ComponentProps) {
  return (
    <div className={columns.reading}>
      <PageHeader title="The proof of the books" trail={[{ label: 'Ledger', to: '/admin/ledger' }]} />
      {proved ? (
        <Notice tone="good" title="The books are right.">
          Every entry sums to nothing, every balance is what its postings make it, and no escrow is short.
        </Notice>
      ) : (
        <Notice tone="bad" title="Something is wrong in the books." />
      )}
      {stripe_agrees ? (
        <Notice tone="good" title="Stripe holds what is booked there." />
      ) : (
        <Notice tone="warn" title="Stripe does not say the same as the books at this moment.">
          Money that is on its way may be the reason: look again in a minute.
        </Notice>
      )}
      {faults.map((fault) => (
        <Notice
          key={fault.code + fault.sentence}
          tone={fault.severity === 'wrong' ? 'bad' : 'warn'}
          title={fault.sentence}
        >
          <code>{fault.code}</code>
        </Notice>
      ))}
    </div>
  )
}
