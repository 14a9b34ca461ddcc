import { raw, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Body } from '../body.ts'

/** What search engines and other sites show of a page. */
export interface Seo {
  title: string
  description: string
  picture_id: string | null
  noindex: boolean
  canonical: string
}

export interface RevisionRow {
  page_id: string
  number: number
  title: string
  lead: string
  seo: Seo
  body: Body
  pictures: string[]
  made_by: string | null
  made_at: Date
  restored_from: number | null
}

export function insertRevision(tx: Tx, row: RevisionRow): void {
  tx.write(sql`
    insert into page_revision (page_id, number, title, lead, seo, body, pictures, made_by, made_at, restored_from)
    values (${row.page_id}, ${row.number}, ${row.title}, ${row.lead}, ${JSON.stringify(row.seo)}::jsonb,
            ${JSON.stringify(row.body)}::jsonb, ${row.pictures}::uuid[], ${row.made_by}, ${row.made_at},
            ${row.restored_from})`)
}

export function selectRevision(tx: Tx, pageId: string, number: number): Promise<RevisionRow | undefined> {
  return tx.maybe<RevisionRow>(sql`
    select page_id, number, title, lead, seo, body, pictures, made_by, made_at, restored_from
    from page_revision where page_id = ${pageId} and number = ${number}`)
}

/** A revision without what is in it. */
export type ListedRevisionRow = Pick<RevisionRow, 'number' | 'title' | 'made_by' | 'made_at' | 'restored_from'>

/** Revisions of a page, the newest first; one more than `limit`, in the direction that is read. */
export function selectRevisions(
  tx: Tx,
  pageId: string,
  page: { place: number | null; backward: boolean; limit: number },
): Promise<ListedRevisionRow[]> {
  const beyond = raw(page.backward ? '>' : '<')
  const order = raw(page.backward ? 'number' : 'number desc')
  return tx.rows<ListedRevisionRow>(sql`
    select number, title, made_by, made_at, restored_from from page_revision
    where page_id = ${pageId} and (${page.place}::integer is null or number ${beyond} ${page.place}::integer)
    order by ${order} limit ${page.limit + 1}`)
}

/** Revisions a member has saved. */
export function selectRevisionsBy(
  tx: Tx,
  memberId: string,
): Promise<{ page_id: string; number: number; title: string; made_at: Date }[]> {
  return tx.rows(sql`
    select page_id, number, title, made_at from page_revision where made_by = ${memberId} order by made_at, page_id`)
}
