import type { Member } from '../../../kernel/actor.ts'
import { onTheWire } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { cutPage, type PageRequest } from '../../../platform/http/page.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { membersByIds } from '../../accounts/index.ts'
import { noSuchMessage, noSuchPicture } from '../errors.ts'
import { pagesPolicy } from '../policy.ts'
import { presentAnswer, presentMessage, presentPicture, presentSteps } from '../present.ts'
import { contactMessage } from '../process.ts'
import { selectAnswers, selectMessage, selectMessages } from '../store/contact.ts'
import { type PictureRow, selectPicture, selectPictures, selectUses } from '../store/pictures.ts'
import { selectRedirects } from '../store/redirects.ts'
import { demandIdPlace, demandPlace } from './editing.ts'

/** The media library. */
export async function listPictures(tx: Tx, actor: Member, words: string | undefined, request: PageRequest) {
  demand(pagesPolicy, actor, 'read', 'PagePicture')
  demandPlace(request.cursor)
  const rows = await selectPictures(tx, words, request)
  const page = cutPage(rows, request, (row) => ({ key: onTheWire(row.added_at), id: row.file_id }))
  const uses = await selectUses(
    tx,
    page.rows.map((row) => row.file_id),
  )
  return { page, present: (row: PictureRow) => presentPicture(row, uses) }
}

/** One of its pictures. @throws Refusal not_found */
export async function readPicture(tx: Tx, actor: Member, id: string) {
  demand(pagesPolicy, actor, 'read', 'PagePicture')
  const [row, uses] = await Promise.all([selectPicture(tx, id), selectUses(tx, [id])])
  if (!row) throw noSuchPicture()
  return presentPicture(row, uses)
}

export async function listRedirects(tx: Tx, actor: Member, request: PageRequest) {
  demand(pagesPolicy, actor, 'read', 'PageRedirect')
  const place = demandIdPlace(request.cursor)
  const rows = await selectRedirects(tx, { place, backward: request.direction === 'backward', limit: request.limit })
  return cutPage(rows, request, (row) => ({ key: row.id, id: row.id }))
}

/** What visitors wrote; without a state, all but what was put aside or forgotten. */
export async function listMessages(tx: Tx, actor: Member, state: string | undefined, request: PageRequest) {
  demand(pagesPolicy, actor, 'read', 'ContactMessage')
  const place = demandIdPlace(request.cursor)
  const rows = await selectMessages(tx, state, {
    place,
    backward: request.direction === 'backward',
    limit: request.limit,
  })
  return cutPage(rows, request, (row) => ({ key: row.id, id: row.id }))
}

/** A message with its answers. @throws Refusal not_found */
export async function readMessage(tx: Tx, actor: Member, id: string) {
  demand(pagesPolicy, actor, 'read', 'ContactMessage')
  const [message, answers] = await Promise.all([selectMessage(tx, id), selectAnswers(tx, id)])
  if (!message) throw noSuchMessage()
  const members = await membersByIds(
    tx,
    answers.map((one) => one.author_id),
  )
  return {
    ...presentMessage(message),
    text: message.text,
    member_id: message.memberId,
    steps: presentSteps(contactMessage, message, actor, tx.now),
    answers: answers.map((one) => presentAnswer(one, members)),
  }
}
