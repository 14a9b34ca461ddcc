import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import { raiseRevision } from '../../platform/db/revision.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import type { OwnSettings } from '../../platform/tenancy/settings.ts'
import { record } from '../activity/index.ts'
import { settingsPolicy } from './policy.ts'
import { type Presets, type SettingsInForce, settingsIn } from './queries.ts'
import { differencesOf, faultsIn } from './rules.ts'
import { lockOwnSettings, updateOwnSettings } from './store.ts'

/** What is to be changed; the rest stays. */
export type Change = { name?: string | undefined } & Pick<
  OwnSettings,
  | 'feeBasisPoints'
  | 'idleTimeoutSeconds'
  | 'sellerAccounts'
  | 'disputeLossBorneBy'
  | 'disputeFeeBorneBy'
  | 'allowedOrigins'
  | 'tellOfActing'
  | 'goods'
  | 'brand'
>

/**
 * Changes this marketplace's settings, and puts before and after on record. Deals already made keep what was frozen
 * into them. The caller must let the directory refresh once this is committed.
 * @throws Refusal `settings_not_possible` naming each field, when the settings would not fit together
 */
export async function changeSettings(
  tx: Tx,
  presets: Presets,
  { actor, origin, change }: { actor: Actor; origin?: Origin; change: Change },
): Promise<SettingsInForce> {
  demand(settingsPolicy, actor, 'change', 'Settings')
  const row = await lockOwnSettings(tx)
  const before = settingsIn(row, presets)
  const { name = row.name, ...wanted } = change
  const own: OwnSettings = {
    ...before.own,
    ...(wanted.feeBasisPoints !== undefined && { feeBasisPoints: wanted.feeBasisPoints }),
    ...(wanted.idleTimeoutSeconds !== undefined && { idleTimeoutSeconds: wanted.idleTimeoutSeconds }),
    ...(wanted.sellerAccounts && { sellerAccounts: wanted.sellerAccounts }),
    ...(wanted.disputeLossBorneBy && { disputeLossBorneBy: wanted.disputeLossBorneBy }),
    ...(wanted.disputeFeeBorneBy && { disputeFeeBorneBy: wanted.disputeFeeBorneBy }),
    ...(wanted.allowedOrigins && { allowedOrigins: wanted.allowedOrigins }),
    ...(wanted.tellOfActing !== undefined && { tellOfActing: wanted.tellOfActing }),
    ...(wanted.goods && { goods: { ...before.own.goods, ...wanted.goods } }),
    ...(wanted.brand && { brand: { ...before.own.brand, ...wanted.brand } }),
  }
  const after = settingsIn({ name, preset: row.preset, settings: own }, presets)
  const faults = faultsIn(after.inForce)
  if (faults.length > 0) throw notPossible(faults)
  const changes = differencesOf({ name: row.name, ...before.inForce }, { name, ...after.inForce })
  if (Object.keys(changes).length === 0) return before
  updateOwnSettings(tx, { name, settings: own })
  record(tx, { actor, origin, action: 'settings.changed', object: { kind: 'settings', id: 'own' }, changes })
  raiseRevision(tx, 'settings')
  return after
}

const notPossible = (faults: Refusal['faults']) =>
  new Refusal('invalid', 'settings_not_possible', 'These settings do not fit together.', { faults })
