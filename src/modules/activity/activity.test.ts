import { Client } from 'pg'
import { expect, test } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Cursor } from '../../kernel/pages.ts'
import { openTenants, putMember, type Tenants } from '../../../test/support/tenants.ts'
import { changesBetween, record } from './index.ts'
import { searchActivity } from './queries.ts'
import { type ActivityFilter, deletePersonal } from './store.ts'

const ann: Actor = { kind: 'member', memberId: newId(), sessionId: newId(), roles: ['seller'] }
const origin = { requestId: 'r-1', address: '203.0.113.9', userAgent: 'Lynx/2.9' }

const search = async (tenants: Tenants, filter: ActivityFilter = {}, marketplace = tenants.here) =>
  (await tenants.db.snapshot(marketplace, (tx) => searchActivity(tx, filter, { direction: 'forward', limit: 100 })))
    .rows

/** Puts a deed on record, and lets a moment pass: of several at one instant none is the first. */
const put = async (tenants: Tenants, action: string, actor: Actor = ann, id = 'one') => {
  await tenants.db.inMarketplace(tenants.here, async (tx) =>
    record(tx, { actor, action, object: { kind: action.slice(0, action.indexOf('.')), id } }),
  )
  tenants.clock.turnForward(1)
}

test('[CO-10] a deed is on record with who, what, when and from where, in its own marketplace only', async () => {
  const tenants = await openTenants()
  await tenants.db.inMarketplace(tenants.here, async (tx) =>
    record(tx, {
      actor: ann,
      origin,
      action: 'product.changed',
      object: { kind: 'product', id: 'p1' },
      details: { stock: { before: 3, after: 2 } },
    }),
  )
  const [line, ...more] = await search(tenants)
  expect(more).toEqual([])
  expect(line).toMatchObject({
    at: tenants.clock.now(),
    actor_kind: 'member',
    actor_id: ann.kind === 'member' ? ann.memberId : '',
    action: 'product.changed',
    object_kind: 'product',
    object_id: 'p1',
    request_id: 'r-1',
    address: '203.0.113.9',
    user_agent: 'Lynx/2.9',
    details: { stock: { before: 3, after: 2 } },
  })
  expect(await search(tenants, {}, tenants.elsewhere)).toEqual([])
})

