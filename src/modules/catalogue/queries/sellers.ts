import type { Tx } from '../../../platform/db/transaction.ts'
import { noSuchSeller } from '../errors.ts'
import { presentSellerPage } from '../present.ts'
import type { SellerPageAnswer } from '../schema.ts'
import { selectSeller } from '../store/sellers.ts'
import { selectStory } from '../store/stories.ts'

/** The public facts of a seller. @throws Refusal `not_found`, also for members who sell nothing */
export async function readSeller(tx: Tx, id: string): Promise<SellerPageAnswer> {
  const [row, story] = await Promise.all([selectSeller(tx, id), selectStory(tx, id)])
  if (!row) throw noSuchSeller()
  return presentSellerPage(row, story)
}
