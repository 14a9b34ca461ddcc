import type { Actor } from '../../kernel/actor.ts'
import { notFound, Refusal } from '../../kernel/errors.ts'
import { raiseRevision } from '../../platform/db/revision.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import type { OwnSettings } from '../../platform/tenancy/settings.ts'
import { record } from '../activity/index.ts'
import { settingsPolicy } from './policy.ts'
import { type Presets, type SettingsInForce, settingsIn } from './queries.ts'
import { differencesOf, faultsIn } from './rules.ts'
import {
  insertVersion,
  lockOwnSettings,
  newestVersion,
  type OwnSettingsRow,
  selectOwnSettings,
  selectVersion,
  updateOwnSettings,
} from './store.ts'

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
  | 'letters'
  | 'goods'
  | 'discipline'
  | 'complaints'
  | 'feedback'
  | 'messages'
  | 'auctions'
  | 'brand'
>

/**
 * Changes this marketplace's settings, and puts before and after on record. Deals already made keep what was frozen
 * into them. The caller must let the directory refresh once this is committed.
 * `base` is the version that was read: where given, nothing is changed that somebody else has changed since.
 * @throws Refusal `settings_not_possible` naming each field, when the settings would not fit together;
 *   `settings_changed_meanwhile`
 */
export async function changeSettings(
  tx: Tx,
  presets: Presets,
  { actor, origin, change, base }: { actor: Actor; origin?: Origin; change: Change; base?: number | undefined },
): Promise<SettingsInForce> {
  demand(settingsPolicy, actor, 'change', 'Settings')
  const row = await lockOwnSettings(tx)
  const wished = wishedOver(settingsIn(row, presets), change)
  await refuseOverOthers(tx, presets, { row, wished, base })
  return put(tx, presets, { actor, origin, row, ...wished })
}

/**
 * What would hold if it were changed so; nothing is written.
 * @throws Refusal `settings_not_possible` naming each field; `settings_changed_meanwhile`
 */
export async function previewSettings(
  tx: Tx,
  presets: Presets,
  { actor, change, base }: { actor: Actor; change: Change; base?: number | undefined },
): Promise<SettingsInForce> {
  demand(settingsPolicy, actor, 'change', 'Settings')
  const row = await selectOwnSettings(tx)
  const wished = wishedOver(settingsIn(row, presets), change)
  await refuseOverOthers(tx, presets, { row, wished, base })
  const { name, own } = wished
  return possible(settingsIn({ name, preset: row.preset, settings: own }, presets))
}

/**
 * Takes the settings back to an older version, as a new one: nothing of what was between is lost.
 * @throws Refusal not_found; `settings_not_possible` when the rules have become stricter since
 */
export async function restoreSettings(
  tx: Tx,
  presets: Presets,
  { actor, origin, number }: { actor: Actor; origin?: Origin; number: number },
): Promise<SettingsInForce> {
  demand(settingsPolicy, actor, 'change', 'Settings')
  const row = await lockOwnSettings(tx)
  const version = await selectVersion(tx, number)
  if (!version) throw notFound('version of the settings')
  const own = version.settings as OwnSettings
  return put(tx, presets, { actor, origin, row, name: version.name, own, restores: number })
}

