import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { countWatcher, readProduct } from '../../catalogue/index.ts'
import { deleteFavourite, insertFavourite } from '../store/favourites.ts'

/** A member keeps an eye on a product. Done again, it changes nothing. @throws Refusal `not_found` */
export async function watch(tx: Tx, member: Member, productId: string): Promise<void> {
  // The product as everybody sees it: what was withdrawn is watched by nobody.
  const product = await readProduct(tx, productId)
  if (await insertFavourite(tx, member.memberId, product.id)) countWatcher(tx, product.id, 1)
}

/** A member looks away. What was not watched stays so. @throws Refusal `not_found` where there is no such product */
export async function stopWatching(tx: Tx, member: Member, productId: string): Promise<void> {
  if (await deleteFavourite(tx, member.memberId, productId)) countWatcher(tx, productId, -1)
  else await readProduct(tx, productId)
}
