import { releasePending } from './balances.ts'
import { expireSession } from './resources/checkout-sessions.ts'
import { finishPayouts, payOutAutomatically } from './resources/payouts.ts'
import type { World } from './types.ts'

/** Does what the business clock has made due: funds become available, sessions expire, payouts arrive. */
export function sweep(world: World): void {
  releasePending(world)
  for (const session of world.store.sessionsDue(world.clock.seconds()))
    expireSession(world, world.store.ownerOf(session.id) ?? '', session)
  payOutAutomatically(world)
  finishPayouts(world)
}
