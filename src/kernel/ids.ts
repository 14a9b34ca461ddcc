import { randomUUIDv7 } from 'node:crypto'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

let last = ''

/**
 * A new identifier: UUID version 7, so that ids sort by the time they were made and new rows lie together on disk. Those of a
 * process sort as they were made also within a millisecond, and when its clock is set back (RFC 9562, 6.2).
 */
export function newId(): string {
  const fresh = randomUUIDv7()
  last = fresh > last ? fresh : following(last, fresh)
  return last
}

/** The next of what an id says of its time, the twelve bits after it being a counter, with the chance of another. */
function following(id: string, chance: string): string {
  const time = BigInt(`0x${id.slice(0, 8)}${id.slice(9, 13)}${id.slice(15, 18)}`) + 1n
  const digits = time.toString(16).padStart(15, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(12)}${chance.slice(18)}`
}

/** Whether `text` has the form of an id. A path with anything else names nothing we have (404), and never reaches SQL. */
export function isId(text: string): boolean {
  return uuid.test(text)
}
