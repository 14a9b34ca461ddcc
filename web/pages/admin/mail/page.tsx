import { redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { toneOf } from '../../../deal/words.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { placeOf } from '../../../ui/list/place.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { When } from '../../../ui/time/When.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = placeOf(request)
  return need(apiOf({ context }).GET('/notifications/undelivered/', { params: { query } }), request)
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { id: form.text('press') }
  const sent = await attempt(form.api.POST('/notifications/{id}/send-again/', { params: { path } }), args.request)
  return sent.problem ? again(sent.problem) : redirect('/admin/mail')
}

export default function Mail({ loaderData: { results, next, previous }, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title="Mail" lead="Letters that have not certainly arrived." />
      <PostForm returned={actionData}>
        <Table
          caption="Undelivered"
          rows={results}
          keyOf={({ id }) => id}
          empty={<Empty title="Everything has been delivered" />}
          columns={[
            { heading: 'Made', cell: (row) => <When at={row.created_at} /> },
            { heading: 'What', cell: (row) => row.title },
            { heading: 'State', cell: (row) => <Badge tone={toneOf(row.mail_state)}>{row.mail_state}</Badge> },
            { heading: 'Tries', figures: true, cell: (row) => row.mail_attempts },
            { heading: 'What the mail server said', cell: (row) => row.mail_fault ?? '' },
            {
              heading: 'Again',
              cell: (row) => (
                <SubmitButton quiet small name="press" value={row.id}>
                  Send again
                </SubmitButton>
              ),
            },
          ]}
        />
      </PostForm>
      <Pager next={next} previous={previous} />
    </>
  )
}
