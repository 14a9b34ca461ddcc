import { randomUUIDv7 } from 'node:crypto'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** A new identifier: UUID version 7, so that ids sort by the time they were made and new rows lie together on disk. */
export function newId(): string {
  return randomUUIDv7()
}

/** Whether `text` has the form of an id. A path with anything else names nothing we have (404), and never reaches SQL. */
export function isId(text: string): boolean {
  return uuid.test(text)
}
