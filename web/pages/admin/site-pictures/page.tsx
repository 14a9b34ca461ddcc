import { Link, redirect } from 'react-router'
import { again, attempt } from '../../../api/answers.ts'
import { apiOf, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import type { LibraryPicture } from '../../../api/shapes.ts'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { FileField, TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { placeOf } from '../../../ui/list/place.ts'
import columns from '../../../ui/page/columns.module.css'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { Picture } from '../../../ui/picture/Picture.tsx'
import { useWords } from '../../../words/words.ts'
import { SiteTabs } from '../site-pages/SiteTabs.tsx'
import type { Route } from './+types/page'
import css from './pictures.module.css'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  listed(placeOf(request), (asked) => apiOf({ context }).GET('/media/', { params: { query: asked } }), request)

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const path = { id: form.text('id') }
  const alt = form.text('alt')
  const { problem } = await (path.id === ''
    ? attempt(
        form.api.POST('/media/', { body: upload(form.files('files'), alt) as never, bodySerializer: (body) => body }),
        args.request,
      )
    : form.text('press') === 'remove'
      ? attempt(form.api.DELETE('/media/{id}/', { params: { path } }), args.request)
      : attempt(form.api.PUT('/media/{id}/', { params: { path }, body: { alt } }), args.request))
  return problem ? again(problem, form.given) : redirect('/admin/pages/pictures')
}

function upload(files: readonly File[], alt: string): FormData {
  const body = new FormData()
  for (const file of files) body.append('files', file)
  body.append('alt', alt)
  return body
}

export default function PicturesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('editor')
  const returned: Returned | undefined = actionData
  const { results, next, previous } = loaderData
  return (
    <>
      <PageHeader title={t('pictures')} lead={t('pictures_lead')} trail={[{ label: t('pages'), to: '/admin/pages' }]} />
      <SiteTabs />
      <div className={columns.aside}>
        <div className={columns.stack}>
          {results.length === 0 && <Empty title={t('picture_none')} />}
          <ul role="list" className={css.grid}>
            {results.map((picture) => (
              <li key={picture.id}>
                <One picture={picture} returned={returned} />
              </li>
            ))}
          </ul>
          <Pager next={next} previous={previous} />
        </div>
        <Panel title={t('picture_add')}>
          <PostForm name="new" returned={returned} files>
            <FileField
              name="files"
              label={t('picture_file')}
              hint={t('picture_file_hint')}
              accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
              required
            />
            <TextField name="alt" label={t('picture_alt')} maxLength={300} required />
            <SubmitButton small>{t('picture_add')}</SubmitButton>
          </PostForm>
        </Panel>
      </div>
    </>
  )
}

function One({ picture, returned }: { picture: LibraryPicture; returned: Returned | undefined }) {
  const t = useWords('editor')
  return (
    <div className={css.card}>
      <div className={css.picture}>
        <Picture picture={picture} sizes="(max-width: 44rem) 92vw, 16rem" />
      </div>
      <p>
        {picture.used_by.length === 0 ? (
          t('picture_unused')
        ) : (
          <>
            {t('picture_used')}{' '}
            {picture.used_by.map(({ id, title }) => (
              <Link key={id} className={css.use} to={`/admin/pages/${id}`}>
                {title}
              </Link>
            ))}
          </>
        )}
      </p>
      <PostForm name={picture.id} returned={returned}>
        <input type="hidden" name="id" value={picture.id} />
        <TextField name="alt" label={t('picture_alt')} defaultValue={picture.alt} maxLength={300} required />
        <div className={columns.row}>
          <SubmitButton small quiet name="press" value="keep">
            {t('picture_keep')}
          </SubmitButton>
          {picture.used_by.length === 0 && (
            <SubmitButton small grave name="press" value="remove" formNoValidate>
              {t('picture_remove')}
            </SubmitButton>
          )}
        </div>
      </PostForm>
    </div>
  )
}
