import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Table } from '../../ui/list/Table.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { Route } from './+types/page'
import css from './settings.module.css'

const emailWords = { at_once: 'At once', daily: 'Once a day', weekly: 'Once a week', never: 'Never' } as const
type EmailChoice = keyof typeof emailWords

export async function loader({ context, request }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/notifications/preferences/'), request)
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const kinds = form.all('kind').map((kind) => {
    const email = form.optional(`email ${kind}`)
    return {
      kind,
      in_app: form.text(`app ${kind}`) === 'true',
      ...(email && email in emailWords ? { email: email as EmailChoice } : {}),
    }
  })
  const { problem } = await attempt(form.api.PUT('/notifications/preferences/', { body: { kinds } }), args.request)
  return problem ? again(problem) : redirect('/notifications/settings?done=1')
}

export default function NotificationSettings({ loaderData: { kinds }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  return (
    <div className={columns.reading}>
      <PageHeader
        title="What you are told"
        lead="Of each thing: whether it is in your list here, and when an e-mail comes. What is gathered comes at eight in the morning, your time; once a week is on Monday."
      />
      {search.get('done') && !actionData && <Notice tone="good" title="Kept." />}
      <PostForm returned={actionData}>
        <Table
          caption="What you are told"
          rows={kinds}
          keyOf={({ kind }) => kind}
          columns={[
            {
              heading: 'What',
              cell: (row) => (
                <>
                  <input type="hidden" name="kind" value={row.kind} />
                  {row.label}
                </>
              ),
            },
            {
              heading: 'Here',
              cell: (row) => (
                <input
                  className={css.tick}
                  type="checkbox"
                  name={`app ${row.kind}`}
                  value="true"
                  defaultChecked={row.in_app}
                  aria-label={`${row.label}, in your list here`}
                />
              ),
            },
            {
              heading: 'By e-mail',
              cell: (row) =>
                row.email === null ? (
                  <span className={css.none}>No e-mail goes with it</span>
                ) : (
                  <select
                    className={css.when}
                    name={`email ${row.kind}`}
                    defaultValue={row.email}
                    aria-label={`${row.label}, by e-mail`}
                  >
                    {Object.entries(emailWords).map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                ),
            },
          ]}
        />
        <div>
          <SubmitButton>Keep</SubmitButton>
        </div>
      </PostForm>
    </div>
  )
}
