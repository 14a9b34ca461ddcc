import { balancesOf } from '../balances.ts'
import { platformId } from '../events.ts'
import type { Doc, Params, World } from '../types.ts'

/** The simulator at a glance: time, faults, and the balances of each account by currency, in minor units. */
export function state(world: World): Params {
  const accounts = world.store.all({ kind: 'account', account: '*' }).map((account) => summary(world, account))
  const counts = world.store.rows('select state, count(*) as number from deliveries group by state')
  return {
    clock: { now: world.clock.seconds(), offset_ms: world.clock.offsetMs() },
    platform: platformId(world),
    accounts,
    faults: world.faults.active(),
    deliveries: Object.fromEntries(counts.map((row) => [String(row['state']), Number(row['number'])])),
  }
}

function summary(world: World, account: Doc): Params {
  const { id, email, type, charges_enabled, payouts_enabled, details_submitted } = account
  return {
    id,
    name: account['business_profile']?.name ?? null,
    email,
    type,
    charges_enabled,
    payouts_enabled,
    details_submitted,
    connected: account['_connected'] === true,
    balances: Object.fromEntries(
      balancesOf(world, id).map(({ currency, available, pending }) => [currency, { available, pending }]),
    ),
  }
}

/** The latest events, newest first, with what became of each delivery. */
export function eventsWithDeliveries(world: World, limit: number): Params[] {
  return world.store.list({ kind: 'event', account: '*' }, Math.min(Math.max(limit || 50, 1), 500)).map((event) => ({
    id: event.id,
    type: event['type'],
    account: event['account'] ?? null,
    created: event['created'],
    object: event['data'].object.id ?? null,
    deliveries: world.store
      .rows('select state, attempts, answer from deliveries where event = ? order by id', event.id)
      .map(({ state: how, attempts, answer }) => ({ state: how, attempts, answer })),
  }))
}
