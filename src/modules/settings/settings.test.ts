import { expect, test } from 'vitest'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { readRevision } from '../../platform/db/revision.ts'
import { senderOf } from '../../platform/mail/sender.ts'
import { openDirectory } from '../../platform/tenancy/directory.ts'
import { presets } from '../../presets/all.ts'
import { openTenants, somebodyWaits, type Tenants } from '../../../test/support/tenants.ts'
import { searchActivity } from '../activity/queries.ts'
import { type Change, changeSettings } from './commands.ts'
import { changeOf, presentFacts, presentSettings } from './present.ts'
import { readSettings } from './queries.ts'
import { settingsChange } from './schema.ts'

const who = (...roles: string[]): Member => ({ kind: 'member', memberId: newId(), sessionId: newId(), roles })
const operator = who('operator')

const changing = (tenants: Tenants, change: Change, actor = operator) =>
  tenants.db.inMarketplace(tenants.here, (tx) => changeSettings(tx, presets, { actor, change }))
const reading = (tenants: Tenants, marketplace = tenants.here) =>
  tenants.db.snapshot(marketplace, (tx) => readSettings(tx, presets))
const logged = async (tenants: Tenants) =>
  (await tenants.db.snapshot(tenants.here, (tx) => searchActivity(tx, {}, { direction: 'forward', limit: 10 }))).rows

test('[CO-16] the operator changes single settings; the rest, and the other marketplace, stay', async () => {
  const tenants = await openTenants()
  const [untouched, before] = [await reading(tenants, tenants.elsewhere), await reading(tenants)]
  await changing(tenants, { feeBasisPoints: 350, goods: { returnWindow: 86_400 } })
  await changing(tenants, { name: 'Bazaar', brand: { mark: 'Bz' } })
  const after = await reading(tenants)
  expect(after.name).toBe('Bazaar')
  expect(after.inForce).toEqual({
    ...before.inForce,
    feeBasisPoints: 350,
    goods: { ...before.inForce.goods, returnWindow: 86_400 },
    // Letters of one's own take the place of the drawn mark.
    brand: { ...before.inForce.brand, mark: 'Bz', emblem: [] },
  })
  expect(await reading(tenants, tenants.elsewhere)).toEqual(untouched)
  const directory = openDirectory(tenants.db, presets, () => Date.now())
  expect(await directory.byId(tenants.here)).toMatchObject({ name: 'Bazaar', settings: after.inForce })
})

test('[CO-10] a change of settings is on record with before and after, and one that changes nothing is not', async () => {
  const tenants = await openTenants()
  await changing(tenants, { feeBasisPoints: 350 })
  await changing(tenants, { feeBasisPoints: 350 })
  expect(await logged(tenants)).toMatchObject([
    {
      action: 'settings.changed',
      actor_id: operator.memberId,
      changes: { feeBasisPoints: { before: 200, after: 350 } },
    },
  ])
})

test('[CO-16] settings that do not fit together are refused, and nothing is changed', async () => {
  const tenants = await openTenants()
  const before = await reading(tenants)
  await expect(changing(tenants, { name: 'X', goods: { deliveryWindow: 90 * 86_400 } })).rejects.toMatchObject({
    kind: 'invalid',
    code: 'settings_not_possible',
    faults: [{ path: 'goods' }],
  })
  expect(await reading(tenants)).toEqual(before)
  expect(await logged(tenants)).toEqual([])
})

test('[CO-7] the operator sets how long a message waits for its reader before they are mailed, within reason', async () => {
  const tenants = await openTenants()
  await expect(changing(tenants, { messages: { mailAfter: 30 } })).rejects.toMatchObject({
    faults: [{ path: 'messages.mail_after' }],
  })
  await changing(tenants, { messages: { mailAfter: 3_600 } })
  expect((await reading(tenants)).inForce.messages).toEqual({ mailAfter: 3_600 })
})

test('[PK-10] the operator sets how long they may take to decide a complaint, and it is on record', async () => {
  const tenants = await openTenants()
  const set = changeOf(settingsChange.parse({ complaints: { time_to_decide: 10 * 86_400 } }))
  expect(presentSettings(await changing(tenants, set), 0).complaints).toMatchObject({
    time_to_answer: 3 * 86_400,
    time_to_decide: 10 * 86_400,
  })
  const [first] = await logged(tenants)
  expect(first).toMatchObject({
    changes: { 'complaints.decisionWindow': { before: 30 * 86_400, after: 10 * 86_400 } },
  })
})

test('[CO-16] a seller changes no settings', async () => {
  const tenants = await openTenants()
  await expect(changing(tenants, { feeBasisPoints: 0 }, who('seller'))).rejects.toMatchObject({ kind: 'forbidden' })
  expect((await reading(tenants)).inForce.feeBasisPoints).toBe(200)
})

test('[CO-16] of two operators at once neither undoes what the other set', async () => {
  const tenants = await openTenants()
  let second: Promise<unknown> = Promise.resolve()
  await tenants.db.inMarketplace(tenants.here, async (tx) => {
    await changeSettings(tx, presets, { actor: operator, change: { goods: { returnWindow: 86_400 } } })
    await readSettings(tx, presets)
    second = changing(tenants, { feeBasisPoints: 300, goods: { dispatchWindow: 86_400 } })
    await somebodyWaits(tenants)
  })
  await second
  expect((await reading(tenants)).inForce).toMatchObject({
    feeBasisPoints: 300,
    goods: { returnWindow: 86_400, dispatchWindow: 86_400 },
  })
})

