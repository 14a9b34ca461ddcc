import { afterAll, beforeAll, expect, test } from 'vitest'
import { noLive } from '../../../test/support/live.ts'
import { jobsOf, openPlatform, type TestPlatform } from '../../../test/support/platform.ts'
import { newId } from '../../kernel/ids.ts'
import { sql } from '../../platform/db/sql.ts'
import type { JobsServer } from '../../platform/jobs/jobs.ts'
import { type MailJobServices, mailJobs } from './jobs.ts'
import { noticeKinds } from './notice.ts'
import { openNoticeOffice } from './office.ts'

const kinds = noticeKinds([
  {
    kind: 'order-paid',
    mailed: true,
    queue: 'send_payment_success_email',
    title: () => 'Paid',
    body: () => '',
    link: () => null,
  },
])

let platform: TestPlatform
let jobs: JobsServer<MailJobServices>

beforeAll(async () => {
  platform = await openPlatform()
  jobs = jobsOf(platform, mailJobs(kinds))
  await jobs.start()
})
afterAll(async () => {
  await jobs.stop()
  await platform.close()
})

test('[PK-15] one cause told twice waits as one job; rolled back, as none', async () => {
  const memberId = newId()
  const { db, here } = platform
  await db.inMarketplace(here, async (tx) => {
    tx.write(sql`insert into member (id, email, name, created_at, updated_at)
      values (${memberId}, 'amna@example.com', 'Amna', ${tx.now}, ${tx.now})`)
  })
  const office = openNoticeOffice(jobs, noLive, kinds)
  const tell = (cause: string) => (tx: Parameters<typeof office.notify>[0]) =>
    office.notify(tx, { memberId, kind: 'order-paid', cause, data: {} })
  const waiting = () => db.inMarketplace(here, (tx) => jobs.list(tx))

  const undone = db.inMarketplace(here, async (tx) => {
    tell('order:1')(tx)
    throw new Error('no deal')
  })
  await expect(undone).rejects.toThrow('no deal')
  expect(await waiting()).toEqual([])
  for (const _ of [1, 2]) await db.inMarketplace(here, async (tx) => tell('order:1')(tx))
  const { id } = await db.snapshot(here, (tx) => tx.one<{ id: string }>(sql`select id from notification`))
  expect(await waiting()).toMatchObject([
    { queue: 'send_payment_success_email', data: { marketplaceId: here, noticeId: id } },
  ])
  await db.inMarketplace(here, async (tx) => tell('order:2')(tx))
  expect(await waiting()).toHaveLength(2)
})

test('[PK-15] the exact names are there, and the sweep comes every ten minutes', () => {
  const declared = mailJobs(kinds)
  expect(declared.map(({ name }) => name)).toEqual([
    'send_notification_email',
    'send_payment_success_email',
    'send_feedback_request_email',
    'send_auction_won_email',
    'send_pending_notifications',
    'send_digests',
  ])
  expect(declared.find(({ name }) => name === 'send_pending_notifications')?.schedule?.cron).toBe('*/10 * * * *')
})
