import { channel } from 'node:diagnostics_channel'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB and two passes: OWASP, Password Storage Cheat Sheet. About 5 ms on one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Says `hash` or `verify` whenever this slow work begins, for whoever counts it: how much is done tells as much as how long. */
export const slowWork = channel('marketry.password')

/** Hashes a password. Slow on purpose: never while a connection is held. */
export function hashPassword(password: string): Promise<string> {
  slowWork.publish('hash')
  return hash(password, cost)
}

// The hash of a password nobody has.
let stranger: Promise<string> | undefined

/**
 * Whether `password` is the one that was hashed. Without a hash (there is no such member) the answer is no, after the
 * same work, so that the time it takes tells nobody who is a member.
 */
export async function isPassword(hashed: string | null | undefined, password: string): Promise<boolean> {
  stranger ??= hashPassword(crypto.randomUUID())
  const against = hashed ?? (await stranger)
  slowWork.publish('verify')
  const right = await verify(against, password)
  return right && typeof hashed === 'string'
}
