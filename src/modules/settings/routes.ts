import { endpointsOf, type Endpoint } from '../../platform/http/endpoint.ts'
import type { Services } from '../../platform/services.ts'
import { changeSettings, previewSettings, restoreSettings } from './commands.ts'
import { changeOf, presentFacts, presentSettings, presentVersion } from './present.ts'
import { type Presets, readSettings, readVersion } from './queries.ts'
import { marketplaceFacts, settings, settingsChange, settingsVersions, versionParams } from './schema.ts'
import { selectClosed, selectVersions } from './store.ts'

// More than these nobody reads; older ones stay in the database.
const mostVersions = 100

const { read, readCached, change } = endpointsOf('settings')

/** The marketplace's own facts, for everybody, and its settings, for those who run it. */
export function settingsEndpoints(services: Pick<Services, 'config' | 'directory'>, presets: Presets): Endpoint[] {
  return [
    readCached(
      '/marketplace/',
      {
        summary: 'What this marketplace is',
        whileClosed: 'everyone',
        description: 'Name, brand, currency, zone, the roles one may take, the fee: what every page needs first.',
        access: 'everyone',
        topics: ['settings'],
        answer: marketplaceFacts,
      },
      async (tx, call) => {
        const [found, closed] = await Promise.all([readSettings(tx, presets), selectClosed(tx)])
        const { development } = services.config
        return JSON.stringify(presentFacts(call.marketplace, found, { closed, development }))
      },
    ),

    read(
      '/settings/',
      {
        summary: 'Settings of this marketplace',
        access: { role: ['operator', 'superadmin'] },
        answer: settings,
      },
      async (tx) => presentSettings(await readSettings(tx, presets), await readVersion(tx)),
    ),

    change(
      'PATCH',
      '/settings/',
      {
        summary: 'Change settings of this marketplace',
        description: 'What is left out stays. A deal already made keeps the fee and the windows it was made under.',
        access: { role: ['operator', 'superadmin'] },
        body: settingsChange,
        answer: settings,
        refusals: ['settings_not_possible', 'settings_changed_meanwhile'],
      },
      async (tx, call) => {
        const { actor, origin, body } = call
        const wish = { actor, origin, change: changeOf(body), base: body.base_version }
        const changed = await changeSettings(tx, presets, wish)
        // Other processes read it within seconds; a failed refresh here only means the same for this one.
        tx.afterCommit(() => void services.directory.refresh().catch(() => {}))
        return presentSettings(changed, await readVersion(tx))
      },
    ),

    change(
      'POST',
      '/settings/preview/',
      {
        summary: 'What would hold if the settings were changed so',
        description: 'Nothing is kept. Contrast and windows are checked as they are when it is.',
        access: { role: ['operator', 'superadmin'] },
        body: settingsChange,
        answer: settings,
        refusals: ['settings_not_possible', 'settings_changed_meanwhile'],
      },
      async (tx, { actor, body }) =>
        presentSettings(
          await previewSettings(tx, presets, { actor, change: changeOf(body), base: body.base_version }),
          await readVersion(tx),
        ),
    ),

    read(
      '/settings/versions/',
      {
        summary: 'How the settings were changed, the newest first',
        access: { role: ['operator', 'superadmin'] },
        answer: settingsVersions,
      },
      async (tx) => ({ results: (await selectVersions(tx, mostVersions)).map(presentVersion) }),
    ),

    change(
      'POST',
      '/settings/versions/:number/restore/',
      {
        summary: 'Take the settings back to an older version',
        description: 'As a new version: what was between stays to be read. Deals keep what was frozen into them.',
        access: { role: ['operator', 'superadmin'] },
        params: versionParams,
        answer: settings,
        refusals: ['settings_not_possible'],
      },
      async (tx, { actor, origin, params }) => {
        const restored = await restoreSettings(tx, presets, { actor, origin, number: params.number })
        tx.afterCommit(() => void services.directory.refresh().catch(() => {}))
        return presentSettings(restored, await readVersion(tx))
      },
    ),
  ]
}
