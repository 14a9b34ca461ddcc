import { raw, sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { PageRequest } from '../../../platform/http/page.ts'

export interface PictureRow {
  file_id: string
  alt: string
  added_at: Date
  width: number
  height: number
}

const columns = sql`
  select l.file_id, l.alt, l.added_at, f.width, f.height
  from page_picture l join file f on f.marketplace_id = l.marketplace_id and f.id = l.file_id`

export function insertPicture(tx: Tx, fileId: string, alt: string, memberId: string): void {
  tx.write(sql`
    insert into page_picture (file_id, alt, added_by, added_at) values (${fileId}, ${alt}, ${memberId}, ${tx.now})`)
}

export function selectPicture(tx: Tx, fileId: string): Promise<PictureRow | undefined> {
  return tx.maybe<PictureRow>(sql`${columns} where l.file_id = ${fileId}`)
}

/** The pictures of these ids, in no order. */
export function selectPicturesOf(tx: Tx, fileIds: readonly string[]): Promise<PictureRow[]> {
  return tx.rows<PictureRow>(sql`${columns} where l.file_id = any (${fileIds}::uuid[])`)
}

/** The library, what was added last first; one more than `limit`, in the direction that is read. */
export function selectPictures(tx: Tx, words: string | undefined, page: PageRequest): Promise<PictureRow[]> {
  const backward = page.direction === 'backward'
  const beyond = raw(backward ? '>' : '<')
  const order = raw(backward ? 'l.added_at, l.file_id' : 'l.added_at desc, l.file_id desc')
  const { cursor } = page
  const place = cursor
    ? sql`(l.added_at, l.file_id) ${beyond} (${new Date(cursor.key)}, ${cursor.id}::uuid)`
    : sql`true`
  const said = words === undefined ? sql`true` : sql`strpos(fold_words(l.alt), fold_words(${words})) > 0`
  return tx.rows<PictureRow>(sql`${columns} where ${place} and ${said} order by ${order} limit ${page.limit + 1}`)
}

/** Which of these are in the library; they stay there until the transaction ends. */
export async function holdPictures(tx: Tx, fileIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ file_id: string }>(sql`
    select file_id from page_picture where file_id = any (${fileIds}::uuid[]) order by file_id for key share`)
  return new Set(rows.map((row) => row.file_id))
}

/** A picture, locked until the transaction ends: no page can take it meanwhile. */
export function lockPicture(tx: Tx, fileId: string): Promise<{ file_id: string } | undefined> {
  return tx.maybe<{ file_id: string }>(sql`select file_id from page_picture where file_id = ${fileId} for update`)
}

export function updatePictureWords(tx: Tx, fileId: string, alt: string): Promise<{ file_id: string } | undefined> {
  return tx.maybe<{ file_id: string }>(sql`
    update page_picture set alt = ${alt} where file_id = ${fileId} returning file_id`)
}

export function deletePicture(tx: Tx, fileId: string): void {
  tx.write(sql`delete from page_picture where file_id = ${fileId}`)
}

/** Pages that show one of these pictures, or are to: in their newest revision, the one everybody sees, or the one due. */
export function selectUses(
  tx: Tx,
  fileIds: readonly string[],
): Promise<{ file_id: string; page_id: string; title: string }[]> {
  return tx.rows(sql`
    select distinct shown.file_id, p.id as page_id, newest.title
    from page p
      join page_revision r on r.marketplace_id = p.marketplace_id and r.page_id = p.id
        and r.number in (p.latest, p.published, p.due_revision)
      join page_revision newest on newest.marketplace_id = p.marketplace_id and newest.page_id = p.id
        and newest.number = p.latest
      cross join lateral unnest(r.pictures) as shown (file_id)
    where p.state <> 'discarded' and shown.file_id = any (${fileIds}::uuid[])
    order by newest.title, p.id`)
}

/** Pictures a member has put into the library. */
export function selectPicturesBy(
  tx: Tx,
  memberId: string,
): Promise<{ file_id: string; alt: string; added_at: Date }[]> {
  return tx.rows(sql`
    select file_id, alt, added_at from page_picture where added_by = ${memberId} order by added_at, file_id`)
}
