import { z } from 'zod'
import { pageOf, pageQuery } from '../../platform/http/page.ts'
import { isPlainText, longestBody, mostFiles, mostInGroup, subjects } from './rules.ts'

const person = z.object({ id: z.uuid(), name: z.string() })

/** What is written: plain text, line ends as \n. */
export const bodyText = z
  .string()
  .max(longestBody + 200)
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(longestBody).refine(isPlainText, 'This text holds a character that is none.'))
  .describe('Plain text.')

export const ref = z
  .string()
  .min(1)
  .max(100)
  .refine(isPlainText, 'This text holds a character that is none.')
  .describe('Your own name for this message: sent twice under one, it is one message.')

const saying = {
  body: bodyText.default(''),
  file_ids: z.array(z.uuid()).max(mostFiles).default([]).describe('Files of yours that have come (purpose `message`).'),
  ref: ref.optional(),
}

const saysSomething = ({ body, file_ids }: { body: string; file_ids: readonly string[] }) =>
  body !== '' || file_ids.length > 0

const empty = { message: 'Write something, or attach a file.', path: ['body'] }

export const messageInput = z.strictObject(saying).refine(saysSomething, empty).meta({ id: 'MessagesNewMessage' })

/** A conversation is begun with its first message. */
export const conversationInput = z
  .strictObject({
    about: z.enum(subjects),
    product_id: z.uuid().optional().describe('With `about: product`: its seller is asked.'),
    order_id: z.uuid().optional().describe('With `about: deal`: the other party is written to.'),
    member_id: z.uuid().optional().describe('With `about: members`.'),
    member_ids: z
      .array(z.uuid())
      .min(1)
      .max(mostInGroup - 1)
      .optional()
      .describe('With `about: group`.'),
    title: z
      .string()
      .trim()
      .max(100)
      .refine(isPlainText, 'This text holds a character that is none.')
      .optional()
      .describe('With `about: group`: what it is called.'),
    ...saying,
  })
  .refine(saysSomething, empty)
  .meta({ id: 'MessagesNewConversation' })

export const messageShape = z
  .object({
    id: z.uuid(),
    conversation_id: z.uuid(),
    seq: z.int().describe('1 for the first of its conversation; the next is always one higher.'),
    author_id: z.uuid(),
    author: person.nullable(),
    body: z.string(),
    files: z.array(z.object({ id: z.uuid(), name: z.string(), media_type: z.string(), bytes: z.int() })),
    at: z.iso.datetime(),
    removed: z.boolean().describe('Taken out of sight by those who run the marketplace.'),
    ref: z.string().nullable().describe('Of your own messages.'),
  })
  .meta({ id: 'MessagesMessage' })

const someone = z.object({ id: z.uuid(), name: z.string().nullable() })

export const conversationShape = z
  .object({
    id: z.uuid(),
    about: z.enum(subjects),
    product_id: z.uuid().nullable(),
    order_id: z.uuid().nullable(),
    title: z.string().describe('The product, what the deal is about, what the group is called.'),
    begun_by: z.uuid(),
    members: z.array(
      someone.extend({
        read_seq: z.int(),
        read_at: z.iso.datetime().nullable(),
        here: z.boolean().describe('Whether they have a line open; up to a minute late where one broke.'),
        blocked: z.boolean().describe('By you.'),
      }),
    ),
    last_seq: z.int(),
    last_at: z.iso.datetime(),
    created_at: z.iso.datetime(),
    unread: z.int(),
    read_seq: z.int(),
    muted: z.boolean(),
    may_write: z.boolean(),
    hindrance: z.string().nullable().describe('Why you cannot write: the code a message would be refused with.'),
  })
  .meta({ id: 'MessagesConversation' })

export const listedShape = z
  .object({
    id: z.uuid(),
    about: z.enum(subjects),
    product_id: z.uuid().nullable(),
    order_id: z.uuid().nullable(),
    title: z.string(),
    others: z.array(someone),
    last_seq: z.int(),
    last_at: z.iso.datetime(),
    last: z
      .object({ mine: z.boolean(), author: person.nullable(), body: z.string(), files: z.int(), removed: z.boolean() })
      .nullable(),
    unread: z.int(),
    muted: z.boolean(),
  })
  .meta({ id: 'MessagesListed' })

export const begunShape = z.object({ id: z.uuid(), message: messageShape }).meta({ id: 'MessagesBegun' })
export const conversationPage = pageOf(listedShape)
export const messagePage = pageOf(messageShape)

export const conversationQuery = z.strictObject({
  ...pageQuery,
  q: z.string().trim().max(100).optional().describe('The name of somebody, a subject, or words that were said.'),
  product: z.uuid().optional(),
  order: z.uuid().optional(),
})

export const messageQuery = z.strictObject({
  ...pageQuery,
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 53 - 1)
    .optional()
    .describe('Only what has a higher `seq`.'),
})

export const unreadShape = z.object({ unread: z.int().describe('Conversations with something unread.') })
export const readInput = z.strictObject({ seq: z.int().min(0) }).meta({ id: 'MessagesRead' })
export const muteInput = z.strictObject({ muted: z.boolean() }).meta({ id: 'MessagesMute' })
export const joinInput = z.strictObject({ member_id: z.uuid() }).meta({ id: 'MessagesJoin' })
export const blockInput = z.strictObject({ member_id: z.uuid() }).meta({ id: 'MessagesBlock' })
export const blockList = z
  .object({ results: z.array(someone.extend({ at: z.iso.datetime() })) })
  .meta({ id: 'MessagesBlocks' })

export const oneConversation = z.object({ id: z.string() })
export const oneSeat = z.object({ id: z.string(), member_id: z.string() })
export const oneMember = z.object({ id: z.string() })
