import type { Tx } from '../../platform/db/transaction.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { spanOf } from '../../platform/http/span.ts'
import { membersByIds, type PublicMember } from '../accounts/index.ts'
import { recordTable } from '../activity/index.ts'
import { hideFeedback, showFeedback } from './moderating.ts'
import { presentFeedback } from './present.ts'
import { feedbackFilters, hidingInput, listedFeedback, oneFeedback } from './schema.ts'
import { type FeedbackRow, selectFeedback } from './store.ts'

const { change } = endpointsOf('feedback')
const access = { role: 'operator' } as const

/** Everything that was said, for those who keep the place decent. */
export const moderatingRoutes: readonly Endpoint[] = [
  ...listEndpoints(
    'feedback',
    {
      path: '/feedback/',
      summary: 'Everything that buyers and sellers have said',
      access,
      filters: feedbackFilters,
      item: listedFeedback,
      columns: [
        'created_at',
        'about',
        'rating',
        'comment',
        'title',
        'author.name',
        'seller.name',
        'buyer.name',
        'seen',
        'hidden.at',
        'hidden.because',
        'id',
      ],
      async page(tx, { query }) {
        const { about, hidden, rating, seller, order } = query
        const filter = { about, rating, seller, order, hidden: hidden && hidden === 'true', ...spanOf(query) }
        const { rows, ...ends } = await selectFeedback(tx, filter, query)
        const people = await peopleIn(tx, rows)
        return { ...ends, rows: rows.map((row) => present(row, people)) }
      },
    },
    recordTable,
  ),
  change(
    'POST',
    '/feedback/:id/hide/',
    {
      summary: 'Put what was said out of sight, with a reason',
      description: 'Its stars count no more. The reason is kept in the activity log.',
      access,
      params: oneFeedback,
      body: hidingInput,
      answer: listedFeedback,
      refusals: ['party_may_not_decide'],
    },
    async (tx, { actor: member, params: { id }, body, origin }) => {
      const row = await hideFeedback(tx, { member, id, origin }, body.reason)
      return present(row, await peopleIn(tx, [row]))
    },
  ),
  change(
    'POST',
    '/feedback/:id/show/',
    {
      summary: 'Let what was said be seen again',
      access,
      params: oneFeedback,
      answer: listedFeedback,
      refusals: ['party_may_not_decide'],
    },
    async (tx, { actor: member, params: { id }, origin }) => {
      const row = await showFeedback(tx, { member, id, origin })
      return present(row, await peopleIn(tx, [row]))
    },
  ),
]

function peopleIn(tx: Tx, rows: readonly FeedbackRow[]) {
  return membersByIds(
    tx,
    rows.flatMap(({ author_id, seller_id, buyer_id }) => [author_id, seller_id, buyer_id].filter((id) => id !== null)),
  )
}

function present(row: FeedbackRow, people: ReadonlyMap<string, PublicMember>) {
  const [seller, buyer] = [row.seller_id, row.buyer_id].map((id) => (id ? people.get(id) : undefined))
  return {
    ...presentFeedback(row, people),
    order_id: row.deal_id,
    seller: seller ? { id: seller.id, name: seller.name } : null,
    buyer: buyer ? { id: buyer.id, name: buyer.name } : null,
    hidden: row.hidden_at ? { at: onTheWire(row.hidden_at), because: row.hidden_because ?? '' } : null,
  }
}
