import { setTimeout as pause } from 'node:timers/promises'
import { sendDueTimers } from '../../src/engine/timers.ts'
import type { World } from './world.ts'

const mostMilliseconds = 20_000

/**
 * Waits until nothing is on its way: no webhook to be delivered, no deadline passed, no job that could begin. What waits
 * for a second try has it at once. Twice in a row, since each may bring about another.
 * @throws Error naming what would not come to rest
 */
export async function quiet(world: World): Promise<void> {
  const until = performance.now() + mostMilliseconds
  let calm = 0
  for (;;) {
    const busy = await whatIsBusy(world)
    calm = busy.length === 0 ? calm + 1 : 0
    if (calm === 2) return
    if (performance.now() > until) throw new Error(`never at rest: ${JSON.stringify(busy).slice(0, 1_500)}`)
    if (busy.length > 0) await pause(4)
  }
}

/** The same, after the lost webhooks were sent again and the safety nets below Stripe's answers were let down. */
export async function settle(world: World): Promise<void> {
  const { marketry, rows } = world
  await simulator(world, 'DELETE', 'faults')
  await quiet(world)
  const { data } = await simulator(world, 'GET', 'events?limit=500')
  for (const event of data) {
    const states: string[] = event.deliveries.map(({ state }: { state: string }) => state)
    if (states.includes('lost') && !states.includes('delivered'))
      await simulator(world, 'POST', `events/${event.id}/resend`)
  }
  await rows.query(
    `update jobs.job set start_after = now() where state < 'active' and name = 'perform_outside_call' and start_after > now()`,
  )
  await sendDueTimers(marketry.parts.services)
  await quiet(world)
}

async function whatIsBusy(world: World): Promise<unknown[]> {
  const { rows, marketry } = world
  await simulator(world, 'POST', 'deliver-now')
  await sendDueTimers(marketry.parts.services)
  const retried = await rows.query<{ name: string }>(
    `update jobs.job set start_after = now() where state = 'retry' and start_after > now() returning name`,
  )
  const jobs = await rows.query<{ name: string }>(
    `select name, state, data from jobs.job where state < 'completed' and start_after <= now()`,
  )
  // A retry is seen at once instead of at the next sweep.
  for (const { name } of [...retried, ...jobs]) await rows.query(`select pg_notify('marketry_jobs', $1)`, [name])
  const due = await rows.query(
    'select process, transition, last_error from timer where due_at <= $1 and attempts = 0',
    [marketry.parts.clock.now()],
  )
  const { deliveries } = await simulator(world, 'GET', 'state')
  const waiting = (deliveries.waiting ?? 0) + (deliveries.held ?? 0)
  return [...jobs, ...due, ...(waiting > 0 ? [{ waiting }] : [])]
}

/** Speaks to the Stripe simulator's own controls. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function simulator({ marketry }: World, method: string, path: string, body?: object): Promise<any> {
  const answer = await fetch(new URL(`/_simulator/api/${path}`, marketry.simulatorUrl), {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!answer.ok) throw new Error(`the simulator answered ${answer.status} to ${path}: ${await answer.text()}`)
  return answer.json()
}
