import type { Rows } from '../../support/rows.ts'

/** Every uuid that stands in a row of a marketplace, in whichever table and column. */
export async function idsIn(rows: Rows, slug: string): Promise<Set<string>> {
  const columns = await rows.query<{ table: string; column: string }>(
    `select i.table_name as table, i.column_name as column from information_schema.columns i
     where i.table_schema = 'public' and i.data_type = 'uuid' and i.column_name <> 'marketplace_id'
       and exists (select from information_schema.columns m where m.table_schema = 'public'
                   and m.table_name = i.table_name and m.column_name = 'marketplace_id')`,
  )
  const union = columns.map(
    ({ table, column }) => `select "${column}"::text as id from public."${table}" where marketplace_id = (
      select id from marketplace where slug = $1)`,
  )
  return new Set((await rows.query<{ id: string }>(union.join(' union '), [slug])).map(({ id }) => id))
}
