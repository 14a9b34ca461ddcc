import { raw, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Body } from '../body.ts'
import type { Kind } from '../schema.ts'
import type { Seo } from './revisions.ts'

/** A page as everybody sees it. */
export interface PublishedRow {
  kind: Kind
  language: string
  path: string
  title: string
  lead: string
  seo: Seo
  body: Body
  pictures: string[]
  first_published_at: Date | null
  published_at: Date
}

const shown = sql`
  select p.kind, p.language, p.path, r.title, r.lead, r.seo, r.body, r.pictures, p.first_published_at, p.published_at
  from page p join page_revision r
    on r.marketplace_id = p.marketplace_id and r.page_id = p.id and r.number = p.published
  where p.state = 'published'`

/** What is shown at a path, in every language: there are a handful. */
export function selectPublishedAt(tx: Tx, path: string): Promise<PublishedRow[]> {
  return tx.rows<PublishedRow>(sql`${shown} and p.path = ${path} order by p.language`)
}

/** A post as lists show it. */
export interface PostRow extends Omit<PublishedRow, 'body' | 'pictures' | 'kind' | 'first_published_at'> {
  id: string
  first_published_at: Date
}

/**
 * Posts, the newest first, each once: in the language that is wanted, else in the marketplace's, else in whichever it is
 * written in. One more than `limit`, in the direction that is read.
 */
export function selectPosts(
  tx: Tx,
  languages: readonly string[],
  page: { place: { at: Date; id: string } | null; backward: boolean; limit: number },
): Promise<PostRow[]> {
  const beyond = raw(page.backward ? '>' : '<')
  const order = raw(page.backward ? 'first_published_at, id' : 'first_published_at desc, id desc')
  return tx.rows<PostRow>(sql`
    select * from (
      select distinct on (p.path) p.id, p.language, p.path, r.title, r.lead, r.seo, p.first_published_at, p.published_at
      from page p join page_revision r
        on r.marketplace_id = p.marketplace_id and r.page_id = p.id and r.number = p.published
      where p.state = 'published' and p.kind = 'post'
      order by p.path, coalesce(array_position(${languages}::text[], p.language), 99), p.language
    ) post
    where ${page.place?.id ?? null}::uuid is null
      or (first_published_at, id) ${beyond} (${page.place?.at ?? null}::timestamptz, ${page.place?.id ?? null}::uuid)
    order by ${order} limit ${page.limit + 1}`)
}

/** Paths beyond `after` that search engines are to know, each once, and when what stands there changed last. */
export function selectIndexed(
  tx: Tx,
  after: string | null,
  most: number,
): Promise<{ path: string; changed_at: Date }[]> {
  return tx.rows(sql`
    select p.path, max(p.published_at) as changed_at
    from page p join page_revision r
      on r.marketplace_id = p.marketplace_id and r.page_id = p.id and r.number = p.published
    where p.state = 'published' and p.kind <> 'home' and not (r.seo ->> 'noindex')::boolean
      and r.seo ->> 'canonical' = '' and (${after}::text is null or p.path > ${after})
    group by p.path order by p.path limit ${most}`)
}

/** The last path of every `most`-th of them but the final one: where the further parts of a long list begin. */
export async function selectIndexedSteps(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx.rows<{ path: string }>(sql`
    select path from (
      select p.path, row_number() over (order by p.path) as place, count(*) over () as total
      from page p join page_revision r
        on r.marketplace_id = p.marketplace_id and r.page_id = p.id and r.number = p.published
      where p.state = 'published' and p.kind <> 'home' and not (r.seo ->> 'noindex')::boolean and r.seo ->> 'canonical' = ''
      group by p.path
    ) indexed
    where place % ${most} = 0 and place < total order by path`)
  return rows.map((row) => row.path)
}
