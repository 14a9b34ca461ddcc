import { Kysely, sql as kyselySql } from 'kysely'
import { expect, test } from 'vitest'
import { openTenants, putMember, type Tenants } from '../../../test/support/tenants.ts'
import { newId } from '../../kernel/ids.ts'
import { sql } from '../db/sql.ts'
import { joinTransaction, marketplaceDialect } from './dialect.ts'
import { openAuthLibrary } from './library.ts'

interface Tables {
  member: { id: string; name: string; email: string; created_at: Date; updated_at: Date }
}

const libraryOf = (tenants: Tenants, marketplaceId: string) =>
  new Kysely<Tables>({ dialect: marketplaceDialect(tenants.db, marketplaceId) })

const names = (tenants: Tenants, marketplaceId: string) =>
  tenants.db.inMarketplace(marketplaceId, async (tx) =>
    (await tx.rows<{ name: string }>(sql`select name from member order by name`)).map(({ name }) => name),
  )

const rename = (library: Kysely<Tables>, from: string, to: string) =>
  library.updateTable('member').set({ name: to }).where('name', '=', from).returning('name').execute()

test('[CO-1] each statement of the library sees one marketplace, on connections that served another', async () => {
  const tenants = await openTenants()
  await putMember(tenants, tenants.here, 'Ann')
  await putMember(tenants, tenants.elsewhere, 'Bob')
  const [here, elsewhere] = [libraryOf(tenants, tenants.here), libraryOf(tenants, tenants.elsewhere)]
  const seen = await Promise.all(
    Array.from({ length: 20 }, (_, turn) =>
      (turn % 2 ? here : elsewhere).selectFrom('member').select('name').execute(),
    ),
  )
  expect(seen.map(([row]) => row?.name)).toEqual(seen.map((_, turn) => (turn % 2 ? 'Ann' : 'Bob')))
  expect(seen.every((rows) => rows.length === 1)).toBe(true)
})

test('[CO-1] a transaction of the library’s own is committed whole, or not at all', async () => {
  const tenants = await openTenants()
  await putMember(tenants, tenants.here, 'Ann')
  const library = libraryOf(tenants, tenants.here)
  await library.transaction().execute(async (trx) => {
    await rename(trx, 'Ann', 'Amna')
    await rename(trx, 'Amna', 'Aisha')
  })
  expect(await names(tenants, tenants.here)).toEqual(['Aisha'])
  const undone = library.transaction().execute(async (trx) => {
    await rename(trx, 'Aisha', 'Zoe')
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  expect(await names(tenants, tenants.here)).toEqual(['Aisha'])
})

test('[CO-1] what the library does in our transaction goes with it, its own transactions too', async () => {
  const tenants = await openTenants()
  await putMember(tenants, tenants.here, 'Ann')
  const library = libraryOf(tenants, tenants.here)
  const undone = tenants.db.inMarketplace(tenants.here, async (tx) => {
    await joinTransaction(tx, () => library.transaction().execute((trx) => rename(trx, 'Ann', 'Zoe')))
    expect(await tx.maybe(sql`select name from member where name = 'Zoe'`)).toBeDefined()
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  expect(await names(tenants, tenants.here)).toEqual(['Ann'])
})

test('[CO-1] what the library takes back in our transaction does not take back ours', async () => {
  const tenants = await openTenants()
  await putMember(tenants, tenants.here, 'Ann')
  const library = libraryOf(tenants, tenants.here)
  await tenants.db.inMarketplace(tenants.here, async (tx) => {
    await tx.rows(sql`update member set name = 'Amna'`)
    const inner = joinTransaction(tx, () =>
      library.transaction().execute(async (trx) => {
        await rename(trx, 'Amna', 'Zoe')
        throw new Error('changed its mind')
      }),
    )
    await expect(inner).rejects.toThrow('changed its mind')
  })
  expect(await names(tenants, tenants.here)).toEqual(['Amna'])
})

test('[CO-1] PostgreSQL’s refusal is what is thrown, whatever the library makes of it', async () => {
  const tenants = await openTenants()
  const library = libraryOf(tenants, tenants.here)
  const asked = tenants.db.inMarketplace(tenants.here, (tx) =>
    joinTransaction(tx, async () => {
      await kyselySql`select 1 / ${0}::int`.execute(library).catch(() => {
        throw new Error('something went wrong')
      })
    }),
  )
  await expect(asked).rejects.toMatchObject({ code: '22012' })
})

test('[CO-1] the library of one marketplace is refused in a transaction of another, or of none', async () => {
  const tenants = await openTenants()
  const library = libraryOf(tenants, tenants.here)
  const work = () => library.selectFrom('member').select('name').execute()
  const elsewhere = tenants.db.inMarketplace(tenants.elsewhere, (tx) => joinTransaction(tx, work))
  await expect(elsewhere).rejects.toThrow('another')
  const auth = openAuthLibrary({ secretKey: 'a secret of the tests, thirty-two long' }, tenants.db)
  const above = tenants.db.aboveMarketplaces((tx) => auth.within(tx, (tables) => tables.findUserById(newId())))
  await expect(above).rejects.toThrow('in marketplaces only')
})
