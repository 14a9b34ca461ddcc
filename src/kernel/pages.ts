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
