import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Authentication } from '../../platform/auth/authentication.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { admit } from '../../platform/http/authenticate.ts'
import type { Hub } from '../../platform/realtime/hub.ts'
import type { Told } from '../../platform/realtime/told.ts'
import type { Frame, SocketEndpoint, SocketLine, SocketListener } from '../../platform/sockets/socket.ts'
import { type StateFirst, stateFirst } from '../../platform/sockets/state-first.ts'
import type { Bounds } from './bounds.ts'
import { channelOf } from './channel.ts'
import { markRead } from './commands/changing.ts'
import { say } from './commands/writing.ts'
import { noSuchConversation, tooManyLines } from './errors.ts'
import { allSay, chatHears, frameOf, type Heard, oneSays } from './frames.ts'
import type { Presence } from './presence.ts'
import { listConversations, readConversation, readMessages } from './queries.ts'
import { selectUnread } from './store/conversations.ts'

/** What the sockets of conversations are made of. */
export interface ChatNeeds {
  services: AppServices
  hub: Hub
  bounds: Bounds
  presence: Presence
  authentication: Pick<Authentication, 'confirm'>
}

// Devices and tabs of one member in one process.
const mostLines = 16
const firstPage = { direction: 'forward', limit: 40 } as const

/** The sockets: of all conversations of a member, and of one of them. */
export function chatSockets(needs: ChatNeeds): SocketEndpoint[] {
  const open = openLines(needs)
  return [
    {
      module: 'messages',
      path: '/ws/chat/',
      summary: 'All of your conversations, as something happens in them.',
      hears: chatHears,
      says: allSay,
      open,
    },
    {
      module: 'messages',
      path: '/ws/chat/:id/',
      summary: 'One of your conversations: what is said, who has read it, who is here and who is typing.',
      hears: chatHears,
      says: oneSays,
      open,
    },
  ]
}

function openLines(needs: ChatNeeds) {
  const { services, hub, presence } = needs
  const counts = new Map<string, number>()

  return async (arrived: SocketLine): Promise<SocketListener> => {
    // Whoever comes again is told what they missed, and how it stands only where that is too much.
    const opening = stateFirst(arrived, arrived.after === undefined)
    const { line } = opening
    const actor = line.actor()
    admit(actor, 'members')
    const member = actor as Member
    const { memberId } = member
    const look = <Answer>(work: (tx: Tx) => Promise<Answer>) => services.db.snapshot(line.marketplace.id, work)
    // Whoever is not in it learns nothing of it.
    const conversation = line.id
      ? await look((tx) => readConversation(tx, member, line.id, services.clock.real()))
      : undefined
    if ((counts.get(memberId) ?? 0) >= mostLines) throw tooManyLines()
    const listening = {
      marketplaceId: line.marketplace.id,
      memberId,
      conversationId: line.id || undefined,
      others: othersIn(conversation, memberId),
      say: line.say,
    }
    const tell = line.id ? tellOne(needs, opening, member, listening) : tellAll(needs, opening, member)
    const go = await presence.come(listening)
    const leave = await hub
      .watch(
        { marketplaceId: line.marketplace.id, actor, channel: channelOf(memberId), after: line.after },
        { ...tell, over: (why) => line.end(why === 'stopping' ? 1001 : why === 'slow' ? 1013 : 1008, why) },
      )
      .catch((fault: unknown) => {
        // Else they would count as here while the process lives, and no letter would tell them of anything.
        go()
        throw fault
      })
    counts.set(memberId, (counts.get(memberId) ?? 0) + 1)
    return {
      hear: (frame, marketplace) => hear(needs, { line, marketplace }, member, frame as Heard),
      left() {
        leave()
        go()
        const rest = (counts.get(memberId) ?? 1) - 1
        if (rest > 0) counts.set(memberId, rest)
        else counts.delete(memberId)
      },
    }
  }
}

type Conversation = Awaited<ReturnType<typeof readConversation>>

/** Of whom one learns that they are here or typing: of nobody where one cannot write. */
function othersIn(conversation: Conversation | undefined, memberId: string): ReadonlySet<string> {
  if (!conversation || conversation.hindrance === 'cannot_write_here') return new Set()
  return new Set(conversation.members.map(({ id }) => id).filter((id) => id !== memberId))
}

