import { Readable } from 'node:stream'
import { z } from 'zod'
import { csvOf } from './csv.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Page } from '../../kernel/pages.ts'
import type { Tx } from '../db/transaction.ts'
import { type Call, type Endpoint, endpointsOf, type Within } from './endpoint.ts'
import { pageOf, pageQuery, presentPage } from './page.ts'

type Query<Filters extends z.ZodRawShape> = z.output<z.ZodObject<Filters>> & z.output<z.ZodObject<typeof pageQuery>>
type Asked<Filters extends z.ZodRawShape> = Call<undefined, Query<Filters>, undefined, Member>

/** A list for those who run a marketplace: declared once, read page by page or taken away as a table. */
export interface List<Filters extends z.ZodRawShape, Item extends z.ZodType> {
  path: `/${string}/`
  summary: string
  description?: string
  access: { role: string | readonly string[] }
  filters: Filters
  item: Item
  /** The fields a table may have, in their order; 'buyer.name' is a field within a field. */
  columns: readonly [string, ...string[]]
  page: (tx: Tx, call: Asked<Filters>) => Promise<Page<z.input<Item>>>
}

/** What was taken away of a list. */
export interface Taken {
  /** Its path, without the slashes at the ends. */
  list: string
  /** The filters in use. Of one whose value may say who a person is, only that it was in use. */
  filters: Readonly<Record<string, string>>
  columns: readonly string[]
  /** How many rows; of a long table how many were handed out, up to its end or to where the reader left off. */
  rows: number
  /** A table of several stretches has two lines on record: when it began, and how many rows it came to. */
  part: 'whole' | 'begun' | 'ended'
}

/** Puts on record that a table was taken away, in the transaction that read it. */
export type OnRecord = (
  tx: Tx,
  call: Pick<Call<unknown, unknown, unknown, Member>, 'actor' | 'origin'>,
  taken: Taken,
) => void

// Rows that are fetched at once for a table, and how many a table has at most: more is a matter for a backup.
const rowsAtOnce = 500
const mostRows = 100_000

/**
 * The two endpoints of a list: its pages, and below `table/` all rows that meet the filters as CSV. The table is sent
 * while it is read, a stretch at a time, each in a transaction of its own, so that no connection is held by a slow reader.
 * Nothing of it leaves before it is on record who took it.
 */
export function listEndpoints<Filters extends z.ZodRawShape, Item extends z.ZodType>(
  module: string,
  list: List<Filters, Item>,
  onRecord: OnRecord,
): Endpoint[] {
  const { read, raw } = endpointsOf(module)
  const { path, summary, description, access, filters, columns } = list
  const more = description ? { description } : {}
  const query = z.strictObject({ ...filters, ...pageQuery })
  const tableQuery = z.strictObject({ ...filters, columns: columnsOf(columns) })
  const name = path.split('/').filter(Boolean).at(-1)
  return [
    read(path, { summary, ...more, access, query, answer: pageOf(list.item) }, async (tx, call) =>
      presentPage(call, await list.page(tx, call as unknown as Asked<Filters>), (item) => item as never),
    ),
    raw(
      'GET',
      `${path}table/`,
      {
        summary: `${summary}; as CSV`,
        description: `Every row that meets the filters, ${mostRows} at most: a longer table says so in its last line.`,
        access,
        query: tableQuery,
        answer: null,
        rate: { times: 30, seconds: 60 },
      },
      async (within, call) => {
        const { columns: chosen, ...asked } = call.query as { columns: string[] }
        const page = { ...asked, direction: 'forward', limit: rowsAtOnce }
        const first = { ...call, query: page } as unknown as Asked<Filters>
        const record = (tx: Tx, rows: number, part: Taken['part']) =>
          onRecord(tx, first, {
            list: path.slice(1, -1),
            filters: tellable(filters, asked),
            columns: chosen,
            rows,
            part,
          })
        // The first stretch comes before the answer begins: what is refused is refused with a status of its own.
        const begun = await within(async (tx) => {
          const stretch = await list.page(tx, first)
          record(tx, stretch.rows.length, stretch.after ? 'begun' : 'whole')
          return stretch
        })
        return {
          headers: {
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': `attachment; filename="${name}.csv"`,
            'cache-control': 'no-store',
          },
          body: Readable.from(linesOf(list, { within, call: first, chosen, record }, begun)),
        }
      },
    ),
  ]
}

async function* linesOf<Filters extends z.ZodRawShape, Item extends z.ZodType>(
  list: List<Filters, Item>,
  of: {
    within: Within
    call: Asked<Filters>
    chosen: readonly string[]
    record: (tx: Tx, rows: number, part: Taken['part']) => void
  },
  begun: Page<z.input<Item>>,
): AsyncGenerator<string> {
  const { within, call, chosen, record } = of
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  yield `\uFEFF${csvOf([chosen])}`
  let page = begun
  let rows = 0
  try {
    for (;;) {
      rows += page.rows.length
      yield csvOf(page.rows.map((row) => chosen.map((column) => cellOf(row, column))))
      const cursor = page.after
      if (!cursor) return
      if (rows >= mostRows) return yield csvOf([[`There are more than ${mostRows} rows. Narrow the filters.`]])
      page = await within((tx) => list.page(tx, { ...call, query: { ...call.query, cursor } }))
    }
  } finally {
    // Reached too when the reader goes away in the middle.
    if (begun.after) await within(async (tx) => record(tx, rows, 'ended'))
  }
}

/** The filters in use as the log may keep them: words that somebody typed may be a name, and are not kept. */
function tellable(filters: z.ZodRawShape, asked: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, isClosed(filters[name]) ? String(value) : '…']),
  )
}

/** Whether a filter takes only values of ours (a choice, an id, an instant, a number), and no words. */
function isClosed(shape: unknown): boolean {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodNullable) {
    return isClosed(shape.unwrap())
  }
  return closed.some((kind) => shape instanceof kind)
}

const closed = [z.ZodEnum, z.ZodLiteral, z.ZodUUID, z.ZodISODateTime, z.ZodNumber, z.ZodBoolean]

/** The field of a row as text: lists with commas, nothing where there is nothing. */
function cellOf(row: unknown, column: string): string {
  return textOf(column.split('.').reduce<unknown>((inner, field) => (inner as Record<string, unknown>)?.[field], row))
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function columnsOf(columns: readonly [string, ...string[]]) {
  return z
    .string()
    .max(1_000)
    .default(columns.join(','))
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(columns)).min(1).max(columns.length))
    .describe(`Which columns, with commas: ${columns.join(', ')}.`)
}
