import { expect, test } from 'vitest'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { createLog } from '../telemetry/log.ts'
import { inEveryMarketplace } from './everywhere.ts'

const marketplaces = ['one', 'two', 'three'].map((id) => ({ id }) as Marketplace)
const directory = { all: async () => marketplaces }
const log = createLog({ level: 'silent', readable: false })

test('[CO-8] where a job fails in one marketplace it goes on in the next ones, and is seen to have failed', async () => {
  const done: string[] = []
  const whole = inEveryMarketplace(directory, { log, signal: new AbortController().signal }, async ({ id }) => {
    if (id === 'two') throw new Error('not here')
    done.push(id)
  })
  await expect(whole).rejects.toThrow('It could not be done everywhere')
  expect(done).toEqual(['one', 'three'])
})

test('[CO-8] a job that must end goes to no further marketplace', async () => {
  const ending = new AbortController()
  const done: string[] = []
  await inEveryMarketplace(directory, { log, signal: ending.signal }, async ({ id }) => {
    done.push(id)
    ending.abort()
  })
  expect(done).toEqual(['one'])
})
