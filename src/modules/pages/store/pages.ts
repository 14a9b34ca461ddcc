import { join, nothing, raw, type Sql, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import type { Kind } from '../schema.ts'
import type { SitePage } from '../subjects.ts'

export interface PageRow {
  id: string
  kind: Kind
  language: string
  path: string
  state: string
  version: number
  entered_at: Date
  step: number
  latest: number
  published: number | null
  due_revision: number | null
  publish_at: Date | null
  withdraw_at: Date | null
  first_published_at: Date | null
  created_at: Date
  updated_at: Date
}

const columns = sql`
  p.id, p.kind, p.language, p.path, p.state, p.version, p.entered_at, p.step, p.latest, p.published, p.due_revision,
  p.publish_at, p.withdraw_at, p.first_published_at, p.created_at, p.updated_at`

function pageOf(row: PageRow): SitePage {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    enteredAt: row.entered_at,
    step: row.step,
    policy: {},
    parties: {},
    kind: row.kind,
    language: row.language,
    path: row.path,
    latest: row.latest,
    published: row.published,
    dueRevision: row.due_revision,
    publishAt: row.publish_at,
    withdrawAt: row.withdraw_at,
    firstPublishedAt: row.first_published_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** Fails on `one_page_at_a_path` when there is one. */
export async function insertPage(tx: Tx, page: SitePage): Promise<void> {
  await tx.rows(sql`
    insert into page (id, kind, language, path, state, version, entered_at, latest, created_at, updated_at)
    values (${page.id}, ${page.kind}, ${page.language}, ${page.path}, ${page.state}, ${page.version}, ${page.enteredAt},
            ${page.latest}, ${page.createdAt}, ${page.updatedAt})`)
}

/** A page that was not thrown away, locked until the transaction ends. */
export async function lockPage(tx: Tx, id: string): Promise<SitePage | undefined> {
  const row = await tx.maybe<PageRow>(sql`
    select ${columns} from page p where p.id = ${id} and p.state <> 'discarded' for update`)
  return row && pageOf(row)
}

/** The same without a lock, to be looked at. */
export async function lookAtPage(tx: Tx, id: string): Promise<SitePage | undefined> {
  const row = await tx.maybe<PageRow>(sql`select ${columns} from page p where p.id = ${id} and p.state <> 'discarded'`)
  return row && pageOf(row)
}

/** Every page at a path, in any language, locked. */
export async function lockPagesAt(tx: Tx, path: string): Promise<SitePage[]> {
  const rows = await tx.rows<PageRow>(sql`
    select ${columns} from page p where p.path = ${path} and p.state <> 'discarded' order by p.id for update`)
  return rows.map(pageOf)
}

export function updatePageState(page: SitePage, next: { state: string; enteredAt: Date; step: number }): Sql {
  return sql`
    update page set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step} where id = ${page.id}`
}

/** Writes what is shown and what is to be shown when. */
export function updateShown(
  tx: Tx,
  id: string,
  to: Pick<SitePage, 'published' | 'dueRevision' | 'publishAt' | 'withdrawAt' | 'firstPublishedAt'> & {
    publishedAt?: Date
  },
): void {
  tx.write(sql`
    update page set published = ${to.published}, due_revision = ${to.dueRevision}, publish_at = ${to.publishAt},
      withdraw_at = ${to.withdrawAt}, first_published_at = ${to.firstPublishedAt},
      published_at = coalesce(${to.publishedAt ?? null}, published_at)
    where id = ${id}`)
}

export function updateLatest(tx: Tx, id: string, latest: number): void {
  tx.write(sql`update page set latest = ${latest}, updated_at = ${tx.now} where id = ${id}`)
}

/** Fails on `one_page_at_a_path` when one of the languages has a page there. */
export async function updatePath(tx: Tx, ids: readonly string[], path: string): Promise<void> {
  await tx.rows(sql`update page set path = ${path}, updated_at = ${tx.now} where id = any (${ids}::uuid[])`)
}

/** A page with the words of its newest revision, as lists show it. */
export interface ListedPageRow extends PageRow {
  title: string
  made_by: string | null
}

const listed = sql`
  select ${columns}, r.title, r.made_by
  from page p join page_revision r
    on r.marketplace_id = p.marketplace_id and r.page_id = p.id and r.number = p.latest
  where p.state <> 'discarded'`

/** A page as its lifecycle knows it, of a row that was read for a list. */
export const asSubject = (row: PageRow): SitePage => pageOf(row)

export function selectListed(tx: Tx, id: string): Promise<ListedPageRow | undefined> {
  return tx.maybe<ListedPageRow>(sql`${listed} and p.id = ${id}`)
}

export interface PageFilter {
  state?: string | undefined
  kind?: string | undefined
  language?: string | undefined
  q?: string | undefined
}

/** Pages, those changed last first; one more than `limit`, in the direction that is read. */
export function selectPages(tx: Tx, filter: PageFilter, page: PageRequest): Promise<ListedPageRow[]> {
  const { cursor, direction, limit } = page
  const conditions: Sql[] = []
  if (filter.state) conditions.push(sql`p.state = ${filter.state}`)
  if (filter.kind) conditions.push(sql`p.kind = ${filter.kind}`)
  if (filter.language) conditions.push(sql`p.language = ${filter.language}`)
  if (filter.q) {
    conditions.push(
      sql`(strpos(fold_words(r.title), fold_words(${filter.q})) > 0 or strpos(p.path, lower(${filter.q})) > 0)`,
    )
  }
  const backward = direction === 'backward'
  if (cursor) {
    const beyond = raw(backward ? '>' : '<')
    conditions.push(sql`(p.updated_at, p.id) ${beyond} (${new Date(cursor.key)}, ${cursor.id}::uuid)`)
  }
  const where = conditions.length > 0 ? sql` and ${join(conditions, ' and ')}` : nothing
  const order = raw(backward ? 'p.updated_at, p.id' : 'p.updated_at desc, p.id desc')
  return tx.rows<ListedPageRow>(sql`${listed}${where} order by ${order} limit ${limit + 1}`)
}

/** The other languages of a path. */
export function selectTranslations(
  tx: Tx,
  { id, path }: { id: string; path: string },
): Promise<{ id: string; language: string; state: string }[]> {
  return tx.rows(sql`
    select id, language, state from page where path = ${path} and id <> ${id} and state <> 'discarded' order by language`)
}

/** Whether any page lies at a path, in whatever language, seen or not. */
export async function isPageAt(tx: Tx, path: string): Promise<boolean> {
  return (await tx.maybe(sql`select 1 from page where path = ${path} and state <> 'discarded' limit 1`)) !== undefined
}

/** Whether there was ever a page here. */
export async function isAnyPage(tx: Tx): Promise<boolean> {
  return (await tx.maybe(sql`select 1 from page limit 1`)) !== undefined
}

/** Where there is or was a page, also one that was discarded. */
export function selectPlaces(tx: Tx): Promise<{ path: string; language: string }[]> {
  return tx.rows(sql`select distinct path, language from page`)
}

/** How many of these paths show a text that a person has written or taken over, in any language. */
export async function countOwnPages(tx: Tx, paths: readonly string[]): Promise<number> {
  const { count } = await tx.one<{ count: bigint }>(sql`
    select count(distinct p.path) as count
    from page p join page_revision r on r.page_id = p.id and r.number = p.published
    where p.path = any (${paths}::text[]) and r.made_by is not null`)
  return Number(count)
}
