import type { AppServices } from '../../engine/services.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { isRefusedBy, standingBy } from './rules.ts'
import { selectCounted, selectRules } from './store.ts'
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

/** Why a seller gets no bid of a member's; undefined: they may bid. */
export type BarredBy = (sellerId: string, memberId: string) => Barred | undefined

/**
 * Which of these members may not bid on what which of these sellers offer, and why: the marketplace has blocked them, or
 * the seller takes no bids of whoever has so many violations. Sellers are named once they are known; where nobody has a
 * violation, nothing is read of them.
 */
export async function barredAmong(
  services: AppServices,
  tx: Tx,
  memberIds: readonly string[],
): Promise<(sellerIds: readonly string[]) => Promise<BarredBy>> {
  const [counted, { violationsToBlock }] = await Promise.all([selectCounted(tx, memberIds), disciplineOf(services, tx)])
  return async (sellerIds) => {
    const rules = counted.size === 0 ? new Map() : await selectRules(tx, sellerIds)
    return (sellerId, memberId) => {
      const violations = counted.get(memberId)
      if (!violations) return undefined
      if (standingBy(violations, violationsToBlock, tx.now).blockedUntil) return 'bidder_blocked'
      const rule = rules.get(sellerId)
      return rule && isRefusedBy(rule, violations, tx.now) ? 'bidder_refused' : undefined
    }
  }
}

/** How this marketplace keeps discipline. */
export async function disciplineOf({ directory }: Pick<AppServices, 'directory'>, tx: Tx) {
  const marketplace = await directory.byId(tx.marketplaceId ?? '')
  if (!marketplace) throw new Error(`the marketplace ${tx.marketplaceId} is not there`)
  return marketplace.settings.discipline
}