function wishedOver(before: SettingsInForce, change: Change): { name: string; own: OwnSettings } {
  const { name = before.name, ...wanted } = change
  const own: OwnSettings = {
    ...before.own,
    ...(wanted.feeBasisPoints !== undefined && { feeBasisPoints: wanted.feeBasisPoints }),
    ...(wanted.idleTimeoutSeconds !== undefined && { idleTimeoutSeconds: wanted.idleTimeoutSeconds }),
    ...(wanted.sellerAccounts && { sellerAccounts: wanted.sellerAccounts }),
    ...(wanted.disputeLossBorneBy && { disputeLossBorneBy: wanted.disputeLossBorneBy }),
    ...(wanted.disputeFeeBorneBy && { disputeFeeBorneBy: wanted.disputeFeeBorneBy }),
    ...(wanted.allowedOrigins && { allowedOrigins: wanted.allowedOrigins }),
    ...(wanted.tellOfActing !== undefined && { tellOfActing: wanted.tellOfActing }),
    ...(wanted.letters && { letters: { ...before.own.letters, ...wanted.letters } }),
    ...(wanted.goods && { goods: { ...before.own.goods, ...wanted.goods } }),
    ...(wanted.discipline && { discipline: { ...before.own.discipline, ...wanted.discipline } }),
    ...(wanted.complaints && { complaints: { ...before.own.complaints, ...wanted.complaints } }),
    ...(wanted.feedback && { feedback: { ...before.own.feedback, ...wanted.feedback } }),
    ...(wanted.messages && { messages: { ...before.own.messages, ...wanted.messages } }),
    ...(wanted.auctions && { auctions: { ...before.own.auctions, ...wanted.auctions } }),
    ...(wanted.brand && { brand: { ...before.own.brand, ...wanted.brand } }),
  }
  return { name, own }
}

/** @throws Refusal `settings_changed_meanwhile` where this would change what somebody has changed since `base` */
async function refuseOverOthers(
  tx: Tx,
  presets: Presets,
  { row, wished, base }: { row: OwnSettingsRow; wished: { name: string; own: OwnSettings }; base: number | undefined },
): Promise<void> {
  if (base === undefined || base >= (await newestVersion(tx))) return
  // The first change puts down what held before it as version 1.
  const version = await selectVersion(tx, Math.max(base, 1))
  if (!version) return
  const described = (name: string, settings: OwnSettings) => ({
    name,
    ...settingsIn({ name, preset: row.preset, settings: { ...settings } }, presets).inForce,
  })
  const now = described(row.name, row.settings)
  const theirs = differencesOf(described(version.name, version.settings as OwnSettings), now)
  const ours = differencesOf(now, described(wished.name, wished.own))
  if (Object.keys(ours).some((field) => field in theirs)) throw changedMeanwhile()
}

interface Wish {
  actor: Actor
  origin?: Origin | undefined
  row: OwnSettingsRow
  name: string
  own: OwnSettings
  /** The number of the version that is taken back. */
  restores?: number
}

/** Writes what is wished, a version of it, and the log's line; or nothing, where nothing differs. */
async function put(
  tx: Tx,
  presets: Presets,
  { actor, origin, row, name, own, restores }: Wish,
): Promise<SettingsInForce> {
  const before = settingsIn(row, presets)
  const after = possible(settingsIn({ name, preset: row.preset, settings: own }, presets))
  const changes = differencesOf({ name: row.name, ...before.inForce }, { name, ...after.inForce })
  if (Object.keys(changes).length === 0) return before
  const newest = await newestVersion(tx)
  if (newest === 0) {
    const first = { number: 1, name: row.name, settings: row.settings, changes: {}, actor: null, restores: null }
    insertVersion(tx, { ...first, at: tx.now })
  }
  updateOwnSettings(tx, { name, settings: own })
  insertVersion(tx, {
    number: Math.max(newest, 1) + 1,
    name,
    settings: own,
    changes,
    actor: actor.kind === 'member' ? actor.memberId : null,
    restores: restores ?? null,
    at: tx.now,
  })
  const details = restores === undefined ? {} : { restores }
  record(tx, { actor, origin, action: 'settings.changed', object: { kind: 'settings', id: 'own' }, changes, details })
  raiseRevision(tx, 'settings')
  return after
}

function possible(settings: SettingsInForce): SettingsInForce {
  const faults = faultsIn(settings.inForce)
  if (faults.length > 0) throw notPossible(faults)
  return settings
}

const changedMeanwhile = () =>
  new Refusal(
    'conflict',
    'settings_changed_meanwhile',
    'Somebody else has changed some of the same settings since you opened them. Open them again.',
  )

const notPossible = (faults: Refusal['faults']) =>
  new Refusal('invalid', 'settings_not_possible', 'These settings do not fit together.', { faults })
