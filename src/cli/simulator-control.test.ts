import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StripeSimulator, startStripeSimulator } from '../../simulators/stripe/server.ts'
import { onlyOf, readFault, SimulatorControl } from './simulator-control.ts'

let simulator: StripeSimulator
let control: SimulatorControl

beforeAll(async () => {
  simulator = await startStripeSimulator({ port: 0 })
  control = new SimulatorControl(simulator.url)
})
afterAll(() => simulator.close())

test('[CO-5] a fault is wished for by rate, by count, by time, and by several of them', () => {
  expect(['lose', 'lose=0.2', 'server_error=3x', 'latency=300ms', 'delay=0.5,2000ms'].map(readFault)).toEqual([
    { name: 'lose' },
    { name: 'lose', probability: 0.2 },
    { name: 'server_error', count: 3 },
    { name: 'latency', ms: 300 },
    { name: 'delay', probability: 0.5, ms: 2_000 },
  ])
})

test.each(['sulk', 'lose=often', 'lose=2', 'lose=0'])('[CO-5] "%s" is no fault, and the answer says why', (text) => {
  expect(() => readFault(text)).toThrow(/There are: |is no rate/)
})

test('[CO-5] faults of webhooks are for events, faults of calls for paths', () => {
  const wish = { events: 'charge.*', calls: 'POST /v1/transfers' }
  expect(onlyOf({ name: 'lose' }, wish)).toBe('charge.*')
  expect(onlyOf({ name: 'server_error' }, wish)).toBe('POST /v1/transfers')
})

test('[CO-5] the simulator is told so, and says which faults are on; nobody there is said in a sentence', async () => {
  await control.ask('POST', 'faults/lose', { probability: 0.2, only: 'charge.*' })
  expect(await control.ask('GET', 'faults')).toEqual({
    faults: { lose: { count: null, probability: 0.2, ms: 1_000, only: 'charge.*' } },
  })
  await control.ask('DELETE', 'faults')
  expect(await control.ask('GET', 'faults')).toEqual({ faults: {} })
  await expect(new SimulatorControl('http://127.0.0.1:9').ask('GET', 'faults')).rejects.toThrow(/No Stripe simulator/)
})
