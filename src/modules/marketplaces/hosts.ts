import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { isBareHost } from '../../platform/tenancy/address.ts'
import { record } from '../activity/index.ts'
import { bareHost, hostTaken, lastHost, noSuchHost } from './errors.ts'
import { deleteHost, insertHost, lockHosts, setPrimary } from './store.ts'

/** What is to become of a marketplace's host names; each may be left out. */
export interface HostChange {
  add?: string | undefined
  remove?: string | undefined
  primary?: string | undefined
}

/**
 * Changes the host names of the marketplace the transaction is in. The primary is what links in e-mails lead to; when it
 * is removed, the first of the others in the alphabet takes its place.
 * @returns the names, the primary first
 * @throws Refusal `bare_host`, `host_taken`, `last_host`; not_found
 */
export async function changeHosts(tx: Tx, actor: Actor, { add, remove, primary }: HostChange): Promise<string[]> {
  const before = await lockHosts(tx)
  if (add !== undefined && isBareHost(add)) throw bareHost(0)
  if (add !== undefined && !before.some(({ host }) => host === add)) await insertHost(tx, add).catch(explain)
  if (remove !== undefined && !before.some(({ host }) => host === remove)) throw noSuchHost()
  if (remove !== undefined) deleteHost(tx, remove)
  const left = (await lockHosts(tx)).map(({ host }) => host)
  if (left.length === 0) throw lastHost()
  if (primary !== undefined && !left.includes(primary)) throw noSuchHost()
  const present = before.find((one) => one.is_primary && left.includes(one.host))?.host
  const first = primary ?? present ?? left[0] ?? ''
  setPrimary(tx, first)
  const after = [first, ...left.filter((host) => host !== first)]
  record(tx, {
    actor,
    action: 'marketplace.hosts-changed',
    object: { kind: 'marketplace', id: tx.marketplaceId ?? '' },
    changes: { hosts: { before: before.map(({ host }) => host), after } },
  })
  return after
}

function explain(fault: unknown): never {
  if ((fault as { constraint?: string }).constraint === 'marketplace_host_pkey') throw hostTaken()
  throw fault
}
