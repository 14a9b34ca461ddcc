import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sdkFor } from './testbed.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulator-main-'))
})
afterAll(() => rm(folder, { recursive: true }))

function start(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function ready(child: ChildProcess): Promise<{ url: string; port: number; close(): Promise<void> }> {
  if (!child.stdout) throw new Error('The simulator has no output.')
  for await (const line of createInterface({ input: child.stdout })) {
    const { listening, port } = JSON.parse(line) as { listening: string; port: number }
    return { url: listening, port, close: async () => {} }
  }
  throw new Error('The simulator ended before it listened.')
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<[number | null, string | null]> {
  const ended = once(child, 'exit')
  child.kill(signal)
  return (await ended) as [number | null, string | null]
}

const SETTINGS = {
  SIMULATOR_PORT: '0',
  SIMULATOR_SECRET_KEY: 'sk_test_of_this_test',
  SIMULATOR_PUBLIC_URL: 'http://stripe.localhost:8001/',
}

test('[CO-5] the program says where it listens, obeys its settings, and ends cleanly at SIGTERM', async () => {
  const child = start(SETTINGS)
  const simulator = await ready(child)
  const stripe = sdkFor(simulator, [], 'sk_test_of_this_test')
  const account = await stripe.accounts.create({ type: 'express' })
  const link = await stripe.accountLinks.create({
    account: account.id,
    type: 'account_onboarding',
    refresh_url: 'http://a.test',
    return_url: 'http://a.test',
  })
  expect(link.url).toMatch(/^http:\/\/stripe\.localhost:8001\/setup\/link_\w+$/)
  await expect(sdkFor(simulator).balance.retrieve()).rejects.toMatchObject({ statusCode: 401 })
  expect(await end(child, 'SIGTERM')).toEqual([0, null])
})

test('[CO-5] what was answered before a SIGKILL is there afterwards, and its key replays', async () => {
  const settings = { ...SETTINGS, SIMULATOR_DATA: folder }
  const first = start(settings)
  const wish = { amount: 5000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa' }
  const made = await sdkFor(await ready(first), [], 'sk_test_of_this_test').paymentIntents.create(wish, {
    idempotencyKey: 'once',
  })
  await end(first, 'SIGKILL')
  const second = start(settings)
  const stripe = sdkFor(await ready(second), [], 'sk_test_of_this_test')
  expect(await stripe.paymentIntents.create(wish, { idempotencyKey: 'once' })).toMatchObject({
    id: made.id,
    status: 'succeeded',
  })
  expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 5000 - 175, currency: 'usd' }])
  await end(second, 'SIGTERM')
})

test.each([
  [{ SIMULATOR_PORT: 'eighty' }, 'SIMULATOR_PORT must be a whole number'],
  [{ SIMULATOR_WEBHOOK_URL: 'localhost:8000' }, 'SIMULATOR_WEBHOOK_URL must be an http address'],
  [{ SIMULATOR_FEE_PERCENT: '2,9' }, 'SIMULATOR_FEE_PERCENT must be a per cent'],
])('[CO-14] with %j it does not start, and says why', async (settings, message) => {
  const child = start(settings)
  const said = child.stderr ? (await Array.fromAsync(child.stderr)).join('') : ''
  expect(said).toContain(message)
  if (child.exitCode === null) await once(child, 'exit')
  expect(child.exitCode).toBe(1)
})
