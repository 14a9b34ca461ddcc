import type { Page, PageRequest } from '../../kernel/pages.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { ListedAuction } from './oversight-schema.ts'
import { auction as auctionProcess } from './process.ts'
import { listAuctionsOverseen, type OverseenAuction, type OversightFilter } from './store/oversight.ts'

/** A page of auctions for those who run the marketplace. */
export async function overseeAuctions(
  tx: Tx,
  filter: OversightFilter,
  page: PageRequest,
): Promise<Page<ListedAuction>> {
  const { rows, ...ends } = await listAuctionsOverseen(tx, filter, page)
  return { ...ends, rows: rows.map(present) }
}

function present(row: OverseenAuction): ListedAuction {
  const { id, product_id, title, state, on_hold, currency, bids, refused } = row
  return {
    id,
    product_id,
    title,
    state,
    state_label: auctionProcess.states[state]?.label ?? state,
    on_hold,
    seller: { id: row.seller_id, name: row.seller_name },
    leader: row.leader_id === null ? null : { id: row.leader_id, name: row.leader_name ?? '' },
    currency,
    opening: formatAmount(row.opening, currency),
    price: row.price === null ? null : formatAmount(row.price, currency),
    bids,
    refused,
    starts_at: onTheWire(row.starts_at),
    ends_at: onTheWire(row.ends_at),
    order_id: row.deal_id,
  }
}
