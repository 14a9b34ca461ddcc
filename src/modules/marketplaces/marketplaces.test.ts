import { expect, test } from 'vitest'
import { openTenants, type Tenants } from '../../../test/support/tenants.ts'
import type { Actor, Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { openDirectory } from '../../platform/tenancy/directory.ts'
import { presets } from '../../presets/all.ts'
import { searchActivity } from '../activity/queries.ts'
import { openMarketplace } from './commands.ts'
import { changeHosts, type HostChange } from './hosts.ts'
import { ensureHouse } from './house.ts'
import { listMarketplaces, readMarketplace } from './queries.ts'
import { newTenant } from './schema.ts'

const who = (...roles: string[]): Member => ({ kind: 'member', memberId: newId(), sessionId: newId(), roles })
const superadmin = who('superadmin')
const wish = { preset: 'designia', slug: 'atelier', name: 'Atelier', hosts: ['atelier.example', 'www.atelier.example'] }

const opening = (tenants: Tenants, more: Partial<typeof wish> = {}, actor: Actor = superadmin) =>
  tenants.db.inMarketplace(tenants.here, (tx) =>
    openMarketplace(tx, presets, { actor, wish: newTenant.parse({ ...wish, ...more }) }),
  )
const slugs = async ({ db, here }: Tenants) =>
  (await db.snapshot(here, (tx) => listMarketplaces(tx, superadmin, { direction: 'forward', limit: 100 }))).rows.map(
    ({ slug }) => slug,
  )

test('[CO-16] the superadmin opens a marketplace from a preset; it answers under its hosts, and is on record', async () => {
  const tenants = await openTenants()
  const id = await opening(tenants)
  const directory = openDirectory(tenants.db, presets, () => 0)
  expect(await directory.byHost('www.atelier.example')).toMatchObject({
    id,
    slug: 'atelier',
    hosts: wish.hosts,
    settings: { currency: 'USD', feeBasisPoints: 1_000 },
  })
  const log = (marketplace: string) =>
    tenants.db.snapshot(marketplace, (tx) => searchActivity(tx, {}, { direction: 'forward', limit: 9 }))
  expect((await log(tenants.here)).rows).toMatchObject([{ action: 'marketplace.opened', object_id: id }])
  expect((await log(id)).rows).toEqual([])
})

test.each([
  [{ preset: 'nothing' }, { code: 'unknown_preset' }],
  [{ preset: 'house' }, { code: 'second_house' }],
  [{ hosts: ['a.example', 'localhost'] }, { code: 'bare_host', faults: [{ path: 'hosts.1' }] }],
  [{ hosts: ['10.0.0.1'] }, { code: 'bare_host' }],
  [{ hosts: ['a.example', 'a.example'] }, { code: 'host_twice', faults: [{ path: 'hosts.1' }] }],
  [{ slug: 'elsewhere' }, { code: 'slug_taken', kind: 'conflict' }],
  [{ hosts: ['b.example', 'elsewhere.localhost'] }, { code: 'host_taken', kind: 'conflict' }],
])('[CO-16] %j is refused, and nothing is opened', async (more, refusal) => {
  const tenants = await openTenants()
  await expect(opening(tenants, more)).rejects.toMatchObject(refusal)
  expect(await slugs(tenants)).toEqual(['elsewhere', 'here'])
})

test.each(['UPPER.example', 'http://a.example', 'a.example:80', 'a..example', '-a.example', 'a/b', ''])(
  '[CO-16] "%s" is no host name',
  (host) => {
    expect(newTenant.safeParse({ ...wish, hosts: [host] }).success).toBe(false)
  },
)

test('[CO-2] an operator neither opens marketplaces nor learns of others', async () => {
  const tenants = await openTenants()
  const operator = who('operator')
  await expect(opening(tenants, {}, operator)).rejects.toMatchObject({ kind: 'forbidden' })
  const listing = tenants.db.snapshot(tenants.here, (tx) =>
    listMarketplaces(tx, operator, { direction: 'forward', limit: 9 }),
  )
  await expect(listing).rejects.toMatchObject({ kind: 'forbidden' })
})

test('[CO-16] the list is read page by page, and one by its slug', async () => {
  const tenants = await openTenants()
  await opening(tenants)
  const page = (request: Partial<Parameters<typeof listMarketplaces>[2]>) =>
    tenants.db.snapshot(tenants.here, (tx) =>
      listMarketplaces(tx, superadmin, { direction: 'forward', limit: 2, ...request }),
    )
  const first = await page({})
  const second = await page({ cursor: first.after ?? undefined })
  expect([first, second].map(({ rows }) => rows.map(({ slug }) => slug))).toEqual([['atelier', 'elsewhere'], ['here']])
  expect(second.after).toBeNull()
  const back = await page({ cursor: second.before ?? undefined, direction: 'backward' })
  expect(back.rows.map(({ slug }) => slug)).toEqual(['atelier', 'elsewhere'])
  const one = (slug: string) => tenants.db.snapshot(tenants.here, (tx) => readMarketplace(tx, superadmin, slug))
  expect(await one('atelier')).toMatchObject({ name: 'Atelier', hosts: wish.hosts })
  await expect(one('nowhere')).rejects.toMatchObject({ kind: 'not_found' })
})

test('[CO-16] a deployment has one house, however often it is asked for', async () => {
  const tenants = await openTenants()
  const ensure = () => tenants.db.aboveMarketplaces((tx) => ensureHouse(tx, ['house.localhost']))
  const first = await ensure()
  expect([first.opened, await ensure()]).toEqual([true, { id: first.id, opened: false }])
  expect(await slugs(tenants)).toEqual(['elsewhere', 'here', 'house'])
})

test('[CO-16] host names are added, removed and put first, and one always stays', async () => {
  const tenants = await openTenants()
  const change = (wanted: HostChange) =>
    tenants.db.inMarketplace(tenants.here, (tx) => changeHosts(tx, { kind: 'system', name: 'setup' }, wanted))
  expect(await change({ add: 'bazaar.example' })).toEqual(['here.localhost', 'bazaar.example'])
  expect(await change({ primary: 'bazaar.example' })).toEqual(['bazaar.example', 'here.localhost'])
  expect(await change({ add: 'shop.example', remove: 'bazaar.example' })).toEqual(['here.localhost', 'shop.example'])
  await expect(change({ add: 'elsewhere.localhost' })).rejects.toMatchObject({ code: 'host_taken' })
  await expect(change({ add: 'localhost' })).rejects.toMatchObject({ code: 'bare_host' })
  await expect(change({ remove: 'elsewhere.localhost' })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(change({ primary: 'bazaar.example' })).rejects.toMatchObject({ kind: 'not_found' })
  await change({ remove: 'shop.example' })
  await expect(change({ remove: 'here.localhost' })).rejects.toMatchObject({ code: 'last_host' })
  const directory = openDirectory(tenants.db, presets, () => 0)
  expect((await directory.byId(tenants.here))?.hosts).toEqual(['here.localhost'])
  expect((await directory.byId(tenants.elsewhere))?.hosts).toEqual(['elsewhere.localhost'])
})
