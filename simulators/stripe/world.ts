import { openClock } from './clock.ts'
import { openFaults } from './faults.ts'
import { openIds } from './ids.ts'
import { releaseAllUnanswered } from './idempotency.ts'
import { listOf } from './lists.ts'
import { settleAccount } from './resources/account-requirements.ts'
import { newAccount } from './resources/account-shape.ts'
import { addBankAccount } from './resources/external-accounts.ts'
import type { Settings } from './settings.ts'
import { openStore } from './store.ts'
import type { World } from './types.ts'

/** Opens or makes the simulator's world: its store, its clock, and the platform's own account. */
export function openWorld(settings: Settings): World {
  const store = openStore(settings.folder)
  const world: World = {
    settings,
    store,
    clock: openClock(store),
    ids: openIds(store, settings.seed),
    faults: openFaults(store, settings.seed),
    request: { id: null, idempotency_key: null },
    publicUrl: (settings.publicUrl ?? '').replace(/\/$/, ''),
  }
  releaseAllUnanswered(world)
  if (!store.setting('platform.account')) makePlatform(world)
  return world
}

/** The platform is an account like any other, complete from the start, and connected to nobody. */
function makePlatform(world: World): void {
  const account = newAccount(world, {
    type: 'standard',
    country: 'US',
    business_profile: { name: world.settings.platformName },
    // As a platform that holds others' money must have it.
    settings: { payouts: { schedule: { interval: 'manual' } } },
  })
  const bank = addBankAccount(world, account, { account_number: '000123456789', routing_number: '110000000' })
  const external_accounts = listOf(`/v1/accounts/${account.id}/external_accounts`, [bank])
  const complete = { ...account, external_accounts, details_submitted: true, _complete: true, _connected: false }
  world.store.insert(settleAccount(complete), account.id)
  world.store.keepSetting('platform.account', account.id)
}
