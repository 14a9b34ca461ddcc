import type { AppServices } from '../../engine/services.ts'
import { notFound } from '../../kernel/errors.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { cutPage, demandPlace, presentPage } from '../../platform/http/page.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { membersByIds, type PublicMember } from '../accounts/index.ts'
import { factsOf, selectOrder } from '../orders/index.ts'
import { giveFeedback, replyToFeedback } from './commands.ts'
import { feedbackPolicy } from './policy.ts'
import { presentFeedback } from './present.ts'
import { breakdownOf, maySee, mayStillSay, ratingOf } from './rules.ts'
import {
  answerInput,
  feedbackInput,
  feedbackQuery,
  feedbackShape,
  memberFeedbackShape,
  oneFeedback,
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
export const feedbackRoutes = (services: AppServices): readonly Endpoint[] => [
  change(
    'POST',
    '/orders/:id/feedback/',
    {
      summary: 'Say how the other side, or the platform, did',
      description:
        'When the parcel has arrived: for the buyer once about the seller and once about the platform, for the seller once ' +
        'about the buyer. What the two say of one another is seen when both have, or when the time for it is over.',
      access: 'members',
      params: oneOrder,
      body: feedbackInput,
      answer: feedbackShape,
      status: 201,
      refusals: ['not_delivered', 'feedback_given'],
    },
    async (tx, { actor: member, params, body, origin }) => {
      const row = await giveFeedback(services, tx, { member, orderId: params.id, ...body, origin })
      return presentFeedback(row, await membersByIds(tx, [row.author_id]))
    },
  ),
  read(
    '/orders/:id/feedback/',
    {
      summary: 'What was said about an order, and how sellers have rated its buyer',
      access: 'members',
      params: oneOrder,
      answer: orderFeedbackShape,
    },
    async (tx, { actor, params }) => {
      const order = await selectOrder(tx, params.id)
      if (!order) throw notFound('order')
      demand(feedbackPolicy, actor, 'read', 'Order', factsOf(order))
      const buyerId = order.parties['buyer']
      const [given, ofBuyer] = await Promise.all([
        selectFeedbackOfOrder(tx, order.id),
        buyerId ? selectBreakdown(tx, 'buyer', buyerId) : [],
      ])
      const people = await membersByIds(tx, authorsOf(given))
      const side = (['buyer', 'seller'] as const).find((one) => order.parties[one] === actor.memberId)
      return {
        // What is out of sight, or not seen yet, is still seen by who said it.
        given: given.filter((row) => maySee(row, actor.memberId)).map((row) => presentFeedback(row, people)),
        may_give: mayStillSay(side, order.deliveredAt !== null, given),
        buyer: buyerId ? ratingOf(ofBuyer) : null,
      }
    },
  ),
  change(
    'POST',
    '/feedback/:id/reply/',
    {
      summary: 'Answer what was said of you, once',
      description: 'For whoever was rated; what was said of the platform is answered by those who run it.',
      access: 'members',
      params: oneFeedback,
      body: answerInput,
      answer: feedbackShape,
      status: 201,
      refusals: ['feedback_not_seen', 'feedback_answered'],
    },
    async (tx, { actor: member, params: { id }, body, origin }) => {
      const row = await replyToFeedback(tx, { member, id, origin }, body.text)
      return presentFeedback(row, await membersByIds(tx, [row.author_id]))
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
        selectBreakdown(tx, 'seller', params.id),
        selectFeedbackOfSeller(tx, params.id, { place: query.cursor?.id ?? null, backward, limit: query.limit }),
        membersByIds(tx, [params.id]),
      ])
      if (face.size === 0) throw notFound('seller')
      const page = cutPage(rows, query, ({ id }) => ({ key: id, id }))
      const people = await membersByIds(tx, authorsOf(page.rows))
      const results = await presentPage(call, page, (row) => presentFeedback(row, people))
      return { ...results, ...ratingOf(given), breakdown: breakdownOf(given).breakdown }
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
