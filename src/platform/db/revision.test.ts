import { expect, test } from 'vitest'
import { openTenants } from '../../../test/support/tenants.ts'
import { raiseRevision, readRevision } from './revision.ts'

test('[CO-15] a transaction raises a topic once, however often it says so, and only what commits counts', async () => {
  const { db, here, elsewhere } = await openTenants()
  const read = (marketplaceId: string, ...topics: string[]) =>
    db.snapshot(marketplaceId, (tx) => readRevision(tx, topics))
  await db.inMarketplace(here, async (tx) => {
    for (let time = 0; time < 40; time++) raiseRevision(tx, 'catalogue')
    raiseRevision(tx, 'settings')
  })
  expect(await read(here, 'catalogue')).toBe(1n)
  expect(await read(here, 'catalogue', 'settings')).toBe(2n)
  expect(await read(elsewhere, 'catalogue')).toBe(0n)
  const failed = db.inMarketplace(here, async (tx) => {
    raiseRevision(tx, 'catalogue')
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await read(here, 'catalogue')).toBe(1n)
})

test('[CO-15] many writers that each raise a topic again and again wait for one another, and all come through', async () => {
  const { db, here } = await openTenants()
  await Promise.all(
    Array.from({ length: 40 }, () =>
      db.inMarketplace(here, async (tx) => {
        for (let time = 0; time < 10; time++) raiseRevision(tx, 'catalogue')
        await readRevision(tx, ['catalogue'])
      }),
    ),
  )
  expect(await db.snapshot(here, (tx) => readRevision(tx, ['catalogue']))).toBe(40n)
})
