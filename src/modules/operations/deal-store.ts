import { type Deal, type DealRow, dealColumns, dealOf } from '../../engine/deals.ts'
import type { Page } from '../../kernel/pages.ts'
import { join, type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { inOrder } from '../../platform/db/keyset.ts'
import type { PageRequest } from '../../platform/http/page.ts'

/** A deal in a list, with the deadline that comes next. */
export type ListedDeal = Deal & { due: Date | null }

/** The orders in which deals can be read. */
export const dealOrders = {
  created: { by: sql`d.created_at`, kind: 'instant', of: (row: ListedDeal) => row.createdAt },
  amount: { by: sql`d.amount`, kind: 'amount', of: (row: ListedDeal) => row.amount },
  entered: { by: sql`d.entered_at`, kind: 'instant', of: (row: ListedDeal) => row.enteredAt },
} as const

/** What an operator looks for among the deals; absent means any. */
export interface DealFilter {
  /** States by the process they are of. */
  states: Readonly<Record<string, readonly string[]>>
  memberId?: string | undefined
  /** The beginning of a reference, or part of a party's name or e-mail. */
  search?: string | undefined
  from?: Date | undefined
  until?: Date | undefined
  /** Minor units. */
  least?: bigint | undefined
  most?: bigint | undefined
  /** Only those with a deadline that had passed by then. */
  overdueAt?: Date | undefined
  order: keyof typeof dealOrders | `-${keyof typeof dealOrders}`
}

// A search is for finding somebody: with more hits than these it is the words that want changing.
const mostMembers = 1_000

/** A page of deals, of every process. */
export async function selectDeals(tx: Tx, filter: DealFilter, page: PageRequest): Promise<Page<ListedDeal>> {
  const { beyond, order, cut } = inOrder(dealOrders, filter.order, sql`d.id`, page)
  const { memberId, search, from, until, least, most, overdueAt } = filter
  const conditions: Sql[] = [...beyond, standsIn(filter.states)]
  if (memberId) conditions.push(sql`d.id in (select p.deal_id from deal_party p where p.member_id = ${memberId})`)
  if (search) conditions.push(foundBy(search))
  if (from) conditions.push(sql`d.created_at >= ${from}`)
  if (until) conditions.push(sql`d.created_at < ${until}`)
  if (least !== undefined) conditions.push(sql`d.amount >= ${least}`)
  if (most !== undefined) conditions.push(sql`d.amount <= ${most}`)
  if (overdueAt) {
    conditions.push(
      sql`(d.process, d.id) in (select t.process, t.subject_id from timer t where t.due_at <= ${overdueAt})`,
    )
  }
  const rows = await tx.rows<DealRow & { due: Date | null }>(sql`
    select ${dealColumns},
           (select min(t.due_at) from timer t
            where t.marketplace_id = d.marketplace_id and t.process = d.process and t.subject_id = d.id) as due
    from deal d where ${join(conditions, ' and ')} order by ${order} limit ${page.limit + 1}`)
  return cut(rows.map((row) => ({ ...dealOf(row), due: row.due })))
}

function standsIn(states: DealFilter['states']): Sql {
  const each = Object.entries(states).map(
    ([process, names]) => sql`(d.process = ${process} and d.state = any (${names}::text[]))`,
  )
  return each.length === 0 ? sql`false` : sql`(${join(each, ' or ')})`
}

// A range and not LIKE: behind row-level security only leakproof operators reach an index.
function foundBy(search: string): Sql {
  const beginning = search.toUpperCase()
  return sql`d.id in (
    select r.id from deal r where r.reference >= ${beginning} and r.reference < ${`${beginning}~`}
    union all
    select p.deal_id from deal_party p where p.member_id in (select search_members(${search}, ${mostMembers})))`
}
