import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Choices } from '../../../ui/form/Choices.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

/** Whom the operator wants to have in the house: a first seller, somebody to run it with. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { roles } = await need(apiOf({ context }).GET('/permissions/'), request)
  // The superadmin's role is given by command alone.
  return { roles: roles.filter(({ name }) => name !== 'superadmin') }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const name = form.text('name')
  const body = { email: form.text('email'), roles: [form.text('roles')], ...(name && { name }) }
  const { problem } = await attempt(form.api.POST('/invitations/', { body }), args.request)
  return problem ? again(problem, form.given) : redirect('/admin/invitations?sent=1')
}

export default function Invitations({ loaderData: { roles }, actionData }: Route.ComponentProps) {
  const t = useWords('admin')
  const [search] = useSearchParams()
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('invite.title')}
        lead={t('invite.lead')}
        trail={[{ label: t('tabs.members'), to: '/admin/members' }]}
      />
      {search.has('sent') && !actionData && <Notice tone="good" title={t('invite.sent')} />}
      <Panel>
        <PostForm returned={actionData as Returned | undefined}>
          <TextField name="email" label={t('invite.email')} type="email" required maxLength={254} dir="ltr" />
          <TextField name="name" label={t('invite.name')} maxLength={100} />
          <Choices
            name="roles"
            legend={t('invite.roles')}
            chosen={roles.slice(0, 1).map(({ name }) => name)}
            choices={roles.map(({ name, label }) => ({ value: name, label }))}
          />
          <div>
            <SubmitButton>{t('invite.send')}</SubmitButton>
          </div>
        </PostForm>
      </Panel>
    </div>
  )
}
