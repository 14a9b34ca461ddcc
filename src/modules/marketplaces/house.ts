import { newId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { insertMarketplace, selectMarketplaces } from '../../platform/tenancy/store.ts'
import { housePreset, isHouse } from './rules.ts'

/**
 * Opens the deployment's own place where there is none yet. It is told by its slug, which no other may take, so that of
 * two who open it at once one is refused.
 * @returns its id, and whether it was opened now
 */
export async function ensureHouse(tx: Tx, hosts: readonly string[]): Promise<{ id: string; opened: boolean }> {
  const there = (await selectMarketplaces(tx)).find(({ slug }) => slug === housePreset)
  if (there) return { id: there.id, opened: false }
  const id = newId()
  await insertMarketplace(tx, { id, slug: housePreset, preset: housePreset, name: 'Marketry', hosts: [...hosts] })
  return { id, opened: true }
}

/** The id of the deployment's own place; undefined where none was opened. Seen above marketplaces. */
export async function selectHouse(tx: Tx): Promise<string | undefined> {
  return (await selectMarketplaces(tx)).find(isHouse)?.id
}
