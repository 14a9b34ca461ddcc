import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'

export interface PictureRow {
  file_id: string
  alt: string
  width: number
  height: number
}

export function selectPictures(tx: Tx, productId: string): Promise<PictureRow[]> {
  return tx.rows<PictureRow>(sql`
    select i.file_id, i.alt, f.width, f.height from product_picture i join file f on f.id = i.file_id
    where i.product_id = ${productId} order by i.position`)
}

/** Puts a picture behind the others. */
export function insertPicture(tx: Tx, productId: string, fileId: string, alt: string): void {
  tx.write(sql`
    insert into product_picture (file_id, product_id, alt, position)
    values (${fileId}, ${productId}, ${alt},
            (select coalesce(max(position) + 1, 0) from product_picture where product_id = ${productId}))`)
}

export function deletePicture(tx: Tx, productId: string, fileId: string): void {
  tx.write(sql`delete from product_picture where product_id = ${productId} and file_id = ${fileId}`)
}

/** Writes positions and alternative texts anew, in one statement. */
export function arrangePictures(tx: Tx, productId: string, pictures: readonly { id: string; alt: string }[]): void {
  tx.write(sql`
    update product_picture p set position = given.position, alt = given.alt
    from unnest(${pictures.map(({ id }) => id)}::uuid[], ${pictures.map(({ alt }) => alt)}::text[])
         with ordinality as given (file_id, alt, position)
    where p.product_id = ${productId} and p.file_id = given.file_id`)
}
