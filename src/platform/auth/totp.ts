import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Time-based one-time passwords as every authenticator app makes them: SHA-1, six digits, a new one each thirty seconds
 * (RFC 6238 over RFC 4226). The kept libraries read the machine's clock and do not say which step a code belongs to,
 * without which a code can be used twice; the arithmetic itself is a hash and a remainder.
 */
const stepSeconds = 30
const digits = 6
// One step to either side: clocks differ, and people type slowly. RFC 6238, section 5.2, advises no more.
const tolerance = 1

/** A new secret: as long as the hash, as RFC 4226 advises. */
export function newTotpSecret(): Buffer {
  return randomBytes(20)
}

/** The time step in which `instant` lies. */
export function stepAt(instant: Date): number {
  return Math.floor(instant.getTime() / 1_000 / stepSeconds)
}

/** The code of a step. RFC 4226, section 5.3. */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0xf
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0')
}

/**
 * The step whose code was given, about `now`; undefined when it is none of them. Every step is compared, each in the same
 * time wherever the two differ.
 */
export function stepOfCode(secret: Buffer, given: string, now: Date): number | undefined {
  let found: number | undefined
  for (let step = stepAt(now) - tolerance; step <= stepAt(now) + tolerance; step++) {
    const [right, presented] = [Buffer.from(codeOf(secret, step)), Buffer.from(given)]
    if (right.length === presented.length && timingSafeEqual(right, presented)) found = step
  }
  return found
}

/** The address an authenticator app reads, from a QR code or a link: Google's 'Key Uri Format'. */
export function otpauthUri(secret: Buffer, names: { issuer: string; account: string }): string {
  // Neither name may hold a colon, which parts the two, not even an encoded one.
  const issuer = names.issuer.replaceAll(':', ' ')
  const account = names.account.replaceAll(':', ' ')
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  const query = `secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${digits}&period=${stepSeconds}`
  return `otpauth://totp/${label}?${query}`
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, section 6, without padding: what a person types who cannot scan. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}
