import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { writtenEvent } from '../../platform/realtime/event-stream.ts'
import { type MemberContact, memberContacts } from '../accounts/index.ts'
import type { NoticeKinds } from './notice.ts'
import { presentNotice } from './present.ts'
import { countUnreadOf, selectNoticesOf } from './store.ts'
import { type Words, wordsFor } from './words.ts'

/** What a stream wants to know: its member's new notices, each with its number in the member's channel. */
export interface Question {
  memberId: string
  notices: ReadonlyMap<string, bigint>
}

/** What a member is told, the same on all their devices. */
export interface Answer {
  /** The notices that are shown to them by their ids, the oldest first, as they go over the wire. */
  written: ReadonlyMap<string, string>
  unread: number
}

interface Waiting extends Question {
  resolve(answer: Answer): void
  reject(fault: unknown): void
}

// More than these in one go would keep others who ask for a page meanwhile waiting for the event loop.
const mostAtOnce = 500

/**
 * Reads for many streams at once. All that ask in one turn of the event loop are read for in one snapshot of their
 * marketplace; who asks while that is under way goes along with the next. So a notice to a thousand devices costs a few
 * questions, and is written once for all devices of a member.
 * @returns how a stream asks; it throws what the database throws, to all who were read for together
 */
export function openReading(db: Pick<Database, 'snapshot'>, kinds: NoticeKinds) {
  const waiting = new Map<string, Waiting[]>()

  const readAll = async (marketplace: Marketplace, questions: Waiting[]) => {
    await new Promise((turn) => setImmediate(turn))
    while (questions.length > 0) {
      const some = questions.splice(0, mostAtOnce)
      try {
        const answers = await db.snapshot(marketplace.id, (tx) => read(tx, marketplace, kinds, some))
        for (const { memberId, resolve } of some) resolve(answers.get(memberId) ?? { written: new Map(), unread: 0 })
      } catch (fault) {
        for (const { reject } of some) reject(fault)
      }
    }
    waiting.delete(marketplace.id)
  }

  return (marketplace: Marketplace, question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const one = { ...question, resolve, reject }
      const others = waiting.get(marketplace.id)
      if (others) return void others.push(one)
      const questions = [one]
      waiting.set(marketplace.id, questions)
      void readAll(marketplace, questions)
    })
}

/** Three questions for all of them together: how each is spoken to, their notices, and how many are unread. */
async function read(
  tx: Tx,
  marketplace: Marketplace,
  kinds: NoticeKinds,
  questions: readonly Question[],
): Promise<Map<string, Answer>> {
  const wanted = new Map(questions.flatMap(({ memberId, notices }) => [...notices.keys()].map((id) => [id, memberId])))
  const numbers = new Map(questions.flatMap(({ notices }) => [...notices]))
  const members = [...new Set(questions.map(({ memberId }) => memberId))]
  const [contacts, rows, unread] = await Promise.all([
    memberContacts(tx, members),
    selectNoticesOf(tx, [...wanted.values()], [...wanted.keys()]),
    countUnreadOf(tx, members),
  ])
  const wordsOf = sharedWords(marketplace)
  const found = Map.groupBy(rows, ({ member_id: memberId }) => memberId)
  return new Map(
    members.map((memberId) => {
      const present = presentNotice(kinds, wordsOf(contacts.get(memberId)))
      const written = (found.get(memberId) ?? []).map((row) => {
        const id = numbers.get(row.id)
        return [row.id, writtenEvent({ ...(id && { id }), name: 'notice', data: present(row) })] as const
      })
      return [memberId, { written: new Map(written), unread: unread.get(memberId) ?? 0 }]
    }),
  )
}

/** The words of a language and a zone are made once, whoever reads them. */
function sharedWords(marketplace: Marketplace): (reader: MemberContact | undefined) => Words {
  const known = new Map<string, Words>()
  return (reader) => {
    const key = `${reader?.locale} ${reader?.zone}`
    const words = known.get(key) ?? wordsFor(marketplace, reader)
    known.set(key, words)
    return words
  }
}
