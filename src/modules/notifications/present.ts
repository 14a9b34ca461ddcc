import { onTheWire } from '../../kernel/time.ts'
import type { SentRow, UndeliveredRow } from './mail-store.ts'
import { type NoticeKinds, sentencesOf } from './notice.ts'
import type { NoticeRow } from './store.ts'
import type { Words } from './words.ts'

/** A notice for its reader, in their words. */
export const presentNotice = (kinds: NoticeKinds, words: Words) => (row: NoticeRow) => ({
  id: row.id,
  kind: row.kind,
  ...sentencesOf(kinds, row, words),
  created_at: onTheWire(row.created_at),
  read_at: row.read_at && onTheWire(row.read_at),
})

/** An e-mail that has not certainly arrived, for those who run the marketplace. */
export const presentUndelivered = (kinds: NoticeKinds, words: Words) => (row: UndeliveredRow) => ({
  id: row.id,
  kind: row.kind,
  title: sentencesOf(kinds, row, words).title,
  member_id: row.member_id,
  mail_state: row.mail_state,
  mail_attempts: row.mail_attempts,
  mail_fault: row.mail_fault,
  created_at: onTheWire(row.created_at),
})

/** What somebody was told, for those who run the marketplace. */
export const presentSent = (kinds: NoticeKinds, words: Words) => (row: SentRow) => ({
  id: row.id,
  kind: row.kind,
  title: sentencesOf(kinds, row, words).title,
  member_id: row.member_id,
  mail_state: row.mail_state,
  mail_fault: row.mail_fault,
  read_at: row.read_at && onTheWire(row.read_at),
  created_at: onTheWire(row.created_at),
})
