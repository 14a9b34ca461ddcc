import type { MarketplaceSettings, Preset } from '../../kernel/marketplace.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type OwnSettings, settingsOver } from '../../platform/tenancy/settings.ts'
import { newestVersion, type OwnSettingsRow, selectOwnSettings, selectOwnTouch } from './store.ts'

/** A marketplace's name, what it has set for itself, and what holds when the preset is put beneath. */
export interface SettingsInForce {
  name: string
  own: OwnSettings
  inForce: MarketplaceSettings
}

/** The presets a row may name. */
export type Presets = ReadonlyMap<string, Preset>

/** The settings of this marketplace as they are committed now, whatever any process remembers. */
export async function readSettings(tx: Tx, presets: Presets): Promise<SettingsInForce> {
  return settingsIn(await selectOwnSettings(tx), presets)
}

/** The number of the newest version of the settings; 0 while nothing was changed. */
export const readVersion = (tx: Tx): Promise<number> => newestVersion(tx)

/** Puts the preset beneath a row. */
export function settingsIn(row: OwnSettingsRow, presets: Presets): SettingsInForce {
  const preset = presets.get(row.preset)
  if (!preset) throw new Error(`a marketplace was made from the preset '${row.preset}', which is not here`)
  const own = row.settings as OwnSettings
  return { name: row.name, own, inForce: settingsOver(preset, own) }
}

/** Whether the operator has given the marketplace a look of its own. */
export const hasOwnLook = async (tx: Tx): Promise<boolean> => (await selectOwnTouch(tx)).look

/** Whether the operator has set the fee that holds where no schedule says otherwise. */
export const hasOwnFee = async (tx: Tx): Promise<boolean> => (await selectOwnTouch(tx)).fee
