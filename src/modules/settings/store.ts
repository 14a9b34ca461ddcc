import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** What a marketplace has set differently from its preset. */
export interface OwnSettingsRow {
  name: string
  preset: string
  settings: Record<string, unknown>
}

/** The own settings of the marketplace the transaction is in. */
export function selectOwnSettings(tx: Tx): Promise<OwnSettingsRow> {
  return tx.one<OwnSettingsRow>(sql`select name, preset, settings from marketplace`)
}

/** Whether the superadmin keeps the marketplace closed: asked of the database, since the answer is kept. */
export async function selectClosed(tx: Tx): Promise<boolean> {
  const { closed } = await tx.one<{ closed: boolean }>(sql`select suspended_at is not null as closed from marketplace`)
  return closed
}

/** The same, held until the transaction ends: of two operators the second sees what the first has set. */
export function lockOwnSettings(tx: Tx): Promise<OwnSettingsRow> {
  return tx.one<OwnSettingsRow>(sql`select name, preset, settings from marketplace for update`)
}

/** Replaces the marketplace's name and own settings. */
export function updateOwnSettings(tx: Tx, { name, settings }: Pick<OwnSettingsRow, 'name' | 'settings'>): void {
  tx.write(sql`update marketplace set name = ${name}, settings = ${JSON.stringify(settings)}::jsonb`)
}

/** How the marketplace was set from some moment on. */
export interface VersionRow {
  number: number
  name: string
  settings: Record<string, unknown>
  changes: Record<string, { before: unknown; after: unknown }>
  actor: string | null
  actor_name: string | null
  restores: number | null
  at: Date
}

const versions = sql`
  select v.number, v.name, v.settings, v.changes, v.actor, m.name as actor_name, v.restores, v.at
  from settings_version v
  left join member m on m.marketplace_id = v.marketplace_id and m.id = v.actor::uuid`

/** The newest versions first. */
export function selectVersions(tx: Tx, most: number): Promise<VersionRow[]> {
  return tx.rows<VersionRow>(sql`${versions} order by v.number desc limit ${most}`)
}

/** The versions that a member has made. */
export function selectVersionsBy(tx: Tx, memberId: string): Promise<VersionRow[]> {
  return tx.rows<VersionRow>(sql`${versions} where v.actor = ${memberId} order by v.number`)
}

export function selectVersion(tx: Tx, number: number): Promise<VersionRow | undefined> {
  return tx.maybe<VersionRow>(sql`${versions} where v.number = ${number}`)
}

/** The number of the newest version; 0 before the first. Read under the lock of the settings, nobody is between. */
export async function newestVersion(tx: Tx): Promise<number> {
  const row = await tx.one<{ number: number }>(sql`select coalesce(max(number), 0) as number from settings_version`)
  return row.number
}

export function insertVersion(tx: Tx, row: Omit<VersionRow, 'actor_name'>): void {
  tx.write(sql`
    insert into settings_version (number, name, settings, changes, actor, restores, at)
    values (${row.number}, ${row.name}, ${JSON.stringify(row.settings)}::jsonb, ${JSON.stringify(row.changes)}::jsonb,
      ${row.actor}, ${row.restores}, ${row.at})`)
}

/** What the marketplace has set for itself of its look and its fee: null where the preset's holds. */
export function selectOwnTouch(tx: Tx): Promise<{ look: boolean; fee: boolean }> {
  return tx.one(sql`
    select settings -> 'brand' is not null as look, settings -> 'feeBasisPoints' is not null as fee from marketplace`)
}
