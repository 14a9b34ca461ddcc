import { useState } from 'react'
import { Link, redirect } from 'react-router'
import { again, need, want } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import type { Category, EditedPage } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { SelectField, TextArea, TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Switch } from '../../../ui/form/Switch.tsx'
import { Notice } from '../../../ui/page/Notice.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import columns from '../../../ui/page/columns.module.css'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import { BodyField } from './BodyField.tsx'
import { takePress } from './change.server.ts'
import type { Library } from './editor/library.ts'
import { Standing } from './Standing.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const path = { id: params.id }
  const [page, pictures, tree] = await Promise.all([
    need(api.GET('/pages/{id}/', { params: { path } }), request),
    need(api.GET('/media/', { params: { query: { limit: 100 } } }), request),
    want(api.GET('/categories/')),
  ])
  const library: Library = {
    pictures: pictures.results.map(({ id, alt, sources }) => ({ id, alt, url: sources[0]?.url ?? '' })),
    categories: flat(tree?.results ?? []),
  }
  // The client's types forget that every item of a list begins with a paragraph.
  return { page: page as EditedPage, library, saved: Number(new URL(request.url).searchParams.get('saved')) || null }
}

function flat(categories: readonly Category[], above = ''): { id: string; name: string }[] {
  return categories.flatMap(({ id, name, children }) => [
    { id, name: above + name },
    ...flat(children, `${above + name} / `),
  ])
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { id } = args.params
  const press = form.text('press')
  if (press === 'preview') {
    const link = await need(form.api.POST('/pages/{id}/preview-links/', { params: { path: { id } } }), args.request)
    const { pathname, search } = new URL(link.url)
    return redirect(pathname + search)
  }
  const { problem, done } = await takePress({ form, id, request: args.request })
  if (problem) return again(problem, form.given)
  if (press === 'discard') return redirect('/admin/pages')
  return redirect(`/admin/pages/${id}${press.startsWith('save') && done ? `?saved=${done.revision}` : ''}`)
}

export default function EditPage({ loaderData: { page, library, saved }, actionData }: Route.ComponentProps) {
  const t = useWords('editor')
  const returned: Returned | undefined = actionData
  const held = useBase(page, saved)
  // A save that was refused stays over the revision it was written on: it must not pass by being sent again.
  const base = returned?.given?.['base_revision'] ?? String(held)
  const changedMeanwhile = returned?.problem?.code === 'page_changed'
  return (
    <>
      <PageHeader
        title={page.title}
        drawn={<bdi lang={page.language}>{page.title}</bdi>}
        lead={<bdi dir="ltr">/{page.path}</bdi>}
        trail={[{ label: t('pages'), to: '/admin/pages' }]}
      />
      {saved && !returned && <Notice tone="good" title={t('saved', { number: saved })} />}
      <div className={columns.aside}>
        <PostForm name="page" returned={returned} key={page.id}>
          {changedMeanwhile && (
            <p>
              <Link to={`/admin/pages/${page.id}/revisions?from=${base}&to=${page.revision}`}>{t('theirs')}</Link>
            </p>
          )}
          <input type="hidden" name="base_revision" value={base} />
          <TextField
            name="title"
            label={t('title')}
            defaultValue={page.title}
            maxLength={140}
            lang={page.language}
            required
          />
          <TextArea
            name="lead"
            label={t('lead')}
            hint={t('lead_hint')}
            defaultValue={page.lead}
            maxLength={300}
            rows={2}
            lang={page.language}
          />
          <BodyField page={page} library={library} />
          <Seo page={page} library={library} />
          <div className={columns.row}>
            <SubmitButton name="press" value="save">
              {t('save')}
            </SubmitButton>
            <SubmitButton name="press" value="save_publish" quiet>
              {t('save_publish')}
            </SubmitButton>
          </div>
        </PostForm>
        <Standing page={page} base={base} returned={returned} />
      </div>
    </>
  )
}

/**
 * Over which revision the text in the editor was written. The page may be asked for again while somebody writes; what
 * others saved meanwhile is not in the editor, so only a save of one's own, the revision `saved`, moves this on.
 */
function useBase({ id, revision }: EditedPage, saved: number | null): number {
  const [held, hold] = useState({ id, base: revision, saved })
  if (held.id === id && held.saved === saved) return held.base
  const base = held.id === id ? (saved ?? held.base) : revision
  hold({ id, base, saved })
  return base
}

function Seo({ page: { seo, language }, library }: { page: EditedPage; library: Library }) {
  const t = useWords('editor')
  return (
    <details>
      <summary>{t('seo')}</summary>
      <div className={columns.stack}>
        <TextField
          name="seo_title"
          label={t('seo_title')}
          hint={t('seo_title_hint')}
          defaultValue={seo.title}
          maxLength={70}
          lang={language}
        />
        <TextArea
          name="seo_description"
          label={t('seo_description')}
          hint={t('seo_description_hint')}
          defaultValue={seo.description}
          maxLength={200}
          rows={2}
          lang={language}
        />
        <SelectField name="seo_picture" label={t('seo_picture')} defaultValue={seo.picture_id ?? ''}>
          <option value="">{t('no_picture')}</option>
          {library.pictures.map(({ id, alt }) => (
            <option key={id} value={id}>
              {alt}
            </option>
          ))}
        </SelectField>
        <TextField
          name="canonical"
          label={t('canonical')}
          hint={t('canonical_hint')}
          defaultValue={seo.canonical}
          maxLength={500}
          dir="ltr"
        />
        <Switch name="noindex" label={t('noindex')} on={seo.noindex} />
      </div>
    </details>
  )
}
