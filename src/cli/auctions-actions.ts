import { Refusal } from '../kernel/errors.ts'
import { auctionIds, type Replayed, replayAuction } from '../modules/auctions/index.ts'
import type { Services } from '../platform/services.ts'

/**
 * Replays the log of one auction, or of all, in one marketplace or in every one.
 * @returns what to say, and whether each log comes to what is kept
 * @throws Error when there is no such auction or marketplace
 */
export async function replayAuctions(
  { db, directory }: Pick<Services, 'db' | 'directory'>,
  asked: { id?: string | undefined; marketplace?: string | undefined },
): Promise<{ lines: string[]; agrees: boolean }> {
  const all = await directory.all()
  const marketplaces = all.filter(({ slug }) => asked.marketplace === undefined || slug === asked.marketplace)
  if (marketplaces.length === 0) throw new Error(`There is no marketplace '${asked.marketplace}'.`)
  const found: Replayed[] = []
  for (const { id: marketplaceId } of marketplaces) {
    const ids = asked.id === undefined ? await db.snapshot(marketplaceId, auctionIds) : [asked.id]
    for (const id of ids) {
      // Each on a snapshot of its own: a running auction goes on meanwhile.
      const one = await db.snapshot(marketplaceId, (tx) => replayAuction(tx, id)).catch(unlessElsewhere)
      if (one) found.push(one)
    }
  }
  if (asked.id !== undefined && found.length === 0) throw new Error(`There is no auction ${asked.id}.`)
  const wrong = found.filter(({ agrees }) => !agrees)
  const lines = asked.id === undefined ? wrong : found
  const sum = `${found.length} ${found.length === 1 ? 'auction' : 'auctions'} replayed; ${wrong.length} not as kept.`
  return { lines: [...lines.map(inWords), sum], agrees: wrong.length === 0 }
}

function unlessElsewhere(fault: unknown): undefined {
  if (fault instanceof Refusal && fault.kind === 'not_found') return undefined
  throw fault
}

function inWords({ auctionId, title, state, lines, kept, replayed, agrees }: Replayed): string {
  const one = `${auctionId} ${title} (${state}): ${lines} ${lines === 1 ? 'line' : 'lines'}`
  return agrees ? `${one}, as kept` : `${one}\n  kept     ${standing(kept)}\n  replayed ${standing(replayed)}`
}

/** Amounts in minor units. */
function standing({ price, leader, bids, reserve, endsAt, seq }: Replayed['kept']): string {
  return `price ${price}, leader ${leader?.bidderId} up to ${leader?.maximum}, ${bids} bids, reserve ${reserve}, ends ${endsAt.toISOString()}, line ${seq}`
}
