import { isId } from '../../kernel/ids.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** Something that was looked for, whatever it is. */
export interface FoundRow {
  kind: 'member' | 'deal' | 'product' | 'entry'
  id: string
  title: string
  more: string
}

// Of each kind: with more it is the words that want changing.
const most = 6

/** What fits these words, a few of each kind; an id finds just what bears it. All four are asked at once. */
export async function selectFound(tx: Tx, words: string): Promise<FoundRow[]> {
  const found = isId(words) ? byId(tx, words) : byWords(tx, words)
  return (await Promise.all(found)).flat()
}

function byId(tx: Tx, id: string): Promise<FoundRow[]>[] {
  return [
    tx.rows<FoundRow>(sql`select 'member' as kind, id, name as title, email as more from member where id = ${id}`),
    tx.rows<FoundRow>(sql`select 'deal' as kind, id, reference as title, state as more from deal where id = ${id}`),
    tx.rows<FoundRow>(sql`select 'product' as kind, id, title, '' as more from product where id = ${id}`),
    tx.rows<FoundRow>(sql`select 'entry' as kind, id, kind as title, cause_kind as more from entry where id = ${id}`),
  ]
}

function byWords(tx: Tx, words: string): Promise<FoundRow[]>[] {
  const reference = words.toUpperCase()
  return [
    tx.rows<FoundRow>(sql`
      select 'member' as kind, m.id, m.name as title, m.email as more from member m
      where m.id in (select search_members(${words}, ${most})) order by m.created_at desc limit ${most}`),
    // A range and not LIKE: behind row-level security only leakproof operators reach an index.
    tx.rows<FoundRow>(sql`
      select 'deal' as kind, d.id, d.reference as title, d.state as more from deal d
      where d.reference >= ${reference} and d.reference < ${`${reference}~`} order by d.reference limit ${most}`),
    tx.rows<FoundRow>(sql`
      select 'product' as kind, p.id, p.title, '' as more
      from search_products(${words}, ${most}) s join product p on p.id = s.product_id order by s.rank desc limit ${most}`),
  ]
}
