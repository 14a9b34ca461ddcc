import type { Marketplace, Preset } from '../../kernel/marketplace.ts'
import type { Database } from '../db/database.ts'
import { type OwnSettings, settingsOver } from './settings.ts'
import { selectMarketplaces } from './store.ts'

/**
 * Which marketplace a host or a slug names. Kept in memory for a few seconds; read again sooner when asked for one it does
 * not know.
 */
export interface MarketplaceDirectory {
  byHost(host: string): Promise<Marketplace | undefined>
  bySlug(slug: string): Promise<Marketplace | undefined>
  byId(id: string): Promise<Marketplace | undefined>
  all(): Promise<readonly Marketplace[]>
  /** What is known of a host, or of a slug, now, without waiting; undefined where it must be asked as above. */
  knownByHost(host: string): Marketplace | undefined
  knownBySlug(slug: string): Marketplace | undefined
  /** Forgets what it knows: after a marketplace was opened or its settings were changed. */
  refresh(): Promise<void>
}

interface Known {
  readAt: number
  all: readonly Marketplace[]
  byHost: Map<string, Marketplace>
  bySlug: Map<string, Marketplace>
  byId: Map<string, Marketplace>
}

// A stranger's host name must not cost a query each time it is tried.
const millisecondsBetweenReads = 1_000
// Another process may have changed a setting: what is older than this is read again.
const longestMemory = 5_000

/** Opens the directory over the database, with the presets that marketplaces may be made from. */
export function openDirectory(
  db: Database,
  presets: ReadonlyMap<string, Preset>,
  realTime: () => number,
): MarketplaceDirectory {
  let known: Promise<Known> | undefined
  /** What `known` has come to; undefined while it is read. */
  let settled: Known | undefined
  let readAt = 0

  let readings = 0
  const readAnew = async (): Promise<Known> => {
    const number = ++readings
    const rows = await db.aboveMarketplaces(selectMarketplaces)
    const fresh = index(rows.map((row) => assemble(row, presets)))
    // One that began later is to be waited for.
    if (number === readings) settled = fresh
    return fresh
  }

  const read = (): Promise<Known> => {
    readAt = realTime()
    settled = undefined
    const reading = readAnew()
    known = reading
    reading.catch(() => {
      known = undefined
    })
    return reading
  }

  const lately = (): Promise<Known> => (known && realTime() - readAt < longestMemory ? known : read())

  const lastKnown = () => (realTime() - readAt < longestMemory ? settled : undefined)

  const find = async (pick: (from: Known) => Marketplace | undefined): Promise<Marketplace | undefined> => {
    const age = realTime() - readAt
    const found = pick(await lately())
    if (found || age < millisecondsBetweenReads) return found
    return pick(await read())
  }

  return {
    byHost: (host) => find(({ byHost }) => byHost.get(host)),
    bySlug: (slug) => find(({ bySlug }) => bySlug.get(slug)),
    byId: (id) => find(({ byId }) => byId.get(id)),
    all: async () => (await lately()).all,
    knownByHost: (host) => lastKnown()?.byHost.get(host),
    knownBySlug: (slug) => lastKnown()?.bySlug.get(slug),
    refresh: async () => {
      await read()
    },
  }

  function index(all: readonly Marketplace[]): Known {
    return {
      readAt,
      all,
      byHost: new Map(all.flatMap((one) => one.hosts.map((host) => [host, one] as const))),
      bySlug: new Map(all.map((one) => [one.slug, one])),
      byId: new Map(all.map((one) => [one.id, one])),
    }
  }
}

/** A marketplace as its row and its preset make it: the row's settings are put over the preset's. */
function assemble(
  row: Awaited<ReturnType<typeof selectMarketplaces>>[number],
  presets: ReadonlyMap<string, Preset>,
): Marketplace {
  const preset = presets.get(row.preset)
  if (!preset) throw new Error(`marketplace ${row.slug} was made from the preset '${row.preset}', which is not here`)
  return {
    id: row.id,
    slug: row.slug,
    preset: row.preset,
    name: row.name,
    hosts: row.hosts,
    settings: settingsOver(preset, row.settings as OwnSettings),
    ...(row.suspended_at && { suspension: { since: row.suspended_at, reason: row.suspended_because ?? '' } }),
  }
}
