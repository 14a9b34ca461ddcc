import { Link } from 'react-router'
import { languages, ownNames } from '../../../../words/languages.ts'
import { apiOf } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import type { EditedPageSummary } from '../../../api/shapes.ts'
import { LinkButton } from '../../../ui/form/Button.tsx'
import { Filter, FilterForm, FilterWords } from '../../../ui/list/FilterForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { placeOf } from '../../../ui/list/place.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'
import { kinds, oneOf, states, toneOf } from './choices.ts'
import { SiteTabs } from './SiteTabs.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const wish = {
    state: oneOf(states, searchParams.get('state')),
    kind: oneOf(kinds, searchParams.get('kind')),
    language: oneOf(languages, searchParams.get('language')),
    q: searchParams.get('q')?.trim() || undefined,
  }
  const query = { ...Object.fromEntries(Object.entries(wish).filter(([, value]) => value)), ...placeOf(request) }
  const list = await listed(query, (asked) => apiOf({ context }).GET('/pages/', { params: { query: asked } }), request)
  return { wish, list, problem: list.problem }
}

export default function SitePages({ loaderData: { wish, list } }: Route.ComponentProps) {
  const t = useWords('editor')
  const { time } = useFormats()
  const changed = ({ updated_at: at, updated_by: name }: EditedPageSummary) =>
    name ? t('by', { time: time(at), name }) : t('by_itself', { time: time(at) })
  return (
    <>
      <PageHeader
        title={t('pages')}
        lead={t('pages_lead')}
        actions={<LinkButton to="/admin/pages/new">{t('new')}</LinkButton>}
      />
      <SiteTabs />
      <FilterForm>
        <Filter
          name="state"
          label={t('state')}
          value={wish.state ?? ''}
          options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <Filter
          name="kind"
          label={t('kind')}
          value={wish.kind ?? ''}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Filter
          name="language"
          label={t('language')}
          value={wish.language ?? ''}
          options={languages.map((value) => ({ value, label: ownNames[value] }))}
        />
        <FilterWords name="q" label={t('search')} value={wish.q ?? ''} />
      </FilterForm>
      <Table
        caption={t('pages')}
        rows={list.results}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: t('title'),
            cell: (page) => (
              <Link to={`/admin/pages/${page.id}`} lang={page.language}>
                {page.title}
              </Link>
            ),
          },
          { heading: t('path'), cell: (page) => <bdi>/{page.path}</bdi> },
          { heading: t('language'), cell: (page) => page.language },
          { heading: t('kind'), cell: (page) => t(`kinds.${page.kind}`) },
          {
            heading: t('state'),
            cell: (page) => (
              <>
                <Badge tone={toneOf(page.state)}>{t(`states.${page.state}`)}</Badge>{' '}
                {page.published_revision !== null && page.published_revision < page.revision && (
                  <Badge tone="warn">{t('changed')}</Badge>
                )}
              </>
            ),
          },
          { heading: t('last_change'), cell: changed },
        ]}
        empty={
          <Empty title={t('none')}>
            <p>{t('none_advice')}</p>
          </Empty>
        }
      />
      <Pager next={list.next} previous={list.previous} />
    </>
  )
}
