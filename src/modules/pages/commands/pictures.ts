import type { Member } from '../../../kernel/actor.ts'
import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Files } from '../../../platform/files/files.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import type { ReceivedFile } from '../../../platform/http/parts.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import { noSuchPicture, pictureInUse } from '../errors.ts'
import { pagesPolicy } from '../policy.ts'
import * as store from '../store/pictures.ts'
import { topic } from '../topic.ts'

/** The part of the file service that this needs. */
export type LibraryFiles = Pick<Files, 'storePicture' | 'attach' | 'release'>

interface Librarian {
  actor: Member
  origin?: Origin | undefined
}

const purpose = 'page_picture'

/**
 * Puts a picture into the library. The bytes are made anew between two transactions.
 * @returns its id
 * @throws Refusal those of the file service (`picture_type`, `picture_too_large`, …)
 */
export async function addPicture(
  within: Within,
  files: LibraryFiles,
  { actor, origin }: Librarian,
  marketplaceId: string,
  { file, alt }: { file: ReceivedFile; alt: string },
): Promise<string> {
  demand(pagesPolicy, actor, 'create', 'PagePicture')
  const { memberId: ownerMemberId } = actor
  const { filename: name, buffer: bytes } = file
  const stored = await files.storePicture({ marketplaceId, ownerMemberId, purpose, name, bytes })
  return within(async (tx) => {
    await files.attach(tx, [stored.id], ownerMemberId, purpose)
    store.insertPicture(tx, stored.id, alt, ownerMemberId)
    record(tx, { actor, origin, action: 'picture.added', object: { kind: 'picture', id: stored.id } })
    return stored.id
  })
}

/** Says otherwise what a picture shows; pages keep the words they were given. @throws Refusal not_found */
export async function describePicture(tx: Tx, { actor, origin }: Librarian, id: string, alt: string): Promise<void> {
  demand(pagesPolicy, actor, 'update', 'PagePicture')
  if (!(await store.updatePictureWords(tx, id, alt))) throw noSuchPicture()
  raiseRevision(tx, topic)
  record(tx, { actor, origin, action: 'picture.described', object: { kind: 'picture', id }, details: { alt } })
}

/** Takes a picture that no page shows out of the library; its bytes go with the next sweep. @throws Refusal picture_in_use */
export async function removePicture(
  tx: Tx,
  files: LibraryFiles,
  { actor, origin }: Librarian,
  id: string,
): Promise<void> {
  demand(pagesPolicy, actor, 'delete', 'PagePicture')
  if (!(await store.lockPicture(tx, id))) throw noSuchPicture()
  if ((await store.selectUses(tx, [id])).length > 0) throw pictureInUse()
  store.deletePicture(tx, id)
  files.release(tx, [id])
  record(tx, { actor, origin, action: 'picture.removed', object: { kind: 'picture', id } })
}
