import { expect, test } from 'vitest'
import { openTenants, type Tenants } from '../../../test/support/tenants.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type Allowance, demandLeft, giveBack, take } from './throttle.ts'

const allowance: Allowance = { name: 'test', times: 3, seconds: 60 }

async function outcome(tenants: Tenants, of: string, work = take, marketplace = tenants.here): Promise<string> {
  try {
    await tenants.db.inMarketplace(marketplace, (tx) => work(tx, allowance, [of], tenants.clock.real()))
    return 'yes'
  } catch (fault) {
    return fault instanceof Refusal ? `wait ${fault.retryAfterSeconds}` : String(fault)
  }
}

test('[CO-20] so many at once, then one for each part of the time', async () => {
  const tenants = await openTenants()
  const three = [await outcome(tenants, 'a'), await outcome(tenants, 'a'), await outcome(tenants, 'a')]
  expect(three).toEqual(['yes', 'yes', 'yes'])
  expect(await outcome(tenants, 'a')).toBe('wait 20')
  expect(await outcome(tenants, 'b')).toBe('yes')
  expect(await outcome(tenants, 'a', take, tenants.elsewhere)).toBe('yes')
  tenants.clock.passReal(19_999)
  expect(await outcome(tenants, 'a')).toBe('wait 1')
  tenants.clock.passReal(1)
  expect([await outcome(tenants, 'a'), await outcome(tenants, 'a')]).toEqual(['yes', 'wait 20'])
  tenants.clock.passReal(3_600_000)
  expect([await outcome(tenants, 'a'), await outcome(tenants, 'a'), await outcome(tenants, 'a')]).toEqual(three)
})

test('[CO-20] many at the same moment get no more than the allowance', async () => {
  const tenants = await openTenants()
  const answers = await Promise.all(Array.from({ length: 20 }, () => outcome(tenants, 'crowd')))
  expect(answers.filter((answer) => answer === 'yes')).toHaveLength(3)
})

test('[CO-20] looking takes nothing, and giving back gives all', async () => {
  const tenants = await openTenants()
  for (let times = 0; times < 5; times++) expect(await outcome(tenants, 'a', demandLeft)).toBe('yes')
  for (let times = 0; times < 3; times++) await outcome(tenants, 'a')
  expect(await outcome(tenants, 'a', demandLeft)).toBe('wait 20')
  await tenants.db.inMarketplace(tenants.here, async (tx) => giveBack(tx, allowance, ['a']))
  expect(await outcome(tenants, 'a', demandLeft)).toBe('yes')
})

test('[CO-20] business time turned forward gives nobody more tries', async () => {
  const tenants = await openTenants()
  for (let times = 0; times < 3; times++) await outcome(tenants, 'a')
  tenants.clock.turnForward(86_400_000)
  expect(await outcome(tenants, 'a')).toBe('wait 20')
})
