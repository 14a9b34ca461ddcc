import { expect, test } from 'vitest'
import { openTenants, putMember, type Tenants } from '../../../test/support/tenants.ts'
import { newId } from '../../kernel/ids.ts'
import { plusSeconds } from '../../kernel/time.ts'
import { sql } from '../../platform/db/sql.ts'
import type { JobDefinition } from '../../platform/jobs/definition.ts'
import { accountJobs } from './jobs.ts'

async function putSession(tenants: Tenants, memberId: string, marketplace: string, secondsLeft: number) {
  const now = tenants.clock.real()
  const ends = plusSeconds(now, secondsLeft)
  await tenants.db.inMarketplace(marketplace, async (tx) => {
    const [session, token] = [newId(), newId()]
    tx.write(sql`insert into session (id, member_id, token, expires_at, created_at, updated_at)
      values (${session}, ${memberId}, ${token}, ${ends}, ${now}, ${now})`)
    tx.write(sql`insert into refresh_token (id, session_id, token_hash, expires_at)
      values (${newId()}, ${session}, ${token}, ${ends})`)
    tx.write(sql`insert into verification (id, identifier, value, expires_at, created_at, updated_at)
      values (${newId()}, ${token}, '', ${ends}, ${now}, ${now})`)
    tx.write(sql`insert into throttle (key, used_until) values (${token}, ${ends})`)
  })
}

const counts = (tenants: Tenants, marketplace: string) =>
  tenants.db.inMarketplace(marketplace, (tx) =>
    tx.one<Record<string, bigint>>(sql`
      select (select count(*) from session) as session, (select count(*) from refresh_token) as refresh,
             (select count(*) from verification) as verification, (select count(*) from throttle) as throttle`),
  )

test('[CO-8] the nightly sweep forgets what has ended by the real clock, in its own marketplace', async () => {
  const tenants = await openTenants()
  const [ann, bob] = [await putMember(tenants, tenants.here, 'Ann'), await putMember(tenants, tenants.elsewhere, 'Bob')]
  await putSession(tenants, ann, tenants.here, -1)
  await putSession(tenants, ann, tenants.here, 60)
  await putSession(tenants, bob, tenants.elsewhere, -1)
  // Business time is far ahead; sessions do not live by it.
  tenants.clock.turnForward(365 * 86_400_000)
  const sweep = accountJobs({} as never).find(({ name }) => name === 'sweep_accounts') as JobDefinition<unknown>
  await sweep.handle(tenants, { marketplaceId: tenants.here }, {} as never)
  expect(await counts(tenants, tenants.here)).toEqual({ session: 1n, refresh: 1n, verification: 1n, throttle: 1n })
  expect(await counts(tenants, tenants.elsewhere)).toEqual({ session: 1n, refresh: 1n, verification: 1n, throttle: 1n })
})
