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
import { useWords } from '../../words/words.ts'

const emailChoices = ['at_once', 'daily', 'weekly', 'never'] as const

export async function loader({ context, request }: Route.LoaderArgs) {
  return need(apiOf({ context }).GET('/notifications/preferences/'), request)
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const kinds = form.all('kind').map((kind) => {
    const email = emailChoices.find((choice) => choice === form.text(`email ${kind}`))
    return {
      kind,
      in_app: form.text(`app ${kind}`) === 'true',
      ...(email ? { email } : {}),
    }
  })
  const { problem } = await attempt(form.api.PUT('/notifications/preferences/', { body: { kinds } }), args.request)
  return problem ? again(problem) : redirect('/notifications/settings?done=1')
}

export default function NotificationSettings({ loaderData: { kinds }, actionData }: Route.ComponentProps) {
  const t = useWords('account')
  const [search] = useSearchParams()
  return (
    <div className={columns.reading}>
      <PageHeader title={t('told.title')} lead={t('told.lead')} />
      {search.get('done') && !actionData && <Notice tone="good" title={t('account.done.profile')} />}
      <PostForm returned={actionData}>
        <Table
          caption={t('told.title')}
          rows={kinds}
          keyOf={({ kind }) => kind}
          columns={[
            {
              heading: t('told.what'),
              cell: (row) => (
                <>
                  <input type="hidden" name="kind" value={row.kind} />
                  {row.label}
                </>
              ),
            },
            {
              heading: t('told.here'),
              cell: (row) => (
                <input
                  className={css.tick}
                  type="checkbox"
                  name={`app ${row.kind}`}
                  value="true"
                  defaultChecked={row.in_app}
                  aria-label={t('told.here_one', { label: row.label })}
                />
              ),
            },
            {
              heading: t('told.by_email'),
              cell: (row) =>
                row.email === null ? (
                  <span className={css.none}>{t('told.no_email')}</span>
                ) : (
                  <select
                    className={css.when}
                    name={`email ${row.kind}`}
                    defaultValue={row.email}
                    aria-label={t('told.by_email_one', { label: row.label })}
                  >
                    {emailChoices.map((value) => (
                      <option key={value} value={value}>
                        {t(`told.${value}`)}
                      </option>
                    ))}
                  </select>
                ),
            },
          ]}
        />
        <div>
          <SubmitButton>{t('keep')}</SubmitButton>
        </div>
      </PostForm>
    </div>
  )
}
