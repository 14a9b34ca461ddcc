import { raw, type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { ContactMessage } from '../subjects.ts'

interface MessageRow {
  id: string
  state: string
  version: number
  entered_at: Date
  step: number
  policy: Record<string, unknown>
  member_id: string | null
  name: string
  email: string
  subject: string
  text: string
  language: string
  created_at: Date
}

const columns = sql`
  id, state, version, entered_at, step, policy, member_id, name, email, subject, text, language, created_at`

function messageOf(row: MessageRow): ContactMessage {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    enteredAt: row.entered_at,
    step: row.step,
    policy: row.policy,
    parties: {},
    memberId: row.member_id,
    name: row.name,
    email: row.email,
    subject: row.subject,
    text: row.text,
    language: row.language,
    createdAt: row.created_at,
  }
}

/** Keeps what came by a form, once a form. @returns whether it is new */
export async function insertMessage(tx: Tx, message: ContactMessage, form: string): Promise<boolean> {
  const added = await tx.maybe(sql`
    insert into contact_message (id, state, version, entered_at, policy, form, member_id, name, email, subject, text,
                                 language, created_at)
    values (${message.id}, ${message.state}, ${message.version}, ${message.enteredAt},
            ${JSON.stringify(message.policy)}::jsonb, ${form}, ${message.memberId}, ${message.name}, ${message.email},
            ${message.subject}, ${message.text}, ${message.language}, ${message.createdAt})
    on conflict (marketplace_id, form) do nothing returning id`)
  return added !== undefined
}

export async function selectMessage(tx: Tx, id: string): Promise<ContactMessage | undefined> {
  const row = await tx.maybe<MessageRow>(sql`select ${columns} from contact_message where id = ${id}`)
  return row && messageOf(row)
}

/** The same, locked until the transaction ends. */
export async function lockMessage(tx: Tx, id: string): Promise<ContactMessage | undefined> {
  const row = await tx.maybe<MessageRow>(sql`select ${columns} from contact_message where id = ${id} for update`)
  return row && messageOf(row)
}

export function updateMessageState(
  message: ContactMessage,
  next: { state: string; enteredAt: Date; step: number },
): Sql {
  return sql`
    update contact_message set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step}
    where id = ${message.id}`
}

/** Messages, the newest first; one more than `limit`, in the direction that is read. */
export async function selectMessages(
  tx: Tx,
  state: string | undefined,
  page: { place: string | null; backward: boolean; limit: number },
): Promise<ContactMessage[]> {
  const beyond = raw(page.backward ? '>' : '<')
  const order = raw(page.backward ? 'id' : 'id desc')
  const rows = await tx.rows<MessageRow>(sql`
    select ${columns} from contact_message
    where ${state === undefined ? sql`state not in ('spam', 'forgotten')` : sql`state = ${state}`}
      and (${page.place}::uuid is null or id ${beyond} ${page.place}::uuid)
    order by ${order} limit ${page.limit + 1}`)
  return rows.map(messageOf)
}

/** Takes the person and their words out, and the answers to them. */
export function eraseMessage(tx: Tx, id: string): void {
  tx.write(sql`
    update contact_message set member_id = null, name = '', email = '', subject = '', text = '' where id = ${id}`)
  tx.write(sql`update contact_answer set text = '' where message_id = ${id}`)
}

export interface AnswerRow {
  id: string
  message_id: string
  author_id: string
  text: string
  mail_state: 'due' | 'sent' | 'refused'
  created_at: Date
}

export function insertAnswer(tx: Tx, row: Omit<AnswerRow, 'mail_state'>): void {
  tx.write(sql`
    insert into contact_answer (id, message_id, author_id, text, created_at)
    values (${row.id}, ${row.message_id}, ${row.author_id}, ${row.text}, ${row.created_at})`)
}

export function selectAnswers(tx: Tx, messageId: string): Promise<AnswerRow[]> {
  return tx.rows<AnswerRow>(sql`
    select id, message_id, author_id, text, mail_state, created_at from contact_answer
    where message_id = ${messageId} order by id`)
}

export function selectAnswer(tx: Tx, id: string): Promise<AnswerRow | undefined> {
  return tx.maybe<AnswerRow>(sql`
    select id, message_id, author_id, text, mail_state, created_at from contact_answer where id = ${id}`)
}

/** Notes what became of an answer's e-mail. */
export function updateAnswerMail(tx: Tx, id: string, state: AnswerRow['mail_state']): void {
  tx.write(sql`update contact_answer set mail_state = ${state} where id = ${id}`)
}

/**
 * What a member wrote by the contact form: signed in, or as a visitor who gave the address that is proven to be theirs.
 * @param provenEmail null while no address is
 */
export async function selectMessagesOf(
  tx: Tx,
  memberId: string,
  provenEmail: string | null,
): Promise<ContactMessage[]> {
  const rows = await tx.rows<MessageRow>(sql`
    select ${columns} from contact_message
    where member_id = ${memberId} or (member_id is null and lower(email) = lower(${provenEmail}::text)) order by id`)
  return rows.map(messageOf)
}

export function selectAnswersBy(tx: Tx, memberId: string): Promise<{ id: string; text: string; created_at: Date }[]> {
  return tx.rows(sql`select id, text, created_at from contact_answer where author_id = ${memberId} order by id`)
}
