import { z } from 'zod'
import type { LiveEvent } from '../../platform/realtime/store.ts'
import { commonSaid } from '../../platform/sockets/frames.ts'
import { mostFiles } from './rules.ts'
import { bodyText, conversationShape, listedShape, messageShape, ref } from './schema.ts'

const where = z.uuid().optional().describe('In which conversation; on the socket of one it is that one.')

const sendMessage = z
  .strictObject({
    type: z.literal('send_message'),
    conversation_id: where,
    body: bodyText.default(''),
    file_ids: z.array(z.uuid()).max(mostFiles).default([]),
    ref,
  })
  .refine(({ body, file_ids }) => body !== '' || file_ids.length > 0, {
    message: 'Write something, or attach a file.',
    path: ['body'],
  })
  .describe('Says something. It is answered by sent, or by an error under its ref; under one ref it is said once.')

const read = z
  .strictObject({ type: z.literal('read'), conversation_id: where, seq: z.int().min(0) })
  .describe('Says how far you have read.')

const typing = z
  .strictObject({ type: z.literal('typing'), conversation_id: where })
  .describe('You are typing: say so every few seconds while you are. It is kept nowhere, and may be dropped.')

/** The frames that are taken. */
export const chatHears = z.union([sendMessage, read, typing])

export type Heard = z.output<typeof chatHears>

const number = z.string().describe('Of this event among all of yours: the last one seen is what one comes again with.')
const happened = { number, conversation_id: z.uuid() }

const common = [
  ...commonSaid,
  z.object({ type: z.literal('message'), ...happened, message: messageShape }).describe('Something was said.'),
  z
    .object({ type: z.literal('read'), ...happened, member_id: z.uuid(), seq: z.int(), at: z.iso.datetime() })
    .describe('Somebody has read so far; it may be you, elsewhere.'),
  z
    .object({ type: z.literal('removed'), ...happened, message_id: z.uuid(), seq: z.int() })
    .describe('Those who run the marketplace took a message out of sight.'),
  z.object({ type: z.literal('left'), ...happened }).describe('You are in this conversation no more.'),
  z.object({ type: z.literal('sent'), ref: z.string(), message: messageShape }).describe('What you said is kept.'),
] as const

/** The frames of the socket of all of one's conversations. */
export const allSay = z.discriminatedUnion('type', [
  ...common,
  z
    .object({ type: z.literal('state'), number, unread: z.int(), conversations: z.array(listedShape) })
    .describe('On joining, and when more was missed than is kept: the conversations in which something was said last.'),
  z.object({ type: z.literal('unread'), unread: z.int() }).describe('In how many conversations something is unread.'),
  z.object({ type: z.literal('conversation'), ...happened }).describe('Something about it changed: read it again.'),
])

/** The frames of the socket of one conversation. */
export const oneSays = z.discriminatedUnion('type', [
  ...common,
  z
    .object({
      type: z.literal('state'),
      number,
      conversation: conversationShape,
      messages: z.array(messageShape).describe('The latest, the newest first.'),
    })
    .describe('On joining, and when more was missed than is kept.'),
  z
    .object({ type: z.literal('conversation'), ...happened, conversation: conversationShape })
    .describe('Who is in it, or whether you may write, changed.'),
  z.object({ type: z.literal('typing'), conversation_id: z.uuid(), member_id: z.uuid() }),
  z
    .object({ type: z.literal('presence'), member_id: z.uuid(), here: z.boolean() })
    .describe('Somebody has opened a line, or closed their last one.'),
])

/** What is kept of an event, as a frame. */
export function frameOf({ number: at, event, data }: LiveEvent) {
  const told = JSON.parse(data) as { conversation_id: string } & Record<string, unknown>
  return { type: event, number: String(at), ...told }
}
