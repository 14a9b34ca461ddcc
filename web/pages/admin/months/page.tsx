import { redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
import type { Route } from './+types/page'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  need(apiOf({ context }).GET('/ledger/periods/'), request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = { month: form.text('month') }
  const { problem } = await attempt(form.api.POST('/ledger/periods/', { body }), args.request)
  return problem ? again(problem, form.given) : redirect('/admin/ledger/months')
}

export default function Months({ loaderData: { periods }, actionData }: Route.ComponentProps) {
  return (
    <div className={columns.reading}>
      <PageHeader
        title="Months"
        lead="What was told of a closed month stays true: nothing dated in it is booked any more."
        trail={[{ label: 'Ledger', to: '/admin/ledger' }]}
      />
      <Panel title="Close a month">
        <PostForm returned={actionData}>
          <TextField
            name="month"
            label="Month"
            hint="Like 2026-03. All before it are closed with it. Only the superadmin can open it again."
            pattern="\d{4}-\d{2}"
            required
          />
          <div>
            <SubmitButton>Close it</SubmitButton>
          </div>
        </PostForm>
      </Panel>
      <Table
        caption="Closed months"
        rows={periods}
        keyOf={({ id }) => id}
        empty={<Empty title="No month is closed yet" />}
        columns={[
          { heading: 'Month', cell: (row) => row.month },
          { heading: 'Closed', cell: (row) => <When at={row.closed_at} day /> },
          {
            heading: 'Opened again',
            cell: (row) =>
              row.reopened_at ? (
                <>
                  <When at={row.reopened_at} day />: {row.reopened_reason}
                </>
              ) : (
                ''
              ),
          },
        ]}
      />
    </div>
  )
}
