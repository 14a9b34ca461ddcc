import { expect, test } from 'vitest'
import { openTenants, putMember } from '../../../test/support/tenants.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'
import { createLog } from '../../platform/telemetry/log.ts'
import { takeOut } from './erasing.ts'
import { eraseAgain } from './jobs.ts'
import { insertErasure } from './store.ts'

const part = (tables: string[], erase: PersonalPart['erase']): PersonalPart => ({
  name: tables.join(),
  tables,
  export: async () => ({}),
  erase,
})

test('[CO-1] of those who left, the one who cannot be taken out keeps nobody else waiting, and is named', async () => {
  const tenants = await openTenants()
  const { db, clock, here } = tenants
  const left = [await putMember(tenants, here, 'First'), await putMember(tenants, here, 'Second')]
  const last = await putMember(tenants, here, 'Third')
  await db.inMarketplace(here, async (tx) => {
    for (const id of [...left, last]) insertErasure(tx, id, 'member')
  })
  const lines: string[] = []
  const log = createLog({ level: 'error', readable: false }, { write: (line) => void lines.push(line) })
  const erased: string[] = []
  const parts = [
    part(['member'], async (_tx, { memberId }) => {
      if (memberId === left[0]) throw new Error('a fault of one part')
      erased.push(memberId)
    }),
  ]
  const again = eraseAgain({ services: { db, clock, log }, personal: () => parts }, here)
  await expect(again).rejects.toThrow(`1 of 3 were not erased: ${left[0]}`)
  // Ids of one millisecond have no order among them, and so those who left in it have none.
  expect(erased.toSorted()).toEqual([String(left[1]), last].toSorted())
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(left[0])
})

test('[CO-1] the account goes last of all', async () => {
  const { db, here } = await openTenants()
  const order: string[] = []
  const noting = (name: string) => part([name], async () => void order.push(name))
  await db.inMarketplace(here, (tx) => takeOut([noting('member'), noting('product'), noting('address')], tx, here))
  expect(order).toEqual(['product', 'address', 'member'])
})
