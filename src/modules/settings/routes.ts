import { endpointsOf, type Endpoint } from '../../platform/http/endpoint.ts'
import type { Services } from '../../platform/services.ts'
import { changeSettings } from './commands.ts'
import { changeOf, presentFacts, presentSettings } from './present.ts'
import { type Presets, readSettings } from './queries.ts'
import { marketplaceFacts, settings, settingsChange } from './schema.ts'

const { read, readCached, change } = endpointsOf('settings')

/** The marketplace's own facts, for everybody, and its settings, for those who run it. */
export function settingsEndpoints(services: Pick<Services, 'config' | 'directory'>, presets: Presets): Endpoint[] {
  return [
    readCached(
      '/marketplace/',
      {
        summary: 'What this marketplace is',
        description: 'Name, brand, currency, zone, the roles one may take, the fee: what every page needs first.',
        access: 'everyone',
        topics: ['settings'],
        answer: marketplaceFacts,
      },
      async (tx, call) => {
        const found = await readSettings(tx, presets)
        return JSON.stringify(presentFacts(call.marketplace, found, services.config.development))
      },
    ),

    read(
      '/settings/',
      {
        summary: 'Settings of this marketplace',
        access: { role: ['operator', 'superadmin'] },
        answer: settings,
      },
      async (tx) => presentSettings(await readSettings(tx, presets)),
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
        refusals: ['settings_not_possible'],
      },
      async (tx, call) => {
        const wish = { actor: call.actor, origin: call.origin, change: changeOf(call.body) }
        const changed = await changeSettings(tx, presets, wish)
        // Other processes read it within seconds; a failed refresh here only means the same for this one.
        tx.afterCommit(() => void services.directory.refresh().catch(() => {}))
        return presentSettings(changed)
      },
    ),
  ]
}
