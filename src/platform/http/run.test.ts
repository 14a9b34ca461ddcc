import { expect, test } from 'vitest'
import { z } from 'zod'
import { openTenants, putMember } from '../../../test/support/tenants.ts'
import { Refusal } from '../../kernel/errors.ts'
import { databaseAway } from '../db/errors.ts'
import { type Endpoint, endpointsOf } from './endpoint.ts'
import { type Edge, runConverse } from './run.ts'

/** An edge at which everybody is still who they were. */
const edgeOver = (db: Edge['db'], clock: Edge['clock']): Edge => ({
  db,
  clock,
  authentication: { confirm: async (_tx, member) => member },
  changedByStandIn: () => {},
})

test('[CO-3] a repetition that looked before the first was answered, and works after it, does nothing twice', async () => {
  const tenants = await openTenants()
  const { db, clock, here } = tenants
  const memberId = await putMember(tenants, here, 'Bilal')
  const edge = edgeOver(db, clock)
  let done = 0
  let between: (() => Promise<unknown>) | undefined
  const endpoint = endpointsOf('test').converse(
    'POST',
    '/things/',
    { summary: 'Do it', access: 'members', answer: z.object({ done: z.number() }) },
    async (within) => {
      const meanwhile = between
      between = undefined
      await meanwhile?.()
      return within(async () => ({ done: ++done }))
    },
  ) as Endpoint & { work: { kind: 'converse' } }
  const call = {
    actor: { kind: 'member', memberId, sessionId: memberId, roles: [] },
    marketplace: { id: here },
    body: undefined,
    origin: { idempotencyKey: 'once' },
  }
  const run = () => runConverse(edge, endpoint, call as never, '/api/v1/things/')
  between = run
  expect(await run()).toEqual({ status: 200, answer: { done: 1 }, replayed: true })
  expect(done).toBe(1)
})

test('[CO-15] that nothing was changed is not said when an earlier transaction of the same request has changed something', async () => {
  const tenants = await openTenants()
  const { db, clock, here } = tenants
  const edge = edgeOver(db, clock)
  const cutAfter = (committed: number) => {
    const endpoint = endpointsOf('test').converse(
      'POST',
      '/things/',
      { summary: 'Do it', access: 'everyone', answer: null },
      async (within) => {
        for (let count = 0; count < committed; count++) await within(async () => {})
        await within(async () => {
          throw databaseAway()
        })
      },
    ) as Endpoint & { work: { kind: 'converse' } }
    const call = { actor: { kind: 'visitor' }, marketplace: { id: here }, body: undefined, origin: {} }
    return runConverse(edge, endpoint, call as never, '/api/v1/things/')
  }
  await expect(cutAfter(0)).rejects.toMatchObject({ code: 'database_away' })
  await expect(cutAfter(1)).rejects.toMatchObject({ code: 'outcome_unknown' })
})

test('[CO-3] where nobody knows what was done, the same key never does it a second time; after a clear no it may', async () => {
  const tenants = await openTenants()
  const { db, clock, here } = tenants
  const memberId = await putMember(tenants, here, 'Bilal')
  const edge = edgeOver(db, clock)
  let done = 0
  const endingIn = (fault: Error) => (key: string) => {
    const endpoint = endpointsOf('test').converse(
      'POST',
      '/things/',
      { summary: 'Do it', access: 'members', answer: null },
      async (within) => {
        await within(async () => void done++)
        throw fault
      },
    ) as Endpoint & { work: { kind: 'converse' } }
    const call = {
      actor: { kind: 'member', memberId, sessionId: memberId, roles: [] },
      marketplace: { id: here },
      body: undefined,
      origin: { idempotencyKey: key },
    }
    return runConverse(edge, endpoint, call as never, '/api/v1/things/')
  }
  const lost = endingIn(databaseAway())
  await expect(lost('lost')).rejects.toMatchObject({ code: 'outcome_unknown' })
  await expect(lost('lost')).rejects.toMatchObject({ code: 'idempotency_key_in_use' })
  clock.passReal(61_000)
  await expect(lost('lost')).rejects.toMatchObject({ code: 'request_broken_off' })
  expect(done).toBe(1)
  const refused = endingIn(new Refusal('refused', 'not_this', 'Not this.'))
  await expect(refused('refused')).rejects.toMatchObject({ code: 'not_this' })
  await expect(refused('refused')).rejects.toMatchObject({ code: 'not_this' })
  expect(done).toBe(3)
})
