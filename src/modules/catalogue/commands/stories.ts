import { raiseRevision } from '../../../platform/db/revision.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { changesBetween, record } from '../../activity/index.ts'
import { noSuchSeller } from '../errors.ts'
import { cataloguePolicy } from '../policy.ts'
import { presentSellerPage } from '../present.ts'
import type { SellerPageAnswer, StoryInput } from '../schema.ts'
import { selectSeller } from '../store/sellers.ts'
import { selectStory, upsertStory } from '../store/stories.ts'
import { type Doer, topic } from './doer.ts'

/** A seller says who they are; told anew, it replaces what was told before. @throws Refusal `not_found`, `forbidden` */
export async function tellStory(
  tx: Tx,
  { actor, origin }: Doer,
  sellerId: string,
  told: StoryInput,
): Promise<SellerPageAnswer> {
  const [row, before] = await Promise.all([selectSeller(tx, sellerId), selectStory(tx, sellerId)])
  if (!row) throw noSuchSeller()
  demand(cataloguePolicy, actor, 'tell', 'Story', { sellerId })
  upsertStory(tx, sellerId, told)
  raiseRevision(tx, topic)
  const onRecord = ({ headline, story }: StoryInput) => ({ headline, story: `${story.length} characters` })
  const changes = changesBetween(onRecord(before), onRecord(told))
  record(tx, { actor, origin, action: 'seller.story_told', object: { kind: 'member', id: sellerId }, changes })
  return presentSellerPage(row, told)
}
