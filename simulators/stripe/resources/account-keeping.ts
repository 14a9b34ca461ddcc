import { noSuch, StripeError } from '../errors.ts'
import { platformId, tell } from '../events.ts'
import type { Doc, World } from '../types.ts'

/** A connected account of the platform, or the caller's own. */
export function connectedAccount(world: World, caller: string, id: string): Doc {
  const account = world.store.find(id)
  const known = account?.object === 'account' && (account['_connected'] || id === caller)
  if (!known || (caller !== platformId(world) && id !== caller)) throw noAccess(id)
  return account
}

function noAccess(id: string): StripeError {
  const message = `The provided key does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`
  return new StripeError(403, 'invalid_request_error', message, { code: 'account_invalid' })
}

/** Keeps an account and tells of it when something that Stripe shows has changed. */
export function saveAccount(world: World, before: Doc, after: Doc): Doc {
  const saved = world.store.save(after)
  const changed = Object.keys(after).filter(
    (key) => !key.startsWith('_') && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  if (changed.length === 0) return saved
  tell(world, after.id, 'account.updated', saved, Object.fromEntries(changed.map((key) => [key, before[key] ?? null])))
  if (changed.includes('capabilities')) tellCapabilities(world, before, saved)
  return saved
}

function tellCapabilities(world: World, before: Doc, after: Doc): void {
  for (const [name, status] of Object.entries(after['capabilities']))
    if (before['capabilities'][name] !== status) tell(world, after.id, 'capability.updated', capability(after, name))
}

/** One capability as an object of its own. */
export function capability(account: Doc, name: string): Doc {
  const status = account['capabilities'][name]
  if (!status) throw noSuch('capability', name, 'capability')
  const { requirements, future_requirements, created } = account
  return {
    id: name,
    object: 'capability',
    account: account.id,
    future_requirements,
    requested: true,
    requested_at: created,
    requirements,
    status,
  }
}
