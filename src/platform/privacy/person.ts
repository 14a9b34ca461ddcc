import type { Tx } from '../db/transaction.ts'
import { inReadersWords, type Values } from '../words/words.ts'

/** A member who asks for what is held of them, or to be forgotten. */
export interface Person {
  memberId: string
  /** What tells who they are, wherever it stands: names, e-mail, username, phones, streets. Never shorter than three letters. */
  words: readonly string[]
}

/** A document that goes into somebody's archive. */
export interface ArchivedDocument {
  id: string
  /** As it was sent in. */
  name: string
  /** Of the bytes; null while none have come. */
  sha256: string | null
}

/** Why somebody cannot be erased yet, in a sentence for them. */
export interface Hindrance {
  /** What stands in the way: order, payout, refund, balance. */
  kind: string
  sentence: string
}

/**
 * A hindrance, in the words of whoever reads the answer.
 * @param english with what it names in braces: 'Order {reference} is not over yet.'
 */
export function hindrance(kind: string, english: string, values: Values): Hindrance {
  return { kind, sentence: inReadersWords('desk', 'hindrances', english, values) }
}

/**
 * What one part of the program holds of persons. Every table that names a member is answered for by exactly one part (a
 * test asks the catalogue), so a module that forgets its own is found before anybody's data is.
 */
export interface PersonalPart {
  /** Name of its page in the archive: 'orders'. */
  name: string
  /** The tables it answers for: it exports and erases what is personal in them. */
  tables: readonly string[]
  /** Everything it holds of the member, as JSON that a person can read. */
  export(tx: Tx, memberId: string): Promise<unknown>
  /** Pictures of the member's that go into the archive: their ids. */
  files?(tx: Tx, memberId: string): Promise<string[]>
  /** Documents of the member's that go into the archive. */
  documents?(tx: Tx, memberId: string): Promise<ArchivedDocument[]>
  /** What tells who the member is, as this part knows it: see Person.words. */
  words?(tx: Tx, memberId: string): Promise<string[]>
  /** What keeps the member from being erased now. Asked again at the end of the erasure, in its transaction. */
  hindrances?(tx: Tx, memberId: string): Promise<Hindrance[]>
  /**
   * Takes the person out and leaves the books. May run again for the same person, and must then change nothing or take
   * out what came in since.
   */
  erase(tx: Tx, person: Person): Promise<void>
}
