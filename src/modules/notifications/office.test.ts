import { expect, test } from 'vitest'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Cursor } from '../../kernel/pages.ts'
import { sql } from '../../platform/db/sql.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { noLive } from '../../../test/support/live.ts'
import { openTenants, putMember, somebodyWaits, type Tenants } from '../../../test/support/tenants.ts'
import { markAllRead, markRead } from './commands.ts'
import { type NoticeKind, noticeKinds } from './notice.ts'
import { openNoticeOffice } from './office.ts'
import { readNotices, unreadOf } from './queries.ts'

const kind = (name: string, mailed: boolean, more: Partial<NoticeKind> = {}): NoticeKind => ({
  kind: name,
  mailed,
  title: ({ order }) => `${name} ${order}`,
  body: () => '',
  link: () => null,
  ...more,
})
const kinds = noticeKinds([
  kind('order-paid', true, { queue: 'send_payment_success_email' }),
  kind('order-shipped', true),
  kind('order-seen', false),
])

interface SentJob {
  name: string
  data: Record<string, unknown>
  key: string | undefined
}

/** An office whose jobs are noted when their transaction commits. */
async function openOffice() {
  const tenants = await openTenants()
  const sent: SentJob[] = []
  const jobs: Pick<Jobs, 'sendEach'> = {
    sendEach(tx, name, many) {
      tx.afterCommit(() => sent.push(...many.map(({ data, singletonKey: key }) => ({ name, data: { ...data }, key }))))
      return many.map(() => newId())
    },
  }
  const amna = await putMember(tenants, tenants.here, 'Amna')
  const told = (memberId = amna, marketplace = tenants.here) =>
    tenants.db.snapshot(marketplace, (tx) =>
      readNotices(tx, as(memberId), undefined, { direction: 'forward', limit: 100 }),
    )
  return { tenants, office: openNoticeOffice(jobs, noLive, kinds), sent, amna, told }
}

const as = (memberId: string): Member => ({ kind: 'member', memberId, sessionId: newId(), roles: ['buyer'] })
const notice = (memberId: string, name = 'order-paid', cause = 'order:1:paid') => ({
  memberId,
  kind: name,
  cause,
  data: { order: 'A-1' },
})
const count = (tenants: Tenants) =>
  tenants.db.snapshot(tenants.here, (tx) =>
    tx.one<{ rows: number }>(sql`select count(*)::int as rows from notification`),
  )

test('[CO-6] one cause told twice, in one transaction or in two, is one notice', async () => {
  const { tenants, office, amna, told } = await openOffice()
  await tenants.db.inMarketplace(tenants.here, async (tx) => {
    office.notify(tx, notice(amna))
    office.notifyAll(tx, [notice(amna), notice(amna)])
  })
  await tenants.db.inMarketplace(tenants.here, async (tx) => office.notify(tx, notice(amna)))
  expect((await told()).rows).toHaveLength(1)
})

test('[CO-6] one cause told by two at the same moment is one notice', async () => {
  const { tenants, office, amna, told } = await openOffice()
  let second: Promise<unknown> = Promise.resolve()
  await tenants.db.inMarketplace(tenants.here, async (tx) => {
    office.notify(tx, notice(amna))
    await tx.rows(sql`select`)
    second = tenants.db.inMarketplace(tenants.here, async (other) => office.notify(other, notice(amna)))
    await somebodyWaits(tenants)
  })
  await second
  expect((await told()).rows).toHaveLength(1)
})

test('[CO-6] another cause, kind or member is another notice', async () => {
  const { tenants, office, amna } = await openOffice()
  const bilal = await putMember(tenants, tenants.here, 'Bilal')
  await tenants.db.inMarketplace(tenants.here, async (tx) =>
    office.notifyAll(tx, [
      notice(amna),
      notice(bilal),
      notice(amna, 'order-shipped'),
      notice(amna, 'order-paid', 'order:2:paid'),
    ]),
  )
  expect((await count(tenants)).rows).toBe(4)
})

test('[CO-6] a transaction that is rolled back tells nobody, in the app or by e-mail', async () => {
  const { tenants, office, sent, amna, told } = await openOffice()
  const undone = tenants.db.inMarketplace(tenants.here, async (tx) => {
    office.notify(tx, notice(amna))
    throw new Error('no deal')
  })
  await expect(undone).rejects.toThrow('no deal')
  expect((await told()).rows).toEqual([])
  expect(sent).toEqual([])
})

