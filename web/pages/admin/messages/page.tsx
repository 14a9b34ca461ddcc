import { Link } from 'react-router'
import { apiOf } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import { Filter, FilterForm } from '../../../ui/list/FilterForm.tsx'
import { Pager } from '../../../ui/list/Pager.tsx'
import { placeOf } from '../../../ui/list/place.ts'
import { Table } from '../../../ui/list/Table.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { useFormats } from '../../../words/formats.ts'
import { useWords } from '../../../words/words.ts'
import { oneOf } from '../site-pages/choices.ts'
import type { Route } from './+types/page'

const states = ['received', 'answered', 'closed', 'spam', 'forgotten'] as const

export async function loader({ context, request }: Route.LoaderArgs) {
  const state = oneOf(states, new URL(request.url).searchParams.get('state'))
  const query = { ...(state ? { state } : {}), ...placeOf(request) }
  const list = await listed(
    query,
    (asked) => apiOf({ context }).GET('/contact-messages/', { params: { query: asked } }),
    request,
  )
  return { state, list, problem: list.problem }
}

export default function Messages({ loaderData: { state, list } }: Route.ComponentProps) {
  const t = useWords('editor')
  const { time } = useFormats()
  return (
    <>
      <PageHeader title={t('messages')} lead={t('messages_lead')} />
      <FilterForm>
        <Filter
          name="state"
          label={t('state')}
          value={state ?? ''}
          options={states.map((value) => ({ value, label: t(`message_states.${value}`) }))}
        />
      </FilterForm>
      <Table
        caption={t('messages')}
        rows={list.results}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: t('subject'),
            cell: ({ id, subject, language }) => (
              <Link to={`/admin/messages/${id}`} lang={language}>
                {subject || t('forgotten')}
              </Link>
            ),
          },
          { heading: t('writer'), cell: ({ name }) => <bdi>{name}</bdi> },
          { heading: t('written'), cell: ({ created_at: at }) => time(at) },
          {
            heading: t('state'),
            cell: (one) => (
              <Badge tone={one.state === 'received' ? 'warn' : 'plain'}>{t(`message_states.${one.state}`)}</Badge>
            ),
          },
        ]}
        empty={<Empty title={t('messages_none')} />}
      />
      <Pager next={list.next} previous={list.previous} />
    </>
  )
}
