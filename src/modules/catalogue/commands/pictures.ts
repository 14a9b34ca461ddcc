import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Files } from '../../../platform/files/files.ts'
import type { Within } from '../../../platform/http/endpoint.ts'
import type { ReceivedFile } from '../../../platform/http/parts.ts'
import { demandOn } from '../../../platform/permissions/grants.ts'
import { record } from '../../activity/index.ts'
import * as errors from '../errors.ts'
import { cataloguePolicy } from '../policy.ts'
import { presentPicture } from '../present.ts'
import type { PictureAnswer, PictureOrder } from '../schema.ts'
import * as store from '../store/pictures.ts'
import { lockProduct } from '../store/products.ts'
import { type Doer, topic } from './doer.ts'
import { type DealsOfProduct, demandNoBid } from './products.ts'

const mostPictures = 12
const purpose = 'product_picture'

type Deals = Pick<DealsOfProduct, 'bidUpon'>

/** The part of the file service that this needs. */
export type PictureFiles = Pick<Files, 'storePicture' | 'attach'>

/**
 * Adds a picture to a product of one's own, behind the others. The bytes are made anew between two transactions; what
 * was allowed before is asked again after.
 * @throws Refusal those of the file service (`picture_type`, `picture_too_large`, …), `too_many_pictures` and
 *   `product_bid_on`
 */
export async function addPicture(
  within: Within,
  files: PictureFiles,
  doer: Doer,
  deals: Deals,
  to: { marketplaceId: string; productId: string },
  sent: { file: ReceivedFile; alt: string },
): Promise<PictureAnswer> {
  const { memberId: ownerMemberId } = doer.actor
  await within((tx) => lockWithRoom(tx, doer, deals, to.productId))
  const { filename: name, buffer: bytes } = sent.file
  const stored = await files.storePicture({ marketplaceId: to.marketplaceId, ownerMemberId, purpose, name, bytes })
  return within(async (tx) => {
    await lockWithRoom(tx, doer, deals, to.productId)
    await files.attach(tx, [stored.id], ownerMemberId, purpose)
    store.insertPicture(tx, to.productId, stored.id, sent.alt)
    tell(tx, doer, 'product.picture_added', to.productId, { file_id: stored.id })
    return presentPicture({ file_id: stored.id, alt: sent.alt, width: stored.width, height: stored.height })
  })
}

/** Takes a picture off a product. Its file stays: a deal that was made shows what was bought. */
export async function removePicture(
  tx: Tx,
  doer: Doer,
  deals: Deals,
  productId: string,
  fileId: string,
): Promise<void> {
  const pictures = await lockForUpdate(tx, doer, deals, productId)
  if (!pictures.some(({ file_id }) => file_id === fileId)) throw errors.noSuchPicture()
  store.deletePicture(tx, productId, fileId)
  tell(tx, doer, 'product.picture_removed', productId, { file_id: fileId })
}

/** Puts all pictures of a product into the given order, with new alternative texts where given. */
export async function arrangePictures(
  tx: Tx,
  doer: Doer,
  deals: Deals,
  productId: string,
  { pictures: wanted }: PictureOrder,
): Promise<PictureAnswer[]> {
  const present = await lockForUpdate(tx, doer, deals, productId)
  const byId = new Map(present.map((picture) => [picture.file_id, picture]))
  const asked = new Set(wanted.map(({ id }) => id))
  if (asked.size !== wanted.length || asked.size !== byId.size || wanted.some(({ id }) => !byId.has(id))) {
    throw errors.picturesDiffer()
  }
  store.arrangePictures(
    tx,
    productId,
    wanted.map(({ id, alt }) => ({ id, alt: alt ?? byId.get(id)?.alt ?? '' })),
  )
  tell(tx, doer, 'product.pictures_arranged', productId, {})
  return (await store.selectPictures(tx, productId)).map(presentPicture)
}

/** Locks a product that `doer` may change, and on which nobody has bid, and reads its pictures. */
async function lockForUpdate(tx: Tx, { actor }: Doer, deals: Deals, productId: string): Promise<store.PictureRow[]> {
  const product = await lockProduct(tx, productId)
  if (!product) throw errors.noSuchProduct()
  const facts = { sellerId: product.seller_id, withdrawn: product.archived_at !== null }
  await demandOn(tx, cataloguePolicy, actor, 'update', 'Product', { id: productId, facts })
  if (product.archived_at) throw errors.productWithdrawn()
  await demandNoBid(tx, deals, product)
  return store.selectPictures(tx, productId)
}

async function lockWithRoom(tx: Tx, doer: Doer, deals: Deals, productId: string): Promise<void> {
  if ((await lockForUpdate(tx, doer, deals, productId)).length >= mostPictures) throw errors.tooManyPictures()
}

function tell(tx: Tx, { actor, origin }: Doer, action: string, id: string, details: Record<string, unknown>): void {
  raiseRevision(tx, topic)
  record(tx, { actor, origin, action, object: { kind: 'product', id }, details })
}
