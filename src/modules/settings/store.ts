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

/** The same, held until the transaction ends: of two operators the second sees what the first has set. */
export function lockOwnSettings(tx: Tx): Promise<OwnSettingsRow> {
  return tx.one<OwnSettingsRow>(sql`select name, preset, settings from marketplace for update`)
}

/** Replaces the marketplace's name and own settings. */
export function updateOwnSettings(tx: Tx, { name, settings }: Pick<OwnSettingsRow, 'name' | 'settings'>): void {
  tx.write(sql`update marketplace set name = ${name}, settings = ${JSON.stringify(settings)}::jsonb`)
}
