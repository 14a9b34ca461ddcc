import { expect, test } from 'vitest'
import type { Tx } from '../platform/db/transaction.ts'
import type { RunningJob } from '../platform/jobs/definition.ts'
import type { Services } from '../platform/services.ts'
import { createLog } from '../platform/telemetry/log.ts'
import type { Engine } from './process.ts'
import { sweepJob } from './sweep.ts'

const marketplaces = ['one', 'two', 'three'].map((id) => ({ id }))
const now = new Date('2026-03-01T12:00:00Z')
const within = async <Found>(id: string, work: (tx: Tx) => Promise<Found>) => work({ marketplaceId: id, now } as never)
const services = {
  clock: { now: () => now },
  db: { snapshot: within, inMarketplace: within },
  directory: { all: async () => marketplaces },
} as unknown as Services
const run = {
  log: createLog({ level: 'silent', readable: false }),
  signal: new AbortController().signal,
} as unknown as RunningJob

test('[CO-8] where deadlines cannot be looked for in one marketplace, the others’ are met, and the job is seen to have failed', async () => {
  const locked: string[] = []
  const engine = { lock: async (_tx: Tx, _process: string, id: string) => void locked.push(id) } as unknown as Engine
  const job = sweepJob(() => engine, {
    name: 'check_endings',
    summary: 'Looks for endings.',
    process: 'auction',
    cron: '*/5 * * * *',
    overdue: async ({ marketplaceId }) => {
      if (marketplaceId === 'one') throw new Error('not here')
      return [{ id: `late in ${marketplaceId}` }]
    },
  })
  await expect(job.handle(services, {}, run)).rejects.toThrow('It could not be done everywhere: 1 marketplaces')
  expect(locked).toEqual(['late in two', 'late in three'])
})