test('[CO-10] what is rolled back is on no record', async () => {
  const tenants = await openTenants()
  const undone = tenants.db.inMarketplace(tenants.here, async (tx) => {
    record(tx, { actor: ann, origin, action: 'product.created', object: { kind: 'product', id: 'p1' } })
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  expect(await search(tenants)).toEqual([])
})

test('[CO-10] the app can neither change nor remove a line, but can erase from where it was done', async () => {
  const tenants = await openTenants()
  await tenants.db.inMarketplace(tenants.here, async (tx) =>
    record(tx, { actor: ann, origin, action: 'product.created', object: { kind: 'product', id: 'p1' } }),
  )
  const app = new Client({ connectionString: tenants.fresh.appUrl })
  await app.connect()
  try {
    await app.query(`select set_config('app.marketplace_id', $1, false)`, [tenants.here])
    const tamperings = [
      `update activity set action = 'x'`,
      `update activity_origin set address = '192.0.2.1'`,
      `update activity_personal set changes = '{}'`,
      'delete from activity',
      'truncate activity',
    ]
    for (const tampering of tamperings) {
      await expect(app.query(tampering)).rejects.toMatchObject({ code: '42501' })
    }
    expect((await app.query('delete from activity_origin')).rowCount).toBe(1)
  } finally {
    await app.end()
  }
  expect(await search(tenants)).toMatchObject([{ action: 'product.created', address: null, user_agent: null }])
})

test('[CO-10] the log is searched by actor, action, object and time', async () => {
  const tenants = await openTenants()
  const timer: Actor = { kind: 'system', name: 'timer' }
  await put(tenants, 'product.created')
  tenants.clock.turnForward(3_600_000)
  const later = tenants.clock.now()
  await put(tenants, 'product.changed', ann, 'two')
  await put(tenants, 'order.expired', timer)
  await put(tenants, 'products.counted', timer)

  const actions = async (filter: ActivityFilter) => (await search(tenants, filter)).map(({ action }) => action)
  expect(await actions({})).toEqual(['products.counted', 'order.expired', 'product.changed', 'product.created'])
  expect(await actions({ actor: 'timer' })).toEqual(['products.counted', 'order.expired'])
  expect(await actions({ action: 'product.created' })).toEqual(['product.created'])
  expect(await actions({ action: 'product.' })).toEqual(['product.changed', 'product.created'])
  expect(await actions({ objectKind: 'product', objectId: 'two' })).toEqual(['product.changed'])
  expect(await actions({ until: later })).toEqual(['product.created'])
  expect(await actions({ from: later, actor: 'timer', action: 'order.' })).toEqual(['order.expired'])
})

test('[CO-10] pages of the log meet without gap or repetition, both ways', async () => {
  const tenants = await openTenants()
  for (let count = 0; count < 7; count++) await put(tenants, `thing.n${count}`)
  const page = (cursor: Cursor | undefined, direction: 'forward' | 'backward') =>
    tenants.db.snapshot(tenants.here, (tx) => searchActivity(tx, {}, { cursor, direction, limit: 3 }))
  const names = (rows: { action: string }[]) => rows.map(({ action }) => action.slice(-1)).join('')

  const first = await page(undefined, 'forward')
  const second = await page(first.after ?? undefined, 'forward')
  const third = await page(second.after ?? undefined, 'forward')
  expect([first, second, third].map(({ rows }) => names(rows))).toEqual(['654', '321', '0'])
  expect([first.before, third.after]).toEqual([null, null])
  const back = await page(third.before ?? undefined, 'backward')
  expect(names(back.rows)).toBe('321')
})

test('[CO-10] a cursor made by hand is refused and never reaches the database', async () => {
  const tenants = await openTenants()
  const forged = { key: 'yesterday', id: newId() }
  const asked = tenants.db.snapshot(tenants.here, (tx) =>
    searchActivity(tx, {}, { cursor: forged, direction: 'forward', limit: 3 }),
  )
  await expect(asked).rejects.toMatchObject({ kind: 'invalid', faults: [{ path: 'cursor' }] })
})

test('[CO-10] only what is different is on record as changed, before and after', () => {
  const before = { price: '500.00', stock: 3, tags: ['new'], city: null }
  const after = { price: '450.00', stock: 3, tags: ['new'], city: 'pk-lahore', title: undefined }
  expect(changesBetween(before, after)).toEqual({
    price: { before: '500.00', after: '450.00' },
    city: { before: null, after: 'pk-lahore' },
  })
})

test('[CO-10] what changed about a person is erased with the person, and the line stays', async () => {
  const tenants = await openTenants()
  const memberId = await putMember(tenants, tenants.here, 'Ayesha')
  const changes = { name: { before: 'Ayesha', after: 'Ayesha Khan' } }
  await tenants.db.inMarketplace(tenants.here, async (tx) =>
    record(tx, {
      actor: { ...ann, memberId } as Actor,
      origin,
      action: 'member.profile_changed',
      object: { kind: 'member', id: memberId },
      changes: { zone: { before: null, after: 'Asia/Karachi' } },
      personal: { memberId, changes },
    }),
  )
  expect(await search(tenants)).toMatchObject([{ actor_name: 'Ayesha', personal_changes: changes }])
  await tenants.db.inMarketplace(tenants.here, async (tx) => deletePersonal(tx, memberId))
  expect(await search(tenants)).toMatchObject([
    { personal_changes: null, address: null, user_agent: null, changes: { zone: { after: 'Asia/Karachi' } } },
  ])
})

test('[CO-10] the log is searched by any words on a line, and by who somebody is', async () => {
  const tenants = await openTenants()
  const memberId = await putMember(tenants, tenants.here, 'Ayesha')
  const stranger = await putMember(tenants, tenants.elsewhere, 'Ayesha')
  await tenants.db.inMarketplace(tenants.elsewhere, async (tx) =>
    record(tx, {
      actor: { ...ann, memberId: stranger } as Actor,
      action: 'boat.sunk',
      object: { kind: 'boat', id: 'x' },
    }),
  )
  await put(tenants, 'product.created', { ...ann, memberId } as Actor)
  await put(tenants, 'product.changed')
  await put(tenants, 'settings.changed')
  const actions = async (filter: ActivityFilter) => (await search(tenants, filter)).map(({ action }) => action)

  expect(await actions({ text: 'CHANGED' })).toEqual(['settings.changed', 'product.changed'])
  expect(await actions({ text: 'changed', action: 'product.' })).toEqual(['product.changed'])
  expect(await actions({ text: 'product', action: 'product.created' })).toEqual(['product.created'])
  expect(await actions({ text: 'ayesha' })).toEqual(['product.created'])
  expect(await actions({ text: '%' })).toEqual([])

  const page = (cursor: Cursor | undefined, direction: 'forward' | 'backward') =>
    tenants.db.snapshot(tenants.here, (tx) => searchActivity(tx, { text: 'changed' }, { cursor, direction, limit: 1 }))
  const first = await page(undefined, 'forward')
  const second = await page(first.after ?? undefined, 'forward')
  const back = await page(second.before ?? undefined, 'backward')
  expect([first, second, back].map(({ rows }) => rows[0]?.action)).toEqual([
    'settings.changed',
    'product.changed',
    'settings.changed',
  ])
  expect(second.after).toBeNull()
})
