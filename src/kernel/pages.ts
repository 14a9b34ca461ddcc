/** Where the next page of a list begins: the sort key of the last row shown, and its id to break ties. */
export interface Cursor {
  key: string
  id: string
}

/** One page of a list: `after` and `before` are null at the ends. */
export interface Page<Row> {
  rows: Row[]
  after: Cursor | null
  before: Cursor | null
}

/** Writes a cursor as the opaque text a client passes back. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.key, cursor.id])).toString('base64url')
}

/** Reads an opaque cursor; undefined when the text is not one of ours. */
export function decodeCursor(text: string): Cursor | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(parts) || parts.length !== 2) return undefined
    const [key, id] = parts
    return typeof key === 'string' && typeof id === 'string' ? { key, id } : undefined
  } catch {
    return undefined
  }
}

/** What the queries of a list are asked for. */
export interface PageRequest {
  cursor?: Cursor | undefined
  direction: 'forward' | 'backward'
  limit: number
}

/**
 * Cuts rows fetched with one more than `limit` (in the direction asked) into a page in the list's own order.
 * `placeOf` names a row's sort key and id.
 */
export function cutPage<Row>(rows: Row[], request: PageRequest, placeOf: (row: Row) => Cursor): Page<Row> {
  const more = rows.length > request.limit
  const kept = rows.slice(0, request.limit)
  const backward = request.direction === 'backward'
  if (backward) kept.reverse()
  const first = kept[0]
  const last = kept.at(-1)
  const hasAfter = backward ? request.cursor !== undefined : more
  const hasBefore = backward ? more : request.cursor !== undefined
  return {
    rows: kept,
    after: last && hasAfter ? placeOf(last) : null,
    before: first && hasBefore ? placeOf(first) : null,
  }
}

/**
 * A page of rows that are all at hand, in their order: for the few of which a marketplace has some dozens. A cursor of a
 * row that is gone begins at the first page.
 */
export function cutWhole<Row extends { id: string }>(rows: readonly Row[], request: PageRequest): Page<Row> {
  const { cursor, direction, limit } = request
  const at = cursor ? rows.findIndex(({ id }) => id === cursor.id) : -1
  const start = direction === 'backward' && at >= 0 ? Math.max(0, at - limit) : at + 1
  const end = direction === 'backward' && at >= 0 ? at : start + limit
  const kept = rows.slice(start, end)
  const placeOf = (row: Row | undefined) => (row ? { key: '', id: row.id } : null)
  return {
    rows: kept,
    after: end < rows.length ? placeOf(kept.at(-1)) : null,
    before: start > 0 ? placeOf(kept[0]) : null,
  }
}