test('[CO-6] only kinds that are mailed send a job, to their own queue, with ids and nothing else', async () => {
  const { tenants, office, sent, amna, told } = await openOffice()
  await tenants.db.inMarketplace(tenants.here, async (tx) =>
    office.notifyAll(tx, [notice(amna), notice(amna, 'order-shipped'), notice(amna, 'order-seen')]),
  )
  expect(sent.map(({ name }) => name)).toEqual(['send_payment_success_email', 'send_notification_email'])
  const ids = (await told()).rows.filter((row) => row.kind !== 'order-seen').map(({ id }) => id)
  expect(sent.map(({ data }) => data.noticeId).toSorted()).toEqual(ids.toSorted())
  for (const { data } of sent) expect(Object.keys(data).toSorted()).toEqual(['marketplaceId', 'noticeId'])
  expect(new Set(sent.map(({ key }) => key)).size).toBe(2)
})

test('[PK-15] a repetition has the key of the first, so that the queue folds the two into one job', async () => {
  const { tenants, office, sent, amna } = await openOffice()
  for (const _ of [1, 2]) await tenants.db.inMarketplace(tenants.here, async (tx) => office.notify(tx, notice(amna)))
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
})

test('[CO-6] nothing is told that no module has words for', async () => {
  const { tenants, office, amna } = await openOffice()
  const telling = tenants.db.inMarketplace(tenants.here, async (tx) => office.notify(tx, notice(amna, 'order-lost')))
  await expect(telling).rejects.toThrow('no module declares notices of the kind order-lost')
})

test('[CO-6] members read their own notices only, newest first, read or unread, page by page', async () => {
  const { tenants, office, amna, told } = await openOffice()
  const bilal = await putMember(tenants, tenants.here, 'Bilal')
  for (const number of [1, 2, 3, 4, 5]) {
    await tenants.db.inMarketplace(tenants.here, async (tx) =>
      office.notify(tx, { memberId: amna, kind: 'order-seen', cause: `${number}`, data: { order: `${number}` } }),
    )
  }
  const mine = (unread: boolean | undefined, cursor?: Cursor) =>
    tenants.db.snapshot(tenants.here, (tx) =>
      readNotices(tx, as(amna), unread, { cursor, direction: 'forward', limit: 2 }),
    )
  const first = await mine(undefined)
  const second = await mine(undefined, first.after ?? undefined)
  const third = await mine(undefined, second.after ?? undefined)
  const all = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))
  expect(new Set(all).size).toBe(5)
  expect(all).toEqual(all.toSorted().toReversed())
  expect(third.after).toBeNull()

  const [one] = first.rows
  await tenants.db.inMarketplace(tenants.here, (tx) => markRead(tx, noLive, as(amna), one?.id ?? ''))
  expect((await mine(false)).rows.map(({ id }) => id)).toEqual([one?.id])
  expect((await mine(true)).rows.map(({ id }) => id)).not.toContain(one?.id)
  expect((await told(bilal)).rows).toEqual([])
  expect((await told(amna, tenants.elsewhere)).rows).toEqual([])
  const forged = mine(undefined, { key: '', id: 'first' })
  await expect(forged).rejects.toMatchObject({ kind: 'invalid', faults: [{ path: 'cursor' }] })
})

test("[CO-6] reading counts down, the first reading stands, and another's notice is not there", async () => {
  const { tenants, office, amna, told } = await openOffice()
  const bilal = await putMember(tenants, tenants.here, 'Bilal')
  await tenants.db.inMarketplace(tenants.here, async (tx) =>
    office.notifyAll(tx, [notice(amna), notice(amna, 'order-shipped'), notice(amna, 'order-seen'), notice(bilal)]),
  )
  const unread = (memberId: string) => tenants.db.snapshot(tenants.here, (tx) => unreadOf(tx, as(memberId)))
  const reading = (memberId: string, id: string) =>
    tenants.db.inMarketplace(tenants.here, (tx) => markRead(tx, noLive, as(memberId), id))
  expect(await unread(amna)).toBe(3)

  const id = (await told()).rows[0]?.id ?? ''
  for (const foreign of [id, newId(), 'x']) {
    await expect(reading(bilal, foreign)).rejects.toMatchObject({ kind: 'not_found' })
  }
  expect(await unread(amna)).toBe(3)

  const { read_at } = await reading(amna, id)
  tenants.clock.turnForward(60_000)
  expect((await reading(amna, id)).read_at).toEqual(read_at)
  expect(await unread(amna)).toBe(2)
  expect(await tenants.db.inMarketplace(tenants.here, (tx) => markAllRead(tx, noLive, as(amna)))).toBe(2)
  expect([await unread(amna), await unread(bilal)]).toEqual([0, 1])
})
