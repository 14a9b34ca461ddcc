import { expect, test } from 'vitest'
import { z } from 'zod'
import { openTenants, putMember } from '../../../test/support/tenants.ts'
import { type Endpoint, endpointsOf } from './endpoint.ts'
import { type Edge, runConverse } from './run.ts'

test('[CO-3] a repetition that looked before the first was answered, and works after it, does nothing twice', async () => {
  const tenants = await openTenants()
  const { db, clock, here } = tenants
  const memberId = await putMember(tenants, here, 'Bilal')
  const edge: Edge = { db, clock, authentication: { confirm: async (_tx, member) => member } }
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
