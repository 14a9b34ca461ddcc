import { releasePending } from './balances.ts'
import { expireSession } from './resources/checkout-sessions.ts'
import { loseUnanswered } from './resources/disputes.ts'
import { finishPayouts, payOutAutomatically } from './resources/payouts.ts'
import type { World } from './types.ts'

/** Does what the business clock made due: funds come free, sessions expire, unanswered disputes are lost, payouts arrive. */
export function sweep(world: World): void {
  releasePending(world)
  for (const session of world.store.sessionsDue(world.clock.seconds()))
    expireSession(world, world.store.ownerOf(session.id) ?? '', session)
  loseUnanswered(world)
  payOutAutomatically(world)
  finishPayouts(world)
}
