import { Link } from 'react-router'
import { attempt } from '../../../api/answers.ts'
import { apiOf, type Posted, readForm } from '../../../api/forms.ts'
import { listed } from '../../../api/lists.ts'
import type { ListedFeedback } from '../../../api/shapes.ts'
import { TextField } from '../../../ui/form/Field.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { PageHeader } from '../../../ui/page/PageHeader.tsx'
import { doInBulk } from '../../../ui/table/bulk.server.ts'
import { Cell } from '../../../ui/table/Cell.tsx'
import { changeCell } from '../../../ui/table/cell.server.ts'
import { askedOf } from '../../../ui/table/filters.ts'
import { ListTable } from '../../../ui/table/ListTable.tsx'
import { useSpan } from '../../../ui/table/span.ts'
import { changeViews, viewsOf } from '../../../ui/table/views.server.ts'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = askedOf(request, 'about', 'hidden', 'rating', 'seller', 'from', 'until') as object
  const [feedback, views] = await Promise.all([
    listed(query, (asked) => api.GET('/feedback/', { params: { query: asked } }), request),
    viewsOf(api, 'feedback'),
  ])
  return { ...feedback, views }
}

const hide = ({ api, text }: Posted, id: string) =>
  attempt(api.POST('/feedback/{id}/hide/', { params: { path: { id } }, body: { reason: text('reason') } }))
const show = ({ api }: Posted, id: string) => attempt(api.POST('/feedback/{id}/show/', { params: { path: { id } } }))

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  return (
    (await doInBulk(form, { hide, show })) ??
    (await changeCell(args.request, form, { hide, show })) ??
    (await changeViews(args.request, form, 'feedback')) ??
    null
  )
}

const stars = [1, 2, 3, 4, 5]

export default function Feedback({ loaderData, actionData }: Route.ComponentProps) {
  const { results, next, previous, views } = loaderData
  const t = useWords('lists')
  const span = useSpan()
  const reason = (
    <TextField name="reason" label={t('common.reason')} hint={t('common.reasonKept')} maxLength={500} required />
  )
  const labelOf = (row: ListedFeedback) =>
    t('feedback.label', { rating: String(row.rating), name: row.author?.name ?? '' })
  const seenOf = (row: ListedFeedback) => {
    const cell = {
      row: { id: row.id, label: labelOf(row) },
      heading: t('feedback.seen'),
      answered: actionData ?? undefined,
    }
    return row.hidden ? (
      <Cell {...cell} cell="show" verb={t('feedback.show')} shown={<Badge tone="bad">{t('feedback.isHidden')}</Badge>}>
        <p dir="auto">{row.hidden.because}</p>
      </Cell>
    ) : (
      <Cell {...cell} cell="hide" verb={t('feedback.hide')} shown={<Badge tone="good">{t('feedback.isSeen')}</Badge>}>
        {reason}
      </Cell>
    )
  }
  return (
    <>
      <PageHeader title={t('feedback.title')} lead={t('feedback.lead')} />
      <ListTable
        caption={t('feedback.title')}
        rows={results}
        keyOf={({ id }) => id}
        next={next}
        previous={previous}
        empty={<Empty title={t('feedback.none')} />}
        usualOrder="-created"
        views={views}
        table="/api/v1/feedback/table/"
        answered={actionData ?? undefined}
        filters={[
          {
            name: 'rating',
            label: t('feedback.rating'),
            kind: 'choice',
            options: stars.map((count) => ({ value: String(count), label: t('feedback.stars', { count }) })),
          },
          {
            name: 'hidden',
            label: t('feedback.seen'),
            kind: 'choice',
            options: [
              { value: 'false', label: t('feedback.isSeen') },
              { value: 'true', label: t('feedback.isHidden') },
            ],
          },
          {
            name: 'about',
            label: t('feedback.about'),
            kind: 'choice',
            options: (['seller', 'buyer', 'platform'] as const).map((value) => ({
              value,
              label: t(`feedback.abouts.${value}`),
            })),
          },
          { name: 'seller', label: t('products.sellerId'), kind: 'words', seldom: true },
          ...span,
        ]}
        bulk={{
          labelOf,
          verbs: [
            {
              name: 'hide',
              label: t('feedback.hide'),
              grave: true,
              explain: (count) => t('feedback.hideExplain', { count }),
              fields: reason,
            },
            { name: 'show', label: t('feedback.show'), explain: (count) => t('feedback.showExplain', { count }) },
          ],
        }}
        columns={[
          {
            name: 'said',
            heading: t('feedback.said'),
            fields: ['created_at'],
            sorts: 'created',
            cell: (row) => <When at={row.created_at} day />,
          },
          {
            name: 'rating',
            heading: t('feedback.rating'),
            fields: ['rating'],
            cell: ({ rating }) => (
              <span role="img" aria-label={t('feedback.stars', { count: rating })}>
                {'★'.repeat(rating)}
                {'☆'.repeat(5 - rating)}
              </span>
            ),
          },
          {
            name: 'comment',
            heading: t('feedback.comment'),
            fields: ['comment'],
            cell: ({ comment }) => (comment ? <bdi>{comment}</bdi> : t('feedback.noWords')),
          },
          {
            name: 'about',
            heading: t('feedback.about'),
            fields: ['about', 'seller.name'],
            cell: ({ seller, buyer }) =>
              (seller ?? buyer) ? (
                <Link to={`/admin/members/${(seller ?? buyer)?.id}`}>
                  <bdi>{(seller ?? buyer)?.name}</bdi>
                </Link>
              ) : (
                t('feedback.abouts.platform')
              ),
          },
          {
            name: 'author',
            heading: t('feedback.author'),
            fields: ['author.name'],
            cell: ({ author }) =>
              author && (
                <Link to={`/admin/members/${author.id}`}>
                  <bdi>{author.name}</bdi>
                </Link>
              ),
          },
          {
            name: 'bought',
            heading: t('feedback.bought'),
            fields: ['title'],
            seldom: true,
            cell: (row) => (
              <Link to={`/admin/deals/${row.order_id}`}>
                <bdi>{row.title}</bdi>
              </Link>
            ),
          },
          { name: 'seen', heading: t('feedback.seen'), fields: ['hidden.at'], cell: seenOf },
          {
            name: 'because',
            heading: t('feedback.because'),
            fields: ['hidden.because'],
            seldom: true,
            cell: ({ hidden }) => hidden && <bdi>{hidden.because}</bdi>,
          },
        ]}
      />
    </>
  )
}
