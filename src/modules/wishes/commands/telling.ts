import type { Marketplace } from '../../../kernel/marketplace.ts'
import { plusSeconds } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { facetQuery, offeredSince } from '../../catalogue/index.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import { lockSearchesToTell, type SavedSearchRow, updateSearch } from '../store/searches.ts'

// No transaction takes as long: what was offered by one that began earlier has been committed by now, or never will be.
const settledAfter = 60

// As many are looked through in one transaction; the job goes on with the next until none waits.
const mostAtOnce = 50

/**
 * Looks through the searches that wait longest, tells their members what is new, and notes how far it has looked, all in
 * one transaction: whoever is told once is not told of the same again.
 * `now`: business time when the round began, so that it comes to an end.
 * @returns how many were looked through, and how many members were told
 */
export async function tellOfFinds(
  tx: Tx,
  office: NoticeOffice,
  { settings }: Marketplace,
  now: Date,
): Promise<{ looked: number; told: number }> {
  const until = plusSeconds(now, -settledAfter)
  const searches = await lockSearchesToTell(tx, until, mostAtOnce)
  let told = 0
  for (const search of searches) {
    const finds = await findsOf(tx, settings.currency, search, until)
    if (finds.count > 0) {
      told += 1
      office.notify(tx, {
        memberId: search.member_id,
        kind: 'saved-search-found',
        cause: `saved-search:${search.id}:${until.toISOString()}`,
        data: {
          search_id: search.id,
          name: search.name,
          query: new URLSearchParams({ ...search.wanted, order: 'newest' }).toString(),
          count: finds.count,
          more: finds.more,
          first: finds.first,
        },
      })
    }
    updateSearch(tx, search.id, { ...search, seen_until: until })
  }
  return { looked: searches.length, told }
}

/** What was offered since a search was last looked through. One that means nothing any more finds nothing. */
async function findsOf(
  tx: Tx,
  currency: Marketplace['settings']['currency'],
  { wanted, seen_until: since, member_id: exceptSeller }: SavedSearchRow,
  until: Date,
): Promise<{ count: number; more: boolean; first: string }> {
  const query = facetQuery.safeParse(wanted)
  if (!query.success) return { count: 0, more: false, first: '' }
  const { titles, more } = await offeredSince(tx, currency, query.data, { since, until, exceptSeller })
  return { count: titles.length, more, first: titles[0] ?? '' }
}
