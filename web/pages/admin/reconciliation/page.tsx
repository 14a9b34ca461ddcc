import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Money } from '../../../ui/money/Money.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
import type { Route } from './+types/page'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  need(apiOf({ context }).GET('/ledger/reconciliation/'), request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { problem } = await attempt(form.api.POST('/ledger/reconciliation/'), args.request)
  return problem ? again(problem, form.given) : null
}

export default function Reconciliation({ loaderData: { differences }, actionData }: Route.ComponentProps) {
  const returned: Returned | undefined = actionData ?? undefined
  return (
    <div className={columns.stack}>
      <PageHeader
        title="The books and Stripe"
        lead="What Stripe has booked, object by object, against what the books say. Looked at each night."
        trail={[{ label: 'Ledger', to: '/admin/ledger' }]}
      />
      <PostForm returned={returned}>
        <div>
          <SubmitButton>Ask Stripe now</SubmitButton>
        </div>
      </PostForm>
      <Table
        caption="Differences"
        rows={differences}
        keyOf={({ object, currency }) => object + currency}
        empty={<Notice tone="good" title="Nothing differs in the last two months." />}
        columns={[
          { heading: 'Since', cell: (row) => <When at={row.at} day /> },
          { heading: 'What', cell: (row) => row.sentence },
          { heading: 'Booked', figures: true, cell: (row) => <Money amount={row.booked} currency={row.currency} /> },
          { heading: 'Stripe', figures: true, cell: (row) => <Money amount={row.at_stripe} currency={row.currency} /> },
        ]}
      />
    </div>
  )
}
