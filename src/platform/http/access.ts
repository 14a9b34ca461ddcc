import type { Access } from './endpoint.ts'

/**
 * Refuses a door whose declaration does not say who may come in. The types ask for it too; this asks when the program starts, of what really stands there, so that a door that was cast, spread
 * or read from elsewhere never opens to everybody by an omission.
 * @throws Error naming the door
 */
export function demandDeclaredAccess(door: string, access: unknown): asserts access is Access {
  if (access === undefined) {
    throw new Error(`${door} does not declare who may come in: everyone, members, or a role. It is not served.`)
  }
  if (access === 'everyone' || access === 'members') return
  const role = (access as { role?: unknown } | null)?.role
  const roles = Array.isArray(role) ? role : [role]
  if (roles.length > 0 && roles.every((name) => typeof name === 'string' && /^[a-z][a-z_]*$/.test(name))) return
  throw new Error(`${door} declares an access nobody understands: ${JSON.stringify(access)}. It is not served.`)
}
