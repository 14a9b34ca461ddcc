import { faultIn } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import type { Page } from '../../kernel/pages.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { cutPage, type PageRequest } from '../../platform/http/page.ts'
import { type ActivityFilter, type ActivityRow, selectDetails, selectEntries } from './store.ts'

/**
 * A page of the log, newest first.
 * @throws Refusal when the cursor is none of this list's
 */
export async function searchActivity(tx: Tx, filter: ActivityFilter, page: PageRequest): Promise<Page<ActivityRow>> {
  if (page.cursor && !(isId(page.cursor.id) && Number.isFinite(Date.parse(page.cursor.key)))) {
    throw faultIn('cursor', 'invalid', 'This is no place in the log.')
  }
  const rows = await selectEntries(tx, filter, page)
  return cutPage(rows, page, (row) => ({ key: onTheWire(row.at), id: row.id }))
}

/** What was put on record when this was done to that for the first time; undefined when it was never done. */
export function recorded(
  tx: Tx,
  action: string,
  object: { kind: string; id: string },
): Promise<Readonly<Record<string, unknown>> | undefined> {
  return selectDetails(tx, action, object)
}
