import type { AppServices } from '../../../engine/services.ts'
import { faultIn } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { onTheWire } from '../../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../../platform/http/endpoint.ts'
import { presentPage } from '../../../platform/http/page.ts'
import { membersByIds } from '../../accounts/index.ts'
import type { Bounds } from '../bounds.ts'
import { begin, type Wish } from '../commands/beginning.ts'
import { addMember, block, leave, markRead, mute, removeMember, unblock } from '../commands/changing.ts'
import { say } from '../commands/writing.ts'
import { listConversations, readConversation, readMessages } from '../queries.ts'
import * as shape from '../schema.ts'
import { selectBlocks } from '../store/blocks.ts'
import { selectUnread } from '../store/conversations.ts'

// Nobody reads or writes these in a member's place: not to look after the place, and not to help.
const { read, change } = endpointsOf('messages', { whileClosed: 'members', standIn: 'never' })

const access = 'members'
const refused = ['cannot_write_here', 'wait_for_answer', 'file_unknown', 'ref_reused'] as const

/** Conversations over REST. */
export function conversationRoutes(services: AppServices, bounds: Bounds): Endpoint[] {
  const { clock } = services
  return [
    read(
      '/conversations/',
      {
        summary: 'Your conversations, those first in which something was said last',
        access,
        query: shape.conversationQuery,
        answer: shape.conversationPage,
      },
      async (tx, call) => {
        const { q, product, order, ...page } = call.query
        const filter = { words: q, about: { product, deal: order } }
        return presentPage(call, await listConversations(tx, call.actor, filter, page), (line) => line)
      },
    ),
    read(
      '/conversations/unread-count/',
      { summary: 'In how many of your conversations something is unread', access, answer: shape.unreadShape },
      async (tx, { actor }) => ({ unread: await selectUnread(tx, actor.memberId) }),
    ),
    change(
      'POST',
      '/conversations/',
      {
        summary: 'Begin a conversation, with its first message',
        description:
          'About a product with its seller, about an order with its other party, with a member you deal with, or with ' +
          'several of them. Where there is one of the same already, the message is said there.',
        access,
        body: shape.conversationInput,
        answer: shape.begunShape,
        status: 201,
        refusals: [...refused, 'own_product', 'not_acquainted', 'group_full'],
        rate: { times: 30, seconds: 3_600 },
      },
      async (tx, { actor: member, body }) => {
        bounds.message(member.memberId)
        const { body: text, file_ids: fileIds, ref = newId() } = body
        return begin(services, tx, { member, wish: wishIn(body), body: text, fileIds, ref })
      },
    ),
    read(
      '/conversations/:id/',
      { summary: 'One of your conversations', access, params: shape.oneConversation, answer: shape.conversationShape },
      (tx, { actor, params }) => readConversation(tx, actor, params.id, clock.real()),
    ),
    read(
      '/conversations/:id/messages/',
      {
        summary: 'What was said, the newest first',
        access,
        params: shape.oneConversation,
        query: shape.messageQuery,
        answer: shape.messagePage,
      },
      async (tx, call) =>
        presentPage(call, await readMessages(tx, call.actor, call.params.id, call.query), (message) => message),
    ),
    change(
      'POST',
      '/conversations/:id/messages/',
      {
        summary: 'Say something',
        description: 'Under one `ref` it is said once, however often it is sent, and by whatever way.',
        access,
        params: shape.oneConversation,
        body: shape.messageInput,
        answer: shape.messageShape,
        status: 201,
        refusals: refused,
      },
      async (tx, { actor: member, params, body }) => {
        bounds.message(member.memberId)
        const { body: text, file_ids: fileIds, ref = newId() } = body
        return say(services, tx, { member, conversationId: params.id, body: text, fileIds, ref })
      },
    ),
    change(
      'POST',
      '/conversations/:id/read/',
      {
        summary: 'Say how far you have read',
        access,
        params: shape.oneConversation,
        body: shape.readInput,
        answer: shape.unreadShape,
      },
      async (tx, { actor, params, body }) => {
        await markRead(services, tx, actor, params.id, body.seq)
        return { unread: await selectUnread(tx, actor.memberId) }
      },
    ),
    change(
      'POST',
      '/conversations/:id/mute/',
      {
        summary: 'Be told nothing of a conversation, or be told again',
        access,
        params: shape.oneConversation,
        body: shape.muteInput,
        answer: null,
        status: 204,
      },
      (tx, { actor, params, body }) => mute(services, tx, actor, params.id, body.muted),
    ),
    change(
      'POST',
      '/conversations/:id/leave/',
      {
        summary: 'Leave a group',
        access,
        params: shape.oneConversation,
        answer: null,
        status: 204,
        refusals: ['not_a_group'],
      },
      (tx, { actor, params }) => leave(services, tx, actor, params.id),
    ),
    change(
      'POST',
      '/conversations/:id/members/',
      {
        summary: 'Add somebody to your group',
        access,
        params: shape.oneConversation,
        body: shape.joinInput,
        answer: null,
        status: 204,
        refusals: ['not_a_group', 'group_full', 'not_acquainted'],
      },
      (tx, { actor, params, body }) => addMember(services, tx, actor, params.id, body.member_id),
    ),
    change(
      'DELETE',
      '/conversations/:id/members/:member_id/',
      {
        summary: 'Put somebody out of your group',
        access,
        params: shape.oneSeat,
        answer: null,
        status: 204,
        refusals: ['not_a_group'],
      },
      (tx, { actor, params }) => removeMember(services, tx, actor, params.id, params.member_id),
    ),
    read('/blocks/', { summary: 'Whom you have blocked', access, answer: shape.blockList }, async (tx, { actor }) => {
      const rows = await selectBlocks(tx, actor.memberId)
      const people = await membersByIds(
        tx,
        rows.map(({ blocked_id }) => blocked_id),
      )
      return {
        results: rows.map(({ blocked_id: id, at }) => ({ id, name: people.get(id)?.name ?? null, at: onTheWire(at) })),
      }
    }),
    change(
      'POST',
      '/blocks/',
      {
        summary: 'Block somebody: in what you two have alone, neither writes any more',
        access,
        body: shape.blockInput,
        answer: null,
        status: 204,
      },
      (tx, { actor, body }) => block(services, tx, actor, body.member_id),
    ),
    change(
      'DELETE',
      '/blocks/:id/',
      { summary: 'Let somebody write again', access, params: shape.oneMember, answer: null, status: 204 },
      (tx, { actor, params }) => unblock(services, tx, actor, params.id),
    ),
  ]
}

type Input = {
  about: Wish['about']
  product_id?: string | undefined
  order_id?: string | undefined
  member_id?: string | undefined
  member_ids?: readonly string[] | undefined
  title?: string | undefined
}

/** What is wished for, whole. @throws Refusal whom_missing */
function wishIn({ about, product_id, order_id, member_id, member_ids, title = '' }: Input): Wish {
  if (about === 'product' && product_id) return { about, product_id }
  if (about === 'deal' && order_id) return { about, order_id }
  if (about === 'members' && member_id) return { about, member_id }
  if (about === 'group' && member_ids) return { about, member_ids, title }
  const field = { product: 'product_id', deal: 'order_id', members: 'member_id', group: 'member_ids' }[about]
  throw faultIn(field, 'whom_missing', 'Say about what, or to whom.')
}
