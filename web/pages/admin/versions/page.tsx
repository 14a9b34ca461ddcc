import { redirect } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import { Changes } from './Changes.tsx'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  need(apiOf({ context }).GET('/settings/versions/'), request)

/** Takes the settings back to a version. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { number: form.text('number') }
  const { problem } = await attempt(
    form.api.POST('/settings/versions/{number}/restore/', { params: { path } }),
    args.request,
  )
  return problem ? again(problem, form.given) : redirect('/admin/settings/versions')
}

export default function Versions({ loaderData: { results }, actionData }: Route.ComponentProps) {
  const t = useWords('admin')
  const returned: Returned | undefined = actionData
  const newest = results[0]?.number
  return (
    <div className={columns.stack}>
      <PageHeader
        title={t('versions.title')}
        lead={t('versions.lead')}
        trail={[{ label: t('settings.title'), to: '/admin/settings' }]}
      />
      <Table
        caption={t('versions.title')}
        rows={results}
        keyOf={({ number }) => String(number)}
        empty={<Empty title={t('versions.none')} />}
        columns={[
          { heading: t('versions.number'), figures: true, cell: (row) => row.number },
          { heading: t('versions.when'), cell: (row) => <When at={row.at} /> },
          { heading: t('versions.who'), cell: (row) => <bdi>{row.actor_name ?? t('versions.nobody')}</bdi> },
          {
            heading: t('versions.what'),
            cell: (row) => (
              <ul role="list">
                {row.restores !== null && <li>{t('versions.restores', { number: row.restores })}</li>}
                <Changes changes={row.changes} />
              </ul>
            ),
          },
          {
            heading: t('versions.back'),
            cell: (row) =>
              row.number === newest ? (
                t('versions.now')
              ) : (
                <PostForm name={String(row.number)} returned={returned}>
                  <input type="hidden" name="number" value={row.number} />
                  <SubmitButton quiet small>
                    {t('versions.take', { number: row.number })}
                  </SubmitButton>
                </PostForm>
              ),
          },
        ]}
      />
    </div>
  )
}
