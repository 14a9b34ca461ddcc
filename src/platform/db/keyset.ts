import { faultIn } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { cutPage, type Page, type PageRequest } from '../../kernel/pages.ts'
import { raw, type Sql, sql } from './sql.ts'

/** An order in which a list can be read. `by` must lead an index, with the row's id behind it. */
export interface Order<Row> {
  by: Sql
  kind: keyof typeof readers
  of: (row: Row) => Date | bigint | string
}

/** A list read in one of its orders: what its statement needs, and how its rows become a page. */
export interface Ordered<Row> {
  /** The condition that keeps to what lies beyond the page's beginning; none on the first page. */
  beyond: Sql[]
  /** What comes behind `order by`. */
  order: Sql
  /** Cuts what was fetched with one row more than asked. */
  cut: (rows: Row[]) => Page<Row>
}

/**
 * Reads a list in the order `asked`: a name of `orders`, with a minus before it for the greatest first. Rows that are
 * equal by it are told apart by their id.
 * @param id the column of the row's id
 * @throws Refusal when the cursor is no place in this order
 */
export function inOrder<Name extends string, Row extends { id: string }>(
  orders: Readonly<Record<Name, Order<Row>>>,
  asked: Name | `-${Name}`,
  id: Sql,
  page: PageRequest,
): Ordered<Row> {
  const falling = asked.startsWith('-')
  const { by, kind, of } = orders[(falling ? asked.slice(1) : asked) as Name]
  const down = falling === (page.direction === 'forward')
  const way = raw(down ? ' desc' : ' asc')
  const { cursor } = page
  const beyond: Sql[] = []
  if (cursor) {
    const key = readers[kind](cursor.key)
    if (!key || !isId(cursor.id)) throw faultIn('cursor', 'cursor_invalid', 'This is no place in this list.')
    beyond.push(sql`(${by}, ${id}) ${raw(down ? '<' : '>')} (${key}, ${cursor.id}::uuid)`)
  }
  return {
    beyond,
    order: sql`${by}${way}, ${id}${way}`,
    cut: (rows) => cutPage(rows, page, (row) => ({ key: keyOf(of(row)), id: row.id })),
  }
}

function keyOf(value: Date | bigint | string): string {
  return value instanceof Date ? value.toISOString() : String(value)
}

// What a cursor says comes from outside: what is none of the kind never reaches the database.
const readers = {
  instant: (text: string) => (Number.isNaN(Date.parse(text)) ? undefined : sql`${text}::timestamptz`),
  amount: (text: string) => (/^-?\d{1,18}$/.test(text) ? sql`${text}::bigint` : undefined),
  text: (text: string) => sql`${text}::text`,
}
