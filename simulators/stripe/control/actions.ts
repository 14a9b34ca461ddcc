import type { Deliveries } from '../deliveries.ts'
import { badParameter, noSuch } from '../errors.ts'
import { present } from '../expand.ts'
import { settleAccount } from '../resources/account-requirements.ts'
import { saveAccount } from '../resources/account-keeping.ts'
import { decideDispute, openDispute } from '../resources/disputes.ts'
import { disconnect } from '../resources/oauth.ts'
import { sweep } from '../sweep.ts'
import type { Doc, Params, World } from '../types.ts'

/** What can be done from the control page: `things/{id}/deed`, each a POST (faults: POST and DELETE). */
export async function act(
  world: World,
  deliveries: Deliveries,
  method: string,
  path: string,
  wish: Params,
): Promise<Params> {
  const [thing = '', id = '', deed = ''] = path.split('/')
  if (thing === 'clock' || thing === 'turn') return turnClock(world, wish)
  if (thing === 'faults') return changeFaults(world, method, id, wish)
  if (thing === 'deliver-now') {
    await deliveries.deliverNow()
    return { delivered: true }
  }
  if (thing === 'events' && deed === 'resend') {
    const event = find(world, 'event', id)
    await deliveries.resend(event.id)
    return { resent: event.id }
  }
  return world.store.transaction(() => present(world, change(world, thing, id, deed, wish)))
}

function turnClock(world: World, wish: Params): Params {
  world.clock.turn(Number(wish['offset_ms']))
  world.store.transaction(() => sweep(world))
  return { offset_ms: world.clock.offsetMs(), now: world.clock.seconds() }
}

function changeFaults(world: World, method: string, name: string, wish: Params): Params {
  const off = method === 'DELETE' || wish['off'] !== undefined
  if (!off) world.faults.switchOn(name || String(wish['name'] ?? ''), wish)
  else if (name) world.faults.switchOff(name)
  else world.faults.switchAllOff()
  return { faults: world.faults.active() }
}

function change(world: World, thing: string, id: string, deed: string, wish: Params): Doc {
  if (thing === 'accounts') return changeAccount(world, find(world, 'account', id), deed)
  if (thing === 'charges' && deed === 'dispute') {
    const charge = find(world, 'charge', id)
    return openDispute(world, world.store.ownerOf(id) ?? '', charge, String(wish['reason'] ?? 'fraudulent'))
  }
  if (thing === 'disputes' && (deed === 'win' || deed === 'lose'))
    return decideDispute(
      world,
      world.store.ownerOf(id) ?? '',
      find(world, 'dispute', id),
      deed === 'win' ? 'won' : 'lost',
    )
  throw unknownDeed(thing, deed)
}

function changeAccount(world: World, account: Doc, deed: string): Doc {
  if (deed === 'restrict')
    return saveAccount(
      world,
      account,
      settleAccount({ ...account, _restriction: { due: ['individual.verification.document'] } }),
    )
  if (deed === 'enable')
    return saveAccount(
      world,
      account,
      settleAccount({ ...account, details_submitted: true, _complete: true, _restriction: null }),
    )
  if (deed === 'disconnect') {
    disconnect(world, account.id)
    return find(world, 'account', account.id)
  }
  throw unknownDeed('accounts', deed)
}

function find(world: World, kind: string, id: string): Doc {
  const doc = world.store.find(id)
  if (doc?.object !== kind) throw noSuch(kind, id)
  return doc
}

function unknownDeed(thing: string, deed: string): Error {
  return badParameter('path', 'parameter_unknown', `The simulator cannot do "${deed}" to "${thing}".`)
}
