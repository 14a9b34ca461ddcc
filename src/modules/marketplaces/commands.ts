import type { Actor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Preset } from '../../kernel/marketplace.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { isBareHost } from '../../platform/tenancy/address.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { insertMarketplace } from '../../platform/tenancy/store.ts'
import { record } from '../activity/index.ts'
import { hostTaken, slugTaken } from './errors.ts'
import { marketplacesPolicy } from './policy.ts'
import { objectionTo } from './rules.ts'
import type { NewTenant } from './schema.ts'

/**
 * Opens a marketplace, in the house, where it is put on record. The caller lets the directory refresh once it is
 * committed; from then on it answers under its hosts.
 * @returns the new marketplace's id
 * @throws Refusal `unknown_preset`, `second_house`, `bare_host`, `host_twice`, `slug_taken`, `host_taken`
 */
export async function openMarketplace(
  tx: Tx,
  presets: ReadonlyMap<string, Preset>,
  { actor, origin, wish }: { actor: Actor; origin?: Origin; wish: NewTenant },
): Promise<string> {
  demand(marketplacesPolicy, actor, 'open', 'Marketplace')
  const objection = objectionTo(wish, presets, isBareHost)
  if (objection) throw objection
  const id = newId()
  const { slug, preset, name, hosts, currency, zone, country } = wish
  const settings = { ...(currency && { currency }), ...(zone && { zone }), ...(country && { country }) }
  await insertMarketplace(tx, { id, slug, preset, name, hosts, settings }).catch(explain)
  record(tx, {
    actor,
    origin,
    action: 'marketplace.opened',
    object: { kind: 'marketplace', id },
    details: { slug, preset, hosts },
  })
  return id
}

/** Says in words which uniqueness said no. */
function explain(fault: unknown): never {
  const { constraint } = fault as { constraint?: string }
  if (constraint === 'marketplace_slug_key') throw slugTaken()
  if (constraint === 'marketplace_host_pkey') throw hostTaken()
  throw fault
}
