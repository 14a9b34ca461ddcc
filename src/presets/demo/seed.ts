import type { SystemActor } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { ensureMember } from '../../modules/accounts/index.ts'
import { ensureHouse, openMarketplace } from '../../modules/marketplaces/index.ts'
import type { Services } from '../../platform/services.ts'
import { presets } from '../all.ts'
import { type DemoMarketplace, type DemoMember, demoMembers, demoSuperadmin, sellerAsMember } from './members.ts'
import { noteSeeded, seededBefore } from './once.ts'
import type { DemoCatalogue } from './product.ts'
import { ratesInDemo } from './shipping.ts'
import { type Shopkeeping, stockShop } from './shop.ts'

/** What the seed needs. */
export type SeedServices = Pick<Services, 'config' | 'db' | 'clock' | 'directory' | 'files'>

/** What is sold in the demo, and what later modules do for it. */
export interface SeedModules extends Shopkeeping {
  catalogues: Readonly<Record<DemoMarketplace, DemoCatalogue>>
  /** Writes what the marketplace says about itself on its first day, where it says nothing yet. */
  openPages(marketplace: Marketplace): Promise<void>
  /** Connects a demo seller with Stripe; where that cannot be done without a person, does nothing. */
  onboardSeller(marketplace: Marketplace, memberId: string): Promise<void>
}

/** A demo marketplace with its people, by their keys. */
export interface SeededMarketplace {
  marketplace: Marketplace
  memberIds: ReadonlyMap<string, string>
}

const setup: SystemActor = { kind: 'system', name: 'setup' }
const places: readonly DemoMarketplace[] = ['madeinpk', 'designia']

/**
 * Fills an empty deployment with the demo: the house and two marketplaces, people, and shops with something in them.
 * Once: a deployment that was filled is left alone, whatever has become of the demo in it. `further` (deals in several
 * states) runs before the seed counts as done.
 * @returns whether it was filled now
 */
export async function seedDemo(
  services: SeedServices,
  modules: SeedModules,
  further: (seeded: Readonly<Record<DemoMarketplace, SeededMarketplace>>) => Promise<void> = async () => {},
): Promise<boolean> {
  const { db } = services
  const { id: houseId } = await db.aboveMarketplaces((tx) => ensureHouse(tx, ['house.localhost']))
  if (await db.snapshot(houseId, (tx) => seededBefore(tx, 'whole'))) return false
  for (const place of places) await openPlace(services, houseId, place)
  const house = await marketplaceOf(services, 'house')
  await ensureMember(services, house, demoSuperadmin)
  // One after the other: so many pictures at once as both have sellers would be refused.
  const madeinpk = await fill(services, modules, 'madeinpk')
  const designia = await fill(services, modules, 'designia')
  await further({ madeinpk, designia })
  await db.inMarketplace(houseId, async (tx) => noteSeeded(tx, 'whole'))
  return true
}

async function openPlace({ db, directory }: SeedServices, houseId: string, place: DemoMarketplace): Promise<void> {
  await directory.refresh()
  if (await directory.bySlug(place)) return
  const name = presets.get(place)?.name ?? place
  const wish = { preset: place, slug: place, name, hosts: [`${place}.localhost`] }
  await db.inMarketplace(houseId, (tx) => openMarketplace(tx, presets, { actor: setup, wish }))
  await directory.refresh()
}

async function fill(services: SeedServices, modules: SeedModules, place: DemoMarketplace): Promise<SeededMarketplace> {
  const marketplace = await marketplaceOf(services, place)
  const catalogue = modules.catalogues[place]
  const sellers = catalogue.sellers.map((seller) => sellerAsMember(place, seller))
  const memberIds = await ensureMembers(services, marketplace, [...demoMembers[place], ...sellers])
  await modules.openPages(marketplace)
  await Promise.all(sellers.map(({ key }) => modules.onboardSeller(marketplace, memberIds.get(key) ?? '')))
  await ratesInDemo(services.db, place, { marketplace, memberIds })
  await stockShop(services, modules, { marketplace, memberIds, catalogue })
  return { marketplace, memberIds }
}

async function ensureMembers(
  services: SeedServices,
  marketplace: Marketplace,
  members: readonly DemoMember[],
): Promise<ReadonlyMap<string, string>> {
  const ids = await Promise.all(
    members.map(async (member) => [member.key, (await ensureMember(services, marketplace, member)).id] as const),
  )
  return new Map(ids)
}

async function marketplaceOf({ directory }: SeedServices, slug: string): Promise<Marketplace> {
  const found = await directory.bySlug(slug)
  if (!found) throw new Error(`the marketplace ${slug} was opened and is not there`)
  return found
}
