import { sql } from '../../../platform/db/sql.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { MenuPlace } from '../keeping-schema.ts'

export interface MenuRow {
  place: MenuPlace
  language: string
  revision: number
  items: { label: string; href: string }[]
}

/** Every menu, in every language. */
export function selectMenus(tx: Tx): Promise<MenuRow[]> {
  return tx.rows<MenuRow>(sql`select place, language, revision, items from page_menu order by language, place`)
}

/** Writes a menu over the revision that was seen. Undefined when somebody else was first. */
export function putMenu(
  tx: Tx,
  menu: Omit<MenuRow, 'revision'> & { base: number },
): Promise<{ revision: number } | undefined> {
  const items = JSON.stringify(menu.items)
  if (menu.base === 0) {
    return tx.maybe<{ revision: number }>(sql`
      insert into page_menu (place, language, revision, items, changed_at)
      values (${menu.place}, ${menu.language}, 1, ${items}::jsonb, ${tx.now})
      on conflict do nothing returning revision`)
  }
  return tx.maybe<{ revision: number }>(sql`
    update page_menu set revision = revision + 1, items = ${items}::jsonb, changed_at = ${tx.now}
    where place = ${menu.place} and language = ${menu.language} and revision = ${menu.base}
    returning revision`)
}
