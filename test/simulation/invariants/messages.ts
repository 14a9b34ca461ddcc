import type { Invariant } from './invariant.ts'

const touched = 'c.marketplace_id = any ($5) and c.id = any ($6)'
const saidIn = 'm.marketplace_id = c.marketplace_id and m.conversation_id = c.id'

/** Promises about what people write to one another. */
export const messages: readonly Invariant[] = [
  {
    name: 'messages are in order',
    sentence: 'The messages of a conversation are numbered from one without a gap, in the order in which they came.',
    sql: `select c.id, c.last_number, said.* from conversation c, lateral (
        select count(*) as count, coalesce(max(m.number), 0) as last from message m where ${saidIn}) said
      where ${touched} and (said.count <> said.last or said.last <> c.last_number or exists (
        select from message m join message before on before.marketplace_id = m.marketplace_id
          and before.conversation_id = m.conversation_id and before.number = m.number - 1
        where ${saidIn} and before.at > m.at))`,
  },
  {
    name: 'a message is there once',
    sentence: 'What was written under one ref, however often it was sent, is there once, by somebody who is in it.',
    sql: `select c.id, m.author_id, m.ref, count(*) from conversation c join message m on ${saidIn}
      where ${touched} group by 1, 2, 3 having count(*) > 1 or not exists (select from conversation_member s
        where s.conversation_id = c.id and s.member_id = m.author_id)`,
  },
  {
    name: 'unread is what was not read',
    sentence:
      'Something is unread just where messages are that somebody has not read; and nobody has read what is not there.',
    sql: `select c.id, s.member_id, s.read_number, s.unread_since, c.last_number from conversation c
      join conversation_member s on s.marketplace_id = c.marketplace_id and s.conversation_id = c.id and s.left_at is null
      where ${touched} and (s.read_number > c.last_number
        or (s.unread_since is not null) <> (c.last_number > s.read_number))`,
  },
  {
    name: 'who is blocked does not get through',
    sentence: 'In what two have alone, nobody writes since one of them blocked the other.',
    sql: `select c.id, m.number, b.member_id, b.blocked_id from conversation c join message m on ${saidIn}
      join conversation_member o on o.marketplace_id = c.marketplace_id and o.conversation_id = c.id
        and o.member_id <> m.author_id
      join member_block b on b.marketplace_id = c.marketplace_id and (b.member_id, b.blocked_id) in
        ((m.author_id, o.member_id), (o.member_id, m.author_id))
      where ${touched} and c.about <> 'group' and m.at > b.at`,
  },
]
