import { expect, test } from 'vitest'
import { openTenants, type Tenants } from '../../../test/support/tenants.ts'
import { newId } from '../../kernel/ids.ts'
import { presets } from '../../presets/all.ts'
import { sql } from '../db/sql.ts'
import { openDirectory } from './directory.ts'
import { insertMarketplace } from './store.ts'

/** A directory as another process has one: nobody tells it of a change. Its real time is turned by hand. */
async function anotherProcess() {
  const tenants = await openTenants()
  let now = 1_000_000
  const directory = openDirectory(tenants.db, presets, () => now)
  const slugs = async () => (await directory.all()).map(({ slug }) => slug).toSorted()
  return { tenants, directory, slugs, pass: (milliseconds: number) => void (now += milliseconds) }
}

const openThird = ({ db }: Tenants) =>
  db.aboveMarketplaces((tx) =>
    insertMarketplace(tx, {
      id: newId(),
      slug: 'third',
      preset: 'madeinpk',
      name: 'Third',
      hosts: ['third.localhost'],
    }),
  )

test('[CO-16] a process that nobody tells learns of a marketplace opened by another within seconds, in its list too', async () => {
  const { tenants, slugs, pass } = await anotherProcess()
  expect(await slugs()).toEqual(['elsewhere', 'here'])
  await openThird(tenants)
  // What was just read is not read again for each that asks.
  pass(4_000)
  expect(await slugs()).toEqual(['elsewhere', 'here'])
  pass(2_000)
  expect(await slugs()).toEqual(['elsewhere', 'here', 'third'])
})

test('[CO-16] the list has the settings of now, also where nobody asks for one marketplace by itself', async () => {
  const { tenants, directory, pass } = await anotherProcess()
  const name = async () => (await directory.all()).find(({ id }) => id === tenants.here)?.name
  expect(await name()).toBe('here')
  await tenants.db.inMarketplace(tenants.here, async (tx) => {
    tx.write(sql`update marketplace set name = 'Bazaar' where id = ${tenants.here}`)
  })
  pass(6_000)
  expect(await name()).toBe('Bazaar')
})

test('[CO-16] what is known without waiting is never older than what is waited for', async () => {
  const { directory, pass } = await anotherProcess()
  const host = 'here.localhost'
  expect(directory.knownByHost(host)).toBeUndefined()
  await directory.byHost(host)
  expect(directory.knownByHost(host)?.slug).toBe('here')
  expect(directory.knownBySlug('here')?.slug).toBe('here')
  expect(directory.knownBySlug('nobody')).toBeUndefined()
  // While it is read anew, what was known may be wrong by then.
  const reading = directory.refresh()
  expect(directory.knownByHost(host)).toBeUndefined()
  await reading
  expect(directory.knownByHost(host)?.slug).toBe('here')
  pass(6_000)
  expect(directory.knownByHost(host)).toBeUndefined()
})
