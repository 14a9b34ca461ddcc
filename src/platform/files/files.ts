import type { Readable } from 'node:stream'
import { Refusal } from '../../kernel/errors.ts'
import { isId, newId } from '../../kernel/ids.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/transaction.ts'
import { type PictureSize, pictureWidths, preparePicture } from './picture.ts'
import { shownName } from './shown-name.ts'
import type { Storage } from './storage.ts'
import { attachOwned, countPending, deletePending, detach, holdOwner, insertFile } from './store.ts'
import { createTurns } from './turns.ts'

/** A picture as it is sent in. */
export interface SentPicture {
  marketplaceId: string
  ownerMemberId: string
  /** snake_case: 'product_picture'. */
  purpose: string
  /** The device's name for it; kept for showing. */
  name: string
  bytes: Uint8Array
}

/** A picture that is kept. Not part of anything until it is attached. */
export interface StoredPicture {
  id: string
  width: number
  height: number
}

/** Bytes to answer with. They never change under their id, so that a browser may keep them for ever. */
export interface OpenedPicture {
  stream: Readable
  bytes: number
  mediaType: 'image/webp'
}

/** Files of the marketplaces. */
export interface Files {
  /**
   * Checks a picture, makes it anew in every size, and keeps it. Opens its own transaction: to be called outside of any.
   * @throws Refusal picture_type, picture_too_large, picture_broken, too_many_pictures, pictures_busy
   */
  storePicture(sent: SentPicture): Promise<StoredPicture>
  /** Makes pictures that the member sent in part of something. @throws Refusal when one is not there, or not theirs */
  attach(tx: Tx, ids: readonly string[], ownerMemberId: string, purpose: string): Promise<void>
  /** Makes pictures part of nothing again: the sweep removes them with their bytes. */
  release(tx: Tx, ids: readonly string[]): void
  /** A picture's bytes, or undefined: another marketplace's are not there. */
  openPicture(marketplaceId: string, id: string, size: PictureSize): Promise<OpenedPicture | undefined>
  /** Removes what was sent in before `before` (business time) and never used. Answers how many. */
  sweepPending(marketplaceId: string, before: Date): Promise<number>
}

const mostPending = 40
const decodingAtOnce = 2
const mostWaiting = 20
const sweptAtOnce = 500

/** The file service over a storage. */
export function createFiles(storage: Storage, db: Database): Files {
  const takeTurn = createTurns(decodingAtOnce, mostWaiting)

  return {
    async storePicture({ marketplaceId, ownerMemberId, purpose, name, bytes }) {
      const picture = await takeTurn(() => preparePicture(bytes))
      const id = newId()
      // The row comes first: what is written without one would never be swept.
      await db.inMarketplace(marketplaceId, async (tx) => {
        await holdOwner(tx, ownerMemberId)
        if ((await countPending(tx, ownerMemberId)) >= mostPending) throw tooManyPending()
        insertFile(tx, {
          id,
          owner_member_id: ownerMemberId,
          purpose,
          name: shownName(name, 'picture'),
          media_type: picture.mediaType,
          bytes: BigInt(picture.sizes[0]?.bytes.length ?? 0),
          sha256: picture.sha256,
          width: picture.width,
          height: picture.height,
        })
      })
      await Promise.all(
        picture.sizes.map((one) => storage.put(keyOf(marketplaceId, id, one.size), one.bytes, picture.mediaType)),
      )
      return { id, width: picture.width, height: picture.height }
    },

    async attach(tx, ids, ownerMemberId, purpose) {
      if (ids.length === 0) return
      const wanted = new Set(ids)
      const found = ids.every(isId) ? await attachOwned(tx, [...wanted], ownerMemberId, purpose) : []
      if (found.length < wanted.size) {
        throw new Refusal('invalid', 'picture_unknown', 'One of these pictures was not sent in by you, or is gone.')
      }
    },

    release(tx, ids) {
      if (ids.length > 0) detach(tx, ids)
    },

    async openPicture(marketplaceId, id, size) {
      if (!isId(marketplaceId) || !isId(id)) return undefined
      if (size !== 'original' && !pictureWidths.includes(size)) return undefined
      const opened = await storage.open(keyOf(marketplaceId, id, size))
      return opened && { ...opened, mediaType: 'image/webp' }
    },

    async sweepPending(marketplaceId, before) {
      const gone = await db.inMarketplace(marketplaceId, (tx) => deletePending(tx, before, sweptAtOnce))
      for (const { id } of gone) await storage.removeAll(`${marketplaceId}/${id}`)
      return gone.length
    },
  }
}

function keyOf(marketplaceId: string, id: string, size: PictureSize): string {
  return `${marketplaceId.toLowerCase()}/${id.toLowerCase()}/${size}.webp`
}

function tooManyPending(): Refusal {
  return new Refusal(
    'too_many',
    'too_many_pictures',
    'You have sent in many pictures that are not used yet. Use or wait: unused ones are removed after a day.',
    { retryAfterSeconds: 3_600 },
  )
}
