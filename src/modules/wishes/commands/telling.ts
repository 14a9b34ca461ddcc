import type { Marketplace } from '../../../kernel/marketplace.ts'
import { plusSeconds } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import { findsOf } from '../queries.ts'
import { lockSearchesToTell, updateSearch } from '../store/searches.ts'

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
    const offered = { since: search.seen_until, until, exceptSeller: search.member_id }
    const { titles, more } = await findsOf(tx, settings.currency, search.wanted, offered)
    const [first] = titles
    if (first !== undefined) {
      told += 1
      office.notify(tx, {
        memberId: search.member_id,
        kind: 'saved-search-found',
        cause: `saved-search:${search.id}:${until.toISOString()}`,
        data: {
          search_id: search.id,
          name: search.name,
          query: new URLSearchParams({ ...search.wanted, order: 'newest' }).toString(),
          count: titles.length,
          more,
          first,
        },
      })
    }
    updateSearch(tx, search.id, { ...search, seen_until: until })
  }
  return { looked: searches.length, told }
}