/** Tells one who looks at a single conversation what happens in it, and nothing of the others. */
function tellOne(
  { services }: ChatNeeds,
  { line, wait, state: sayState }: StateFirst,
  member: Member,
  listening: { others: ReadonlySet<string> },
) {
  const look = <Answer>(work: (tx: Tx) => Promise<Answer>) => services.db.snapshot(line.marketplace.id, work)
  const fail = () => line.end(1011, 'try again')
  const conversationNow = async () => {
    const conversation = await look((tx) => readConversation(tx, member, line.id, services.clock.real()))
    listening.others = othersIn(conversation, member.memberId)
    return conversation
  }
  const give = (told: Told): boolean => {
    const frame = frameOf(told.event)
    if (frame.conversation_id !== line.id) return true
    if (frame.type === 'conversation') {
      conversationNow().then((conversation) => line.say({ ...frame, conversation } as Frame), fail)
      return true
    }
    const taken = line.say(frame)
    if (frame.type === 'left') line.end(1008, 'left')
    return taken
  }
  return {
    take: (told: readonly Told[]) => told.every(give),
    standsAt(number: bigint) {
      wait()
      const state = async () => {
        const [conversation, said] = await Promise.all([
          conversationNow(),
          look((tx) => readMessages(tx, member, line.id, firstPage)),
        ])
        sayState({ type: 'state', number: String(number), conversation, messages: said.rows } as Frame)
      }
      state().catch(fail)
      return true
    },
  }
}

/** Tells one who listens to all of their conversations, and after each thing how much is unread. */
function tellAll({ services }: ChatNeeds, { line, wait, state: sayState }: StateFirst, member: Member) {
  const look = <Answer>(work: (tx: Tx) => Promise<Answer>) => services.db.snapshot(line.marketplace.id, work)
  const fail = () => line.end(1011, 'try again')
  let counting = false
  const countSoon = () => {
    if (counting) return
    counting = true
    setImmediate(() => {
      counting = false
      look((tx) => selectUnread(tx, member.memberId)).then(
        (unread) => line.say({ type: 'unread', unread } as Frame),
        fail,
      )
    })
  }
  return {
    take(told: readonly Told[]) {
      countSoon()
      return told.every((one) => line.say(frameOf(one.event)))
    },
    standsAt(number: bigint) {
      wait()
      const state = async () => {
        const [unread, listed] = await look((tx) =>
          Promise.all([
            selectUnread(tx, member.memberId),
            listConversations(tx, member, {}, { direction: 'forward', limit: 20 }),
          ]),
        )
        sayState({ type: 'state', number: String(number), unread, conversations: listed.rows } as Frame)
      }
      state().catch(fail)
      return true
    },
  }
}

/** Does what a frame asks for, by the same rules as over REST. */
async function hear(
  needs: ChatNeeds,
  { line, marketplace }: { line: SocketLine; marketplace: SocketLine['marketplace'] },
  member: Member,
  heard: Heard,
): Promise<void> {
  const { services, bounds, presence, authentication } = needs
  const { memberId } = member
  const conversationId = whereIn(line, heard)
  if (heard.type === 'typing') {
    if (!bounds.typing(memberId, conversationId)) return
    const seen = await services.db.snapshot(line.marketplace.id, (tx) =>
      readConversation(tx, member, conversationId, services.clock.real()),
    )
    if (seen.may_write) presence.typing({ marketplaceId: line.marketplace.id, memberId }, conversationId)
    return
  }
  if (heard.type === 'send_message') bounds.message(memberId)
  const answer = await services.db.inMarketplace(line.marketplace.id, async (tx) => {
    const [confirmed, done] = await Promise.all([
      authentication.confirm(tx, member, marketplace),
      heard.type === 'read'
        ? markRead(services, tx, member, conversationId, heard.seq)
        : say(services, tx, {
            member,
            conversationId,
            body: heard.body,
            fileIds: heard.file_ids,
            ref: heard.ref,
          }),
    ])
    return confirmed && done
  })
  if (heard.type === 'send_message') line.say({ type: 'sent', ref: heard.ref, message: answer } as Frame)
}

/** @throws Refusal not_found */
function whereIn(line: SocketLine, { conversation_id: named }: Heard): string {
  const id = named ?? line.id
  if (!id || (line.id && id !== line.id)) throw noSuchConversation()
  return id
}
