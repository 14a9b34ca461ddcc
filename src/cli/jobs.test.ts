import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobsOf, openPlatform, type TestPlatform } from '../../test/support/platform.ts'
import type { Marketplace } from '../kernel/marketplace.ts'
import type { JobsServer } from '../platform/jobs/jobs.ts'
import { purgeJobs } from '../platform/jobs/purge.ts'
import {
  listKinds,
  listSchedules,
  purge,
  showJob,
  showJobs,
  steerJob,
  switchSchedule,
  triggerJob,
} from './jobs-actions.ts'
import type { OpenedJobs } from './open-jobs.ts'

let platform: TestPlatform
let jobs: JobsServer<never>
let opened: OpenedJobs

beforeAll(async () => {
  platform = await openPlatform()
  jobs = jobsOf<never>(platform, [
    { name: 'send_payment_success_email', summary: 'Tells the buyer.', handle: async () => undefined },
    purgeJobs,
  ])
  await jobs.start()
  const here = { id: platform.here, slug: 'here' } as Marketplace
  opened = {
    db: platform.db,
    jobs,
    directory: { bySlug: async (slug) => (slug === 'here' ? here : undefined), byId: async () => here },
  }
})
afterAll(async () => {
  await jobs.stop()
  await platform.close()
})

test('[PK-15] `jobs list` has every kind by its exact name', async () => {
  expect(await listKinds(opened)).toMatch(/^send_payment_success_email +0 +0 +0 +0 +0 +Tells the buyer\.$/m)
})

test('[DS-6] a job triggered by hand is seen, called off, and removed', async () => {
  const told = await triggerJob(opened, 'send_payment_success_email', { marketplace: 'here', data: '{"orderId":"o1"}' })
  const id = /as ([0-9a-f-]{36})\.$/.exec(told)?.[1] ?? ''
  expect(JSON.parse(await showJob(opened, id))).toMatchObject({
    state: 'PENDING',
    data: { orderId: 'o1', marketplaceId: platform.here },
  })
  expect(await showJobs(opened, { list: 'waiting', limit: 20 })).toMatch(
    new RegExp(`^${id} +send_payment_success_email +PENDING +0/4`, 'm'),
  )
  expect(await steerJob(opened, 'cancel', id)).toContain('called off')
  await expect(steerJob(opened, 'retry', id)).rejects.toMatchObject({ code: 'job_not_steerable' })
  expect(await purge(opened, { list: 'success', endedBefore: new Date(Date.now() + 60_000) })).toBe('Removed 1 job.')
  await expect(showJob(opened, id)).rejects.toThrow('There is no job')
  expect(await showJobs(opened, { limit: 20 })).toContain('No such jobs.')
})

test.each([
  [{ marketplace: 'nowhere' }, "There is no marketplace 'nowhere'."],
  [{ data: '[1]' }, '--data must be a flat JSON object'],
  [{ data: '{"a":{"b":1}}' }, '--data must be a flat JSON object'],
  [{ data: 'x' }, '--data must be a flat JSON object'],
])('[DS-6] `jobs trigger` with %j says what is wrong', async (asked, sentence) => {
  await expect(triggerJob(opened, 'send_payment_success_email', asked)).rejects.toThrow(sentence)
})

test('[DS-6] `jobs schedules` shows them, and switches one off', async () => {
  await jobs.work(undefined as never)
  await expect.poll(() => listSchedules(opened)).toMatch(/^purge_jobs +40 2 \* \* \* +UTC +\d{4}-/m)
  expect(await switchSchedule(opened, 'purge_jobs', false)).toBe('The schedule of purge_jobs is off.')
  expect(await listSchedules(opened)).toMatch(/^purge_jobs .* off$/m)
  await expect(switchSchedule(opened, 'nothing', true)).rejects.toThrow('no such schedule')
})
