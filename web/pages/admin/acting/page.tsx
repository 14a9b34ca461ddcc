import { redirectDocument } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextArea } from '../../../ui/form/Field.tsx'
import { PostForm } from '../../../ui/form/PostForm.tsx'
import { Switch } from '../../../ui/form/Switch.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

export const loader = ({ context, request, params: path }: Route.LoaderArgs) =>
  need(apiOf({ context }).GET('/members/{id}/', { params: { path } }), request)

/** The browser is answered as the member from here on. The whole page is loaded anew: nothing of the desk's stays. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = { reason: form.text('reason'), may_change: form.text('may_change') === 'true' }
  const path = { id: args.params.id }
  const { problem } = await attempt(form.api.POST('/members/{id}/acting/', { params: { path }, body }), args.request)
  return problem ? again(problem, form.given) : redirectDocument('/')
}

export default function Acting({ loaderData: member, actionData }: Route.ComponentProps) {
  const t = useWords('admin')
  const name = member.name || member.email
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('acting.title', { name })}
        lead={t('acting.lead')}
        trail={[
          { label: t('acting.members'), to: '/admin/members' },
          { label: name, to: `/admin/members/${member.id}` },
        ]}
      />
      <Panel>
        <PostForm returned={actionData}>
          <TextArea
            name="reason"
            label={t('acting.reason')}
            hint={t('acting.reason_hint')}
            rows={2}
            required
            maxLength={500}
          />
          <Switch name="may_change" label={t('acting.may_change')} hint={t('acting.may_change_hint')} />
          <div>
            <SubmitButton>{t('acting.begin')}</SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
