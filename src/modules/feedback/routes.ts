import { notFound } from '../../kernel/errors.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { cutPage, demandPlace, presentPage } from '../../platform/http/page.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { membersByIds, type PublicMember } from '../accounts/index.ts'
import { factsOf, selectOrder } from '../orders/index.ts'
import { giveFeedback } from './commands.ts'
import { feedbackPolicy } from './policy.ts'
import { presentFeedback } from './present.ts'
import { averageOf, breakdownOf, mayStillSay } from './rules.ts'
import {
  feedbackInput,
  feedbackQuery,
  feedbackShape,
  memberFeedbackShape,
  oneMember,
  oneOrder,
  oneSeller,
  orderFeedbackShape,
  sellerFeedbackShape,
} from './schema.ts'
import {
  type FeedbackRow,
  selectBreakdown,
  selectFeedbackByMember,
  selectFeedbackOfOrder,
  selectFeedbackOfSeller,
} from './store.ts'

const { read, change } = endpointsOf('feedback', { whileClosed: 'members' })

/** What people say of one another after a deal. */
export const feedbackRoutes: readonly Endpoint[] = [
  change(
    'POST',
    '/orders/:id/feedback/',
    {
      summary: 'Say how the seller or the platform did',
      description: 'For the buyer, when the parcel has arrived; once about the seller and once about the platform.',
      access: 'members',
      params: oneOrder,
      body: feedbackInput,
      answer: feedbackShape,
      status: 201,
      refusals: ['not_delivered', 'feedback_given'],
    },
    async (tx, { actor: member, params, body, origin }) => {
      const row = await giveFeedback(tx, { member, orderId: params.id, ...body, origin })
      return presentFeedback(row, await membersByIds(tx, [row.author_id]))
    },
  ),
  read(
    '/orders/:id/feedback/',
    { summary: 'What was said about an order', access: 'members', params: oneOrder, answer: orderFeedbackShape },
    async (tx, { actor, params }) => {
      const order = await selectOrder(tx, params.id)
      if (!order) throw notFound('order')
      demand(feedbackPolicy, actor, 'read', 'Order', factsOf(order))
      const given = await selectFeedbackOfOrder(tx, order.id)
      const people = await membersByIds(tx, authorsOf(given))
      const isBuyer = order.parties['buyer'] === actor.memberId
      return {
        // What is out of sight is still seen by who said it.
        given: given
          .filter((row) => row.hidden_at === null || row.author_id === actor.memberId)
          .map((row) => presentFeedback(row, people)),
        may_give: isBuyer ? mayStillSay(order.deliveredAt !== null, given) : [],
      }
    },
  ),
  read(
    '/members/:id/feedback/',
    {
      summary: 'What a member has said lately, and what was said about them',
      access: { role: 'operator' },
      params: oneMember,
      answer: memberFeedbackShape,
    },
    async (tx, { params: { id } }) => {
      const [known, given, got] = await Promise.all([
        membersByIds(tx, [id]),
        selectFeedbackByMember(tx, id, shownFeedback),
        selectFeedbackOfSeller(tx, id, { place: null, backward: false, limit: shownFeedback - 1 }),
      ])
      if (known.size === 0) throw notFound('member')
      const people = await membersByIds(tx, authorsOf([...given, ...got]))
      return {
        given: given.map((row) => presentWithDeal(row, people)),
        got: got.map((row) => presentWithDeal(row, people)),
      }
    },
  ),
  read(
    '/sellers/:id/feedback/',
    {
      summary: 'What was said about a seller',
      access: 'everyone',
      params: oneSeller,
      query: feedbackQuery,
      answer: sellerFeedbackShape,
    },
    async (tx, call) => {
      const { params, query } = call
      demandPlace(query.cursor)
      const backward = query.direction === 'backward'
      const [given, rows, face] = await Promise.all([
        selectBreakdown(tx, params.id),
        selectFeedbackOfSeller(tx, params.id, { place: query.cursor?.id ?? null, backward, limit: query.limit }),
        membersByIds(tx, [params.id]),
      ])
      if (face.size === 0) throw notFound('seller')
      const page = cutPage(rows, query, ({ id }) => ({ key: id, id }))
      const people = await membersByIds(tx, authorsOf(page.rows))
      const results = await presentPage(call, page, (row) => presentFeedback(row, people))
      const { breakdown, count, sum } = breakdownOf(given)
      return { ...results, average: averageOf(sum, count), count: Number(count), breakdown }
    },
  ),
]

// The last few: who wants more reads them on the seller's page.
const shownFeedback = 20

function presentWithDeal(row: FeedbackRow, people: ReadonlyMap<string, PublicMember>) {
  return { ...presentFeedback(row, people), deal_id: row.deal_id }
}

function authorsOf(rows: readonly FeedbackRow[]): string[] {
  return rows.map(({ author_id }) => author_id)
}
