import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'
import type { OwnSettings } from './settings.ts'

/** A marketplace as the directory reads it. */
export interface MarketplaceRow {
  id: string
  slug: string
  preset: string
  name: string
  settings: Record<string, unknown>
  hosts: string[]
  created_at: Date
  /** Business time; null: it is open. */
  suspended_at: Date | null
  suspended_because: string | null
}

/** Every marketplace of the deployment. Crosses marketplaces by a named function. */
export function selectMarketplaces(tx: Tx): Promise<MarketplaceRow[]> {
  return tx.rows<MarketplaceRow>(sql`select * from all_marketplaces()`)
}

/** Opens a marketplace with its hosts, the primary first. Crosses marketplaces by a named function. */
export async function insertMarketplace(
  tx: Tx,
  row: Pick<MarketplaceRow, 'id' | 'slug' | 'preset' | 'name' | 'hosts'> & { settings?: OwnSettings },
): Promise<void> {
  await tx.rows(sql`
    select open_marketplace_set(${row.id}, ${row.slug}, ${row.preset}, ${row.name}, ${row.hosts},
      ${JSON.stringify(row.settings ?? {})}::jsonb)`)
}
