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
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  need(apiOf({ context }).GET('/ledger/reconciliation/'), request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { problem } = await attempt(form.api.POST('/ledger/reconciliation/'), args.request)
  return problem ? again(problem, form.given) : null
}

export default function Reconciliation({ loaderData: { differences }, actionData }: Route.ComponentProps) {
  const t = useWords('ledger')
  const returned: Returned | undefined = actionData ?? undefined
  return (
    <div className={columns.stack}>
      <PageHeader
        title={t('reconciliation.title')}
        lead={t('reconciliation.lead')}
        trail={[{ label: t('title'), to: '/admin/ledger' }]}
      />
      <PostForm returned={returned}>
        <div>
          <SubmitButton>{t('reconciliation.ask')}</SubmitButton>
        </div>
      </PostForm>
      <Table
        caption={t('reconciliation.differences')}
        rows={differences}
        keyOf={({ object, currency }) => object + currency}
        empty={<Notice tone="good" title={t('reconciliation.none')} />}
        columns={[
          { heading: t('reconciliation.since'), cell: (row) => <When at={row.at} day /> },
          {
            heading: t('reconciliation.what'),
            cell: (row) =>
              t.rich(`reconciliation.codes.${row.code}`, {
                object: row.object,
                code: (inner) => <code dir="ltr">{inner}</code>,
              }),
          },
          {
            heading: t('reconciliation.booked'),
            figures: true,
            cell: (row) => <Money amount={row.booked} currency={row.currency} />,
          },
          {
            heading: t('reconciliation.stripe'),
            figures: true,
            cell: (row) => <Money amount={row.at_stripe} currency={row.currency} />,
          },
        ]}
      />
    </div>
  )
}
