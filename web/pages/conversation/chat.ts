import type { Conversation, Message } from '../../api/shapes.ts'

/** Something one says that is on its way, or could not be said: then why. */
export interface Pending {
  ref: string
  body: string
  problem?: string
}

/** A conversation as the page shows it. */
export interface Chat {
  conversation: Conversation
  /** The oldest first. */
  messages: readonly Message[]
  pending: readonly Pending[]
  /** Who is typing, by when that was heard last (milliseconds). */
  typing: Readonly<Record<string, number>>
  line: 'none' | 'open' | 'broken' | 'over'
}

/** What comes over the socket, and what the page itself does. */
export type Frame =
  | { type: 'state'; number: string; conversation: Conversation; messages: Message[] }
  | { type: 'message'; number: string; message: Message }
  | { type: 'sent'; ref: string; message: Message }
  | { type: 'read'; number: string; member_id: string; seq: number; at: string }
  | { type: 'removed'; number: string; seq: number }
  | { type: 'conversation'; number: string; conversation: Conversation }
  | { type: 'left'; number: string }
  | { type: 'typing'; member_id: string }
  | { type: 'presence'; member_id: string; here: boolean }
  | { type: 'error'; code: string; detail: string; ref?: string }

export type Change =
  | Frame
  | { type: 'loaded'; conversation: Conversation; messages: readonly Message[] }
  | { type: 'saying'; ref: string; body: string }
  | { type: 'line'; line: Chat['line'] }
  | { type: 'tick'; now: number }

/** How a conversation stands after something. What is known already changes nothing: events may come twice. */
export function change(chat: Chat, done: Change): Chat {
  switch (done.type) {
    case 'loaded':
      return { ...chat, conversation: done.conversation, messages: merged(done.messages, chat.messages) }
    case 'state':
      return { ...chat, conversation: done.conversation, messages: merged(done.messages, chat.messages) }
    case 'message': {
      const { [done.message.author_id]: _silent, ...typing } = chat.typing
      return {
        ...chat,
        typing,
        messages: merged([done.message], chat.messages),
        conversation: grown(chat, done.message),
      }
    }
    case 'sent':
      return {
        ...chat,
        pending: chat.pending.filter(({ ref }) => ref !== done.ref),
        messages: merged([done.message], chat.messages),
        conversation: grown(chat, done.message),
      }
    case 'saying':
      return {
        ...chat,
        pending: [...chat.pending.filter(({ ref }) => ref !== done.ref), { ref: done.ref, body: done.body }],
      }
    case 'error':
      return {
        ...chat,
        pending: chat.pending.map((one) => (one.ref === done.ref ? { ...one, problem: done.detail } : one)),
      }
    case 'read':
      return { ...chat, conversation: readBy(chat.conversation, done) }
    case 'removed':
      return {
        ...chat,
        messages: chat.messages.map((one) =>
          one.seq === done.seq ? { ...one, removed: true, body: '', files: [] } : one,
        ),
      }
    case 'conversation':
      return { ...chat, conversation: done.conversation }
    case 'left':
      return { ...chat, conversation: { ...chat.conversation, may_write: false, hindrance: 'cannot_write_here' } }
    case 'typing':
      return { ...chat, typing: { ...chat.typing, [done.member_id]: Date.now() } }
    case 'tick': {
      const left = Object.entries(chat.typing).filter(([, at]) => at > done.now)
      return left.length === Object.keys(chat.typing).length ? chat : { ...chat, typing: Object.fromEntries(left) }
    }
    case 'presence': {
      const members = chat.conversation.members.map((one) =>
        one.id === done.member_id ? { ...one, here: done.here } : one,
      )
      return { ...chat, conversation: { ...chat.conversation, members } }
    }
    case 'line':
      // What waits for its answer on a line that broke may have been said: it is tried again under its own name.
      return { ...chat, line: done.line }
    default:
      return chat
  }
}

/** Messages in the order of their numbers, each once; what is fresh replaces what was known. */
function merged(fresh: readonly Message[], known: readonly Message[]): readonly Message[] {
  const all = new Map([...known, ...fresh].map((one) => [one.seq, one]))
  return [...all.values()].toSorted((one, other) => one.seq - other.seq)
}

/** Whoever writes has read what came before. */
function grown({ conversation }: Chat, { seq, author_id, at }: Message): Conversation {
  const read = readBy(conversation, { member_id: author_id, seq, at })
  return { ...read, last_seq: Math.max(read.last_seq, seq) }
}

function readBy(conversation: Conversation, { member_id, seq, at }: { member_id: string; seq: number; at: string }) {
  const members = conversation.members.map((one) =>
    one.id === member_id && one.read_seq < seq ? { ...one, read_seq: seq, read_at: at } : one,
  )
  return { ...conversation, members }
}