test('[CO-15] a change raises the revision by which kept answers are compared', async () => {
  const tenants = await openTenants()
  const revision = () => tenants.db.snapshot(tenants.here, (tx) => readRevision(tx, ['settings']))
  const before = await revision()
  await changing(tenants, { feeBasisPoints: 350 })
  expect(await revision()).toBeGreaterThan(before)
})

test('[CO-16] everybody may know the facts, and among them only the roles one may take', async () => {
  const tenants = await openTenants()
  const facts = presentFacts({ slug: 'here', preset: 'madeinpk' }, await reading(tenants), {
    closed: false,
    development: false,
  })
  expect(facts).toMatchObject({
    name: 'here',
    currency: 'PKR',
    currency_digits: 2,
    zone: 'Asia/Karachi',
    fee_percent: '2',
    roles: [{ name: 'buyer' }, { name: 'seller' }],
    development: false,
  })
})

test('[WS-3] the operator sets after how long an idle member is signed out, and takes the limit away again', async () => {
  const tenants = await openTenants()
  const limited = await changing(tenants, changeOf({ idle_timeout_seconds: 1_800 }))
  expect(presentSettings(limited, 0).idle_timeout_seconds).toBe(1_800)
  expect((await reading(tenants)).inForce.idleTimeoutSeconds).toBe(1_800)
  await expect(changing(tenants, { idleTimeoutSeconds: 60 })).rejects.toMatchObject({
    faults: [{ path: 'idle_timeout_seconds' }],
  })
  await changing(tenants, changeOf({ idle_timeout_seconds: null }))
  expect((await reading(tenants)).inForce.idleTimeoutSeconds).toBeNull()
})

test('[CO-6] letters come under the name that was set and answers go where it says, until both are taken away again', async () => {
  const tenants = await openTenants()
  const place = async () => {
    const { name, inForce } = await reading(tenants)
    return senderOf({ name, settings: inForce })
  }
  expect(await place()).toEqual({ fromName: 'here' })
  await changing(tenants, changeOf({ letters: { from_name: 'The bazaar', reply_to: 'help@bazaar.example' } }))
  expect(await place()).toEqual({ fromName: 'The bazaar', replyTo: 'help@bazaar.example' })
  await changing(tenants, changeOf({ letters: { from_name: null } }))
  expect(await place()).toEqual({ fromName: 'here', replyTo: 'help@bazaar.example' })
  expect((await logged(tenants))[0]?.changes).toEqual({
    'letters.fromName': { before: 'The bazaar', after: null },
  })
  const long = `${'a'.repeat(65)}@example.com`
  for (const reply_to of ['nobody', 'a@example.com, b@example.com', 'A <a@example.com>', long]) {
    expect(settingsChange.safeParse({ letters: { reply_to } }).success).toBe(false)
  }
})

test('[CO-12] the whole brand is the operator’s: each colour of both themes, corners, space and motion, held to contrast', async () => {
  const tenants = await openTenants()
  const brand = {
    second: '#7a1f5c',
    second_dark: '#e8a8cf',
    night: '#101014',
    corners: 'round',
    density: 'airy',
  } as const
  const changed = presentSettings(
    await changing(tenants, changeOf({ brand: { ...brand, motion: 'still', imagery: 'scenes' } })),
    1,
  )
  expect(changed.brand).toMatchObject({
    ...brand,
    motion: 'still',
    imagery: 'scenes',
    palette: { dark: { page: '#101014' } },
  })
  await expect(changing(tenants, changeOf({ brand: { night: '#b0b0b0' } }))).rejects.toMatchObject({
    faults: expect.arrayContaining([expect.objectContaining({ path: 'brand.night' })]),
  })
})

test('[CO-16] over an older version nothing is changed that somebody else has changed since; the rest is', async () => {
  const tenants = await openTenants()
  const over = (base: number, change: Change) =>
    tenants.db.inMarketplace(tenants.here, (tx) => changeSettings(tx, presets, { actor: operator, change, base }))
  const changed = expect.objectContaining({ code: 'settings_changed_meanwhile' })
  await over(0, { feeBasisPoints: 350, goods: { returnWindow: 86_400 } })
  await over(0, { name: 'Bazaar', goods: { dispatchWindow: 86_400 } })
  await expect(over(0, { feeBasisPoints: 400 })).rejects.toEqual(changed)
  await expect(over(2, { goods: { dispatchWindow: 90_000 }, feeBasisPoints: 400 })).rejects.toEqual(changed)
  // The same again is no other wish; and who has read the newest may change it.
  await over(0, { feeBasisPoints: 350 })
  await over(3, { feeBasisPoints: 400 })
  const { name, inForce } = await reading(tenants)
  expect([name, inForce.feeBasisPoints, inForce.goods.dispatchWindow]).toEqual(['Bazaar', 400, 86_400])
})
