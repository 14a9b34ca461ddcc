import { redirect } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, formKey, readForm } from '../../api/forms.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { Choices } from '../../ui/form/Choices.tsx'
import { TextArea, TextField } from '../../ui/form/Field.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import columns from '../../ui/page/columns.module.css'
import { Empty } from '../../ui/page/Empty.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

/** Whom one may ask into a group: those one has written with. With `?add=`, into one there is. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const add = new URL(request.url).searchParams.get('add')
  const id = add && /^[0-9a-f-]{36}$/i.test(add) ? add : null
  const [{ results }, group] = await Promise.all([
    need(api.GET('/conversations/', { params: { query: { limit: 100 } } }), request),
    id ? need(api.GET('/conversations/{id}/', { params: { path: { id } } }), request) : null,
  ])
  const inIt = new Set(group?.members.map((one) => one.id))
  const others = new Map(results.flatMap(({ others: people }) => people.map((one) => [one.id, one] as const)))
  const people = [...others.values()].filter((one) => one.name !== null && !inIt.has(one.id))
  return { people, group: group && { id: group.id, title: group.title }, once: formKey() }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const group = form.optional('group')
  const chosen = form.all('members')
  if (group) {
    for (const member_id of chosen) {
      const asked = { params: { path: { id: group } }, body: { member_id } }
      const { problem } = await attempt(form.api.POST('/conversations/{id}/members/', asked), args.request)
      if (problem) return again(problem, form.given)
    }
    return redirect(`/messages/${group}`)
  }
  const body = {
    about: 'group' as const,
    member_ids: chosen,
    file_ids: [],
    title: form.text('title'),
    body: form.text('body'),
    ...(form.once['idempotency-key'] && { ref: form.once['idempotency-key'] }),
  }
  const { problem, done } = await attempt(form.api.POST('/conversations/', { body, headers: form.once }), args.request)
  return problem ? again(problem, form.given) : redirect(`/messages/${done.id}`)
}

export default function Group({ loaderData: { people, group, once }, actionData }: Route.ComponentProps) {
  const t = useWords('messages')
  return (
    <div className={columns.reading}>
      <PageHeader
        title={group ? t('group.add', { title: group.title || t('group.unnamed') }) : t('group.title')}
        lead={t('group.lead')}
        trail={[{ label: t('list.title'), to: '/messages' }]}
      />
      {people.length === 0 ? (
        <Empty title={t('group.nobody')}>
          <p>{t('group.nobody_advice')}</p>
        </Empty>
      ) : (
        <PostForm once={once} returned={actionData}>
          {group && <input type="hidden" name="group" value={group.id} />}
          {!group && <TextField name="title" label={t('group.name')} maxLength={100} required />}
          <Choices
            name="members"
            legend={t('group.who')}
            several
            choices={people.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
          />
          {!group && <TextArea name="body" label={t('group.first')} maxLength={4_000} required />}
          <div>
            <SubmitButton>{t(group ? 'group.add_them' : 'group.begin')}</SubmitButton>
          </div>
        </PostForm>
      )}
    </div>
  )
}
