import { z } from 'zod'
import { faultIn } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { type Cursor, decodeCursor, encodeCursor, type Page } from '../../kernel/pages.ts'
import type { Call } from './endpoint.ts'

export { cutPage, type PageRequest } from '../../kernel/pages.ts'

const cursor = z
  .string()
  .max(500)
  .optional()
  .transform((text, context): Cursor | undefined => {
    if (text === undefined) return undefined
    const place = decodeCursor(text)
    if (!place) context.addIssue({ code: 'custom', message: 'This is no place in a list of ours.' })
    return place
  })

/** The query of every list: spread it into the list's own filters. `direction` says which way the cursor reads. */
export const pageQuery = {
  cursor: cursor.describe('Where the page begins: taken from next or previous, never made by hand.'),
  direction: z.enum(['forward', 'backward']).default('forward'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
}

export const notAPlace = () => faultIn('cursor', 'cursor_invalid', 'This is no place in this list.')

/** Refuses a place in a list that can name no row of it. @throws Refusal cursor_invalid */
export function demandPlace(place: Cursor | undefined): void {
  if (place && !isId(place.id)) throw notAPlace()
}

/** The shape of a page of `item`s on the wire. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    results: z.array(item),
    next: z.string().nullable(),
    previous: z.string().nullable(),
  })
}

/** A page as it crosses the wire: `next` and `previous` are addresses with the same filters. */
export async function presentPage<Row, Item>(
  call: Pick<Call<unknown, unknown, unknown>, 'origin'>,
  page: Page<Row>,
  present: (row: Row) => Item | Promise<Item>,
): Promise<{ results: Item[]; next: string | null; previous: string | null }> {
  return {
    results: await Promise.all(page.rows.map(present)),
    next: addressOf(call.origin.url, page.after, 'forward'),
    previous: addressOf(call.origin.url, page.before, 'backward'),
  }
}

/** The address of the page that begins at `place`, made from the address of the present one. */
export function addressOf(present: string, place: Cursor | null, direction: 'forward' | 'backward'): string | null {
  if (!place) return null
  const url = new URL(present)
  url.searchParams.set('cursor', encodeCursor(place))
  if (direction === 'backward') url.searchParams.set('direction', 'backward')
  else url.searchParams.delete('direction')
  return url.href
}
