import type { z } from 'zod'
import type { Preset } from '../../kernel/marketplace.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import type { Services } from '../../platform/services.ts'
import { settingsOver } from '../../platform/tenancy/settings.ts'
import type { MarketplaceRow } from '../../platform/tenancy/store.ts'
import { percentOf } from '../settings/index.ts'
import { openMarketplace } from './commands.ts'
import { listMarketplaces, readMarketplace } from './queries.ts'
import { forOpening } from './rules.ts'
import { newTenant, presetList, tenant, tenantPage, tenantParams, tenantQuery } from './schema.ts'

const { read, converse } = endpointsOf('marketplaces')
const superadmin = { role: 'superadmin' }

/** What a marketplace is furnished with when it is opened; the composition root answers. */
export interface Furnishing {
  /** Told in the house's transaction, before anybody can come in. */
  opened(tx: Tx, marketplaceId: string): void
  /** Invites somebody to run it, in a transaction of its own. @throws Refusal `email_taken`, `too_often` */
  invite(marketplaceId: string, wish: Invitation): Promise<void>
}

/** Who is invited to run a marketplace, and by whom. */
export interface Invitation {
  actor: Actor
  origin: Origin
  email: string
  name?: string | undefined
}

/** The deployment's marketplaces, for the superadmin in the house. */
export function marketplacesEndpoints(
  services: Pick<Services, 'directory'>,
  presets: ReadonlyMap<string, Preset>,
  furnishing: Furnishing,
): Endpoint[] {
  const present = (row: MarketplaceRow): z.input<typeof tenant> => {
    const preset = presets.get(row.preset)
    if (!preset) throw new Error(`marketplace ${row.slug} was made from the preset '${row.preset}', which is not here`)
    const { currency, zone, feeBasisPoints, modules } = settingsOver(preset, row.settings)
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      preset: row.preset,
      hosts: row.hosts,
      currency,
      zone,
      fee_percent: percentOf(feeBasisPoints),
      modules: [...modules],
      created_at: onTheWire(row.created_at),
      suspension: row.suspended_at && { since: onTheWire(row.suspended_at), reason: row.suspended_because ?? '' },
    }
  }

  return [
    read(
      '/marketplaces/',
      { summary: 'The marketplaces of this deployment', access: superadmin, query: tenantQuery, answer: tenantPage },
      async (tx, call) => presentPage(call, await listMarketplaces(tx, call.actor, call.query), present),
    ),

    converse(
      'POST',
      '/marketplaces/',
      {
        summary: 'Open a marketplace from a preset',
        description: 'It answers at once. Whoever is to run it is invited by letter once it is there.',
        access: superadmin,
        body: newTenant,
        answer: tenant,
        status: 201,
        refusals: [
          'unknown_preset',
          'second_house',
          'bare_host',
          'host_twice',
          'slug_taken',
          'host_taken',
          'too_often',
        ],
      },
      async (within, { actor, origin, body }) => {
        const { operator, ...wish } = body
        const row = await within(async (tx) => {
          const id = await openMarketplace(tx, presets, { actor, origin, wish })
          furnishing.opened(tx, id)
          return readMarketplace(tx, actor, wish.slug)
        })
        // Other processes look for a host they do not know; this one is told.
        await services.directory.refresh()
        if (operator) await furnishing.invite(row.id, { actor, origin, ...operator })
        return present(row)
      },
    ),

    read(
      '/presets/',
      { summary: 'What a marketplace can be made from', access: superadmin, answer: presetList },
      async () => ({
        results: forOpening(presets).map(({ slug, name, summary, currency, zone, country }) => ({
          slug,
          name,
          summary,
          currency,
          zone,
          country,
        })),
      }),
    ),

    read(
      '/marketplaces/:slug/',
      { summary: 'One marketplace of this deployment', access: superadmin, params: tenantParams, answer: tenant },
      async (tx, call) => present(await readMarketplace(tx, call.actor, call.params.slug)),
    ),
  ]
}
