import type { Member } from '../../../kernel/actor.ts'
import type { Currency } from '../../../kernel/currency.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { demandSearchable, facetQuery } from '../../catalogue/index.ts'
import * as errors from '../errors.ts'
import { wishesPolicy } from '../policy.ts'
import type { SavedSearchChange, SavedSearchInput } from '../schema.ts'
import * as store from '../store/searches.ts'

/** So many searches a member keeps at most: each is looked through again and again. */
export const mostSearches = 30

/**
 * A member keeps a search; of what is offered from now on they are told.
 * @throws Refusal `search_empty`, `bad_price`, `search_name_taken`, `too_many_searches`
 */
export async function saveSearch(
  tx: Tx,
  member: Member,
  { currency }: { currency: Currency },
  input: SavedSearchInput,
): Promise<store.SavedSearchRow> {
  const { for_sale: _, ...narrows } = input.query
  if (Object.keys(narrows).length === 0) throw errors.nothingWanted()
  demandSearchable(facetQuery.parse(narrows), currency)
  const kept = await store.selectSearches(tx, member.memberId)
  if (kept.length >= mostSearches) throw errors.tooManySearches(mostSearches)
  const row = {
    id: newId(),
    member_id: member.memberId,
    name: input.name,
    wanted: narrows,
    told: input.told,
    seen_until: tx.now,
    created_at: tx.now,
  }
  if (!(await store.insertSearch(tx, row))) throw errors.nameTaken()
  return row
}

/** Its member renames a search, or wants to be told or not: from now on, not of what came meanwhile. */
export async function changeSearch(
  tx: Tx,
  member: Member,
  id: string,
  change: SavedSearchChange,
): Promise<store.SavedSearchRow> {
  const row = await lockOwn(tx, member, 'change', id)
  const name = change.name ?? row.name
  const told = change.told ?? row.told
  if (await store.isNameTaken(tx, member.memberId, name, id)) throw errors.nameTaken()
  const changed = { ...row, name, told, seen_until: told && !row.told ? tx.now : row.seen_until }
  store.updateSearch(tx, id, changed)
  return changed
}

export async function dropSearch(tx: Tx, member: Member, id: string): Promise<void> {
  await lockOwn(tx, member, 'delete', id)
  store.deleteSearch(tx, id)
}

async function lockOwn(tx: Tx, member: Member, action: string, id: string): Promise<store.SavedSearchRow> {
  const row = isId(id) ? await store.lockSearch(tx, id) : undefined
  if (!row || row.member_id !== member.memberId) throw errors.noSuchSearch()
  demand(wishesPolicy, member, action, 'SavedSearch', { memberId: row.member_id })
  return row
}
