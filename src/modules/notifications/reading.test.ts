import { expect, test } from 'vitest'
import { noLive } from '../../../test/support/live.ts'
import { openTenants, putMember, type Tenants } from '../../../test/support/tenants.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Database } from '../../platform/db/database.ts'
import { sql } from '../../platform/db/sql.ts'
import { noticeKinds } from './notice.ts'
import { openNoticeOffice } from './office.ts'
import { openReading } from './reading.ts'

const kinds = noticeKinds([
  { kind: 'order-paid', mailed: false, title: ({ order }) => `Paid: ${order}`, body: () => '', link: () => null },
])
const marketplaceOf = (id: string) => ({ id, name: 'Here', settings: { locale: 'en', zone: 'UTC' } }) as Marketplace

/** Tells a member of an order, and answers the notice's id. */
async function tell({ db }: Tenants, marketplaceId: string, memberId: string, order: string): Promise<string> {
  const office = openNoticeOffice({ sendEach: () => [] }, noLive, kinds)
  await db.inMarketplace(marketplaceId, async (tx) =>
    office.notify(tx, { memberId, kind: 'order-paid', cause: order, data: { order } }),
  )
  const row = await db.snapshot(marketplaceId, (tx) =>
    tx.one<{ id: string }>(sql`select id from notification where member_id = ${memberId} and cause = ${order}`),
  )
  return row.id
}

/** A reading that notes how often the database was gone to, and waits before each time for `gate`. */
function watched(db: Database) {
  const visits: string[] = []
  const gates: Promise<unknown>[] = []
  const read = openReading(
    {
      async snapshot(marketplaceId, work) {
        visits.push(marketplaceId)
        await gates.shift()
        return db.snapshot(marketplaceId, work)
      },
    },
    kinds,
  )
  return { read, visits, gates }
}

test('[CO-6] what many devices wait for is read at once, and each member is told only what is theirs', async () => {
  const tenants = await openTenants()
  const { here, elsewhere: there } = tenants
  const [amna, bilal] = [await putMember(tenants, here, 'Amna'), await putMember(tenants, here, 'Bilal')]
  const stranger = await putMember(tenants, there, 'Zoe')
  const [first, second] = [await tell(tenants, here, amna, 'A-1'), await tell(tenants, here, amna, 'A-2')]
  const his = await tell(tenants, here, bilal, 'B-1')
  const foreign = await tell(tenants, there, stranger, 'Z-1')
  const { read, visits } = watched(tenants.db)
  const ask = (memberId: string, ids: readonly string[], place = here) =>
    read(marketplaceOf(place), { memberId, notices: new Map(ids.map((id, index) => [id, BigInt(index + 1)])) })

  const [one, other, hers, thief, wall, elsewhere] = await Promise.all([
    ask(amna, [first, second]),
    ask(amna, [first, second]),
    ask(bilal, [his]),
    ask(bilal, []),
    ask(amna, [foreign]),
    ask(stranger, [foreign], there),
  ])
  expect(visits.toSorted()).toEqual([here, there].toSorted())
  // What all devices of a member are told is one and the same text.
  expect(other.written.get(first)).toBe(one.written.get(first))
  expect([...one.written.keys()]).toEqual([first, second])
  expect(one.written.get(second)).toContain('id: 2\nevent: notice\ndata: {"id":')
  expect(one.written.get(second)).toContain('"title":"Paid: A-2"')
  expect([one.unread, hers.unread, elsewhere.unread]).toEqual([2, 1, 1])
  expect([...hers.written.keys(), ...thief.written.keys()]).toEqual([his, his])
  expect(wall.written.has(foreign)).toBe(false)
  expect([...elsewhere.written.keys()]).toEqual([foreign])
})

test("[CO-6] another member's notice is not told, whoever asks for it", async () => {
  const tenants = await openTenants()
  const [amna, bilal] = [
    await putMember(tenants, tenants.here, 'Amna'),
    await putMember(tenants, tenants.here, 'Bilal'),
  ]
  const hers = await tell(tenants, tenants.here, amna, 'A-1')
  const { read } = watched(tenants.db)
  const stolen = await read(marketplaceOf(tenants.here), { memberId: bilal, notices: new Map([[hers, 1n]]) })
  expect([stolen.written.size, stolen.unread]).toEqual([0, 0])
})

test('[CO-6] who asks while a read is under way goes along with the next; one that fails fails for its own only', async () => {
  const tenants = await openTenants()
  const amna = await putMember(tenants, tenants.here, 'Amna')
  const { read, visits, gates } = watched(tenants.db)
  const under = Promise.withResolvers<void>()
  gates.push(under.promise)
  const ask = (notices: readonly string[] = []) =>
    read(marketplaceOf(tenants.here), { memberId: amna, notices: new Map(notices.map((id) => [id, 1n])) })
  const failed = ask()
  await expect.poll(() => visits.length).toBe(1)
  const id = await tell(tenants, tenants.here, amna, 'A-1')
  const later = [ask([id]), ask()]
  under.reject(new Error('the database is away'))
  await expect(failed).rejects.toThrow('away')
  const [told, beside] = await Promise.all(later)
  expect(visits).toHaveLength(2)
  expect([told?.written.size, told?.unread, beside?.unread]).toEqual([1, 1, 1])
  await ask()
  expect(visits).toHaveLength(3)
})
