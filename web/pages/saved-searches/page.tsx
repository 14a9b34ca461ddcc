import { redirect, useSearchParams } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, readForm } from '../../api/forms.ts'
import { LinkButton, SubmitButton } from '../../ui/form/Button.tsx'
import { TextField } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { Dialog } from '../../ui/over/Dialog.tsx'
import { Badge } from '../../ui/page/Badge.tsx'
import { Empty } from '../../ui/page/Empty.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import columns from '../../ui/page/columns.module.css'
import type { SavedSearch } from '../../api/shapes.ts'
import { findCategoryById } from '../../ui/search/wish.ts'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import css from './searches.module.css'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const [{ results }, tree] = await Promise.all([
    need(api.GET('/saved-searches/'), request),
    need(api.GET('/categories/')),
  ])
  return { searches: results.map((search) => ({ ...search, to: addressOf(search, tree.results) })) }
}

/** The page that makes the search again: a category has an address of its own. */
function addressOf({ query }: SavedSearch, tree: Parameters<typeof findCategoryById>[0]): string {
  const { category, ...rest } = query
  const found = category ? findCategoryById(tree, category).at(-1) : undefined
  const asked = new URLSearchParams({ ...rest, order: 'newest' })
  return `${found ? `/categories/${found.slug}` : '/search'}?${asked}`
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const id = form.text('id')
  const params = { path: { id } }
  const asked = (() => {
    switch (form.text('do')) {
      case 'delete':
        return form.api.DELETE('/saved-searches/{id}/', { params })
      case 'tell':
        return form.api.PATCH('/saved-searches/{id}/', { params, body: { told: form.text('told') === 'true' } })
      case 'rename':
        return form.api.PATCH('/saved-searches/{id}/', { params, body: { name: form.text('name') } })
      default: {
        const query = Object.fromEntries(new URLSearchParams(form.text('query')))
        return form.api.POST('/saved-searches/', { body: { name: form.text('name'), query, told: true } })
      }
    }
  })()
  const { problem } = await attempt<unknown>(asked, args.request)
  if (problem) return again(problem, form.given)
  return redirect(form.text('do') ? '/saved-searches' : '/saved-searches?kept=1')
}

export default function SavedSearches({ loaderData: { searches }, actionData }: Route.ComponentProps) {
  const t = useWords('storefront')
  const [search] = useSearchParams()
  return (
    <div className={columns.reading}>
      <PageHeader
        title={t('kept.title')}
        lead={t('kept.lead')}
        actions={
          <LinkButton to="/notifications/settings" quiet small>
            {t('kept.how')}
          </LinkButton>
        }
      />
      {search.get('kept') && !actionData && <Notice tone="good" title={t('keep.kept')} />}
      {actionData?.given?.['form'] === 'keep' && <Again returned={actionData} />}
      {searches.length === 0 ? (
        <Empty title={t('kept.none')}>
          <p>{t('kept.none_advice')}</p>
          <LinkButton to="/search">{t('kept.look')}</LinkButton>
        </Empty>
      ) : (
        <ul role="list" className={css.searches}>
          {searches.map((one) => (
            <Kept key={one.id} search={one} returned={actionData} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** The search that could not be kept, to be sent again. */
function Again({ returned }: { returned: Returned }) {
  const t = useWords('storefront')
  return (
    <PostForm name="keep" returned={returned}>
      <input type="hidden" name="query" value={returned.given?.['query'] ?? ''} />
      <TextField name="name" label={t('keep.name')} maxLength={80} required />
      <SubmitButton>{t('keep.submit')}</SubmitButton>
    </PostForm>
  )
}

function Kept({ search, returned }: { search: SavedSearch & { to: string }; returned: Returned | undefined }) {
  const t = useWords('storefront')
  const of = <input type="hidden" name="id" value={search.id} />
  const renaming = `rename ${search.id}`
  return (
    <li className={css.search}>
      <div>
        <h2 dir="auto">{search.name}</h2>
        <p>
          <Badge tone={search.told ? 'good' : 'plain'}>{search.told ? t('kept.told') : t('kept.quiet')}</Badge>{' '}
          {t.rich('kept.since', { day: () => <When at={search.created_at} day /> })}
        </p>
      </div>
      <div className={css.deeds}>
        <LinkButton to={search.to} small>
          {t('kept.open')}
        </LinkButton>
        <PostForm className={css.deed}>
          {of}
          <input type="hidden" name="told" value={String(!search.told)} />
          <SubmitButton name="do" value="tell" quiet small>
            {search.told ? t('kept.silent') : t('kept.tell')}
          </SubmitButton>
        </PostForm>
        <Dialog
          opener={t('kept.rename')}
          title={t('kept.rename_title', { name: search.name })}
          close={t('keep.close')}
          small
        >
          <PostForm name={renaming} returned={returned}>
            {of}
            <input type="hidden" name="do" value="rename" />
            <TextField name="name" label={t('keep.name')} defaultValue={search.name} maxLength={80} required />
            <SubmitButton>{t('kept.save')}</SubmitButton>
          </PostForm>
        </Dialog>
        <PostForm className={css.deed}>
          {of}
          <SubmitButton name="do" value="delete" quiet small grave>
            {t('kept.delete')}
          </SubmitButton>
        </PostForm>
      </div>
      {returned?.given?.['form'] === renaming && returned.problem && (
        <Notice tone="bad" title={returned.problem.errors?.[0]?.message ?? returned.problem.detail} />
      )}
    </li>
  )
}
