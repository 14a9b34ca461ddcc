import { redirect } from 'react-router'
import { languages, ownNames } from '../../../../words/languages.ts'
import { again, attempt } from '../../../api/answers.ts'
import { formKey, readForm } from '../../../api/forms.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField, TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import { kinds, oneOf } from '../site-pages/choices.ts'
import type { Route } from './+types/page'

/** What another page asks for that shall be written in a further language. */
export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  return {
    once: formKey(),
    kind: oneOf(kinds, searchParams.get('kind')) ?? 'page',
    language: oneOf(languages, searchParams.get('language')) ?? 'en',
    path: searchParams.get('path') ?? '',
    title: searchParams.get('title') ?? '',
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const body = {
    kind: oneOf(kinds, form.text('kind')) ?? ('page' as const),
    language: form.text('language'),
    path: form.text('path').replaceAll(/^\/+|\/+$/g, ''),
    title: form.text('title'),
    lead: '',
    seo: { title: '', description: '', picture_id: null, noindex: false, canonical: '' },
    markup: '',
  }
  const { done, problem } = await attempt(form.api.POST('/pages/', { body, headers: form.once }), args.request)
  return problem ? again(problem, form.given) : redirect(`/admin/pages/${done.id}`)
}

export default function NewPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('editor')
  const returned: Returned | undefined = actionData
  const { once, kind, language, path, title } = loaderData
  return (
    <div className={columns.reading}>
      <PageHeader title={t('new')} trail={[{ label: t('pages'), to: '/admin/pages' }]} />
      <PostForm returned={returned} once={once}>
        <div className={columns.pair}>
          <SelectField name="kind" label={t('kind')} defaultValue={kind} required>
            {kinds.map((value) => (
              <option key={value} value={value}>
                {t(`kinds.${value}`)}
              </option>
            ))}
          </SelectField>
          <SelectField name="language" label={t('language')} defaultValue={language} required>
            {languages.map((value) => (
              <option key={value} value={value}>
                {ownNames[value]}
              </option>
            ))}
          </SelectField>
        </div>
        <TextField name="title" label={t('title')} defaultValue={title} maxLength={140} required />
        <TextField
          name="path"
          label={t('path')}
          hint={t('path_hint')}
          before="/"
          defaultValue={path}
          maxLength={120}
          dir="ltr"
          mandatory
        />
        <SubmitButton>{t('create')}</SubmitButton>
      </PostForm>
    </div>
  )
}
