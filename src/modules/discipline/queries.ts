import type { AppServices } from '../../engine/services.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { isRefusedBy, standingBy } from './rules.ts'
import { selectCounted, selectRule } from './store.ts'
import type { Standing } from './subjects.ts'

/** How a member stands now. */
export async function standingOf(services: AppServices, tx: Tx, memberId: string): Promise<Standing> {
  const [counted, { violationsToBlock }] = await Promise.all([
    selectCounted(tx, [memberId]),
    disciplineOf(services, tx),
  ])
  return standingBy(counted.get(memberId) ?? [], violationsToBlock, tx.now)
}

/** Why somebody may not bid on a seller's piece. */
export type Barred = 'bidder_blocked' | 'bidder_refused'

/**
 * Which of these members may not bid on what this seller offers, and why: the marketplace has blocked them, or the seller
 * takes no bids of whoever has so many violations. One statement where nobody has any.
 */
export async function barredAmong(
  services: AppServices,
  tx: Tx,
  memberIds: readonly string[],
): Promise<(sellerId: string) => Promise<ReadonlyMap<string, Barred>>> {
  const [counted, { violationsToBlock }] = await Promise.all([selectCounted(tx, memberIds), disciplineOf(services, tx)])
  return async (sellerId) => {
    if (counted.size === 0) return new Map()
    const rule = await selectRule(tx, sellerId)
    return new Map(
      [...counted].flatMap(([memberId, violations]): [string, Barred][] => {
        if (standingBy(violations, violationsToBlock, tx.now).blockedUntil) return [[memberId, 'bidder_blocked']]
        return rule && isRefusedBy(rule, violations, tx.now) ? [[memberId, 'bidder_refused']] : []
      }),
    )
  }
}

/** How this marketplace keeps discipline. */
export async function disciplineOf({ directory }: Pick<AppServices, 'directory'>, tx: Tx) {
  const marketplace = await directory.byId(tx.marketplaceId ?? '')
  if (!marketplace) throw new Error(`the marketplace ${tx.marketplaceId} is not there`)
  return marketplace.settings.discipline
}
