import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectedSeller } from '../../../test/support/trade.ts'
import { type Marketry, startMarketry } from '../../../test/support/marketry.ts'
import { openRows, type Rows } from '../../../test/support/rows.ts'
import { atStripe } from '../../../test/support/stripe-steering.ts'
import { withFault } from '../../../test/support/stripe-events.ts'
import { offersOfSeller } from '../../compose/offers.ts'
import { lookAt } from '../payments/index.ts'
import { refreshAccount } from './commands/standing.ts'
import { adviceOn, mayOffer, requirementInWords, stateOf } from './rules.ts'
import type { ConnectedAccount } from './subjects.ts'

let marketry: Marketry
let rows: Rows

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

test('[CO-5] of two who ask Stripe at once the one who asked first and hears last does not win', async () => {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const id = marketplace?.id ?? ''
  const kept: string[] = []
  const heard = Promise.withResolvers<void>()
  const first = lookAt(services, id, 'po_contended', {
    ask: async () => {
      await heard.promise
      return 'older'
    },
    keep: async (_tx, seen: string) => kept.push(seen),
  })
  // The first has taken its number before the second asks.
  while ((await rows.query(`select 1 from stripe_object where object_id = 'po_contended'`)).length === 0);
  await lookAt(services, id, 'po_contended', { ask: async () => 'newer', keep: async (_tx, seen) => kept.push(seen) })
  heard.resolve()
  expect(await first).toBeUndefined()
  expect(kept).toEqual(['newer'])
})

test('[CO-5] however many hear of an account at once, it stands as Stripe last says', async () => {
  const { services } = marketry.parts
  const marketplace = await services.directory.bySlug('madeinpk')
  const seller = await connectedSeller(marketry, 'madeinpk')
  const [row] = await rows.query<{ account_id: string }>(
    'select account_id from connected_account where member_id = $1',
    [seller.id],
  )
  const account = row?.account_id ?? ''
  const quiet = await withFault(marketry, 'lose')
  const refresh = () => refreshAccount(services, marketplace?.id ?? '', account, offersOfSeller)
  await atStripe(marketry, `accounts/${account}/restrict`)
  const early = Array.from({ length: 10 }, refresh)
  await atStripe(marketry, `accounts/${account}/enable`)
  await Promise.all([...early, ...Array.from({ length: 10 }, refresh)])
  await quiet()
  const [after] = await rows.query<{ payouts_enabled: boolean }>(
    'select payouts_enabled from connected_account where member_id = $1',
    [seller.id],
  )
  expect(after?.payouts_enabled).toBe(true)
})

const account: ConnectedAccount = {
  memberId: 'm',
  accountId: 'acct_1',
  chargesEnabled: false,
  payoutsEnabled: false,
  transfersActive: false,
  detailsSubmitted: true,
  requirements: [],
  disabledReason: 'requirements.past_due',
  kind: 'express',
  country: null,
  disconnectedAt: null,
}

test.each([
  [{ ...account, payoutsEnabled: true, transfersActive: true, disabledReason: null }, 'ready', true],
  [{ ...account, payoutsEnabled: true, disabledReason: null }, 'restricted', false],
  [{ ...account, transfersActive: true }, 'restricted', false],
  [{ ...account, detailsSubmitted: false }, 'incomplete', false],
  [{ ...account, disabledReason: 'requirements.pending_verification' }, 'checking', true],
  [account, 'restricted', false],
  [{ ...account, disabledReason: 'rejected.fraud' }, 'rejected', false],
  [{ ...account, disconnectedAt: new Date(0) }, 'disconnected', false],
] as const)('[CO-5] an account stands in one word, %#: %s is %s', (standing, word, offers) => {
  expect([stateOf(standing), mayOffer(standing)]).toEqual([word, offers])
})

test('[CO-5] where something is the matter it is said in a sentence, with what to do about it', () => {
  expect([stateOf(undefined), adviceOn(undefined)]).toEqual(['none', undefined])
  expect(adviceOn({ ...account, payoutsEnabled: true, transfersActive: true })).toBeUndefined()
  expect(adviceOn({ ...account, payoutsEnabled: true, disabledReason: null })?.sentence).toContain('money be sent')
  const reasons = ['requirements.past_due', 'rejected.fraud', 'under_review', 'something.new']
  for (const disabledReason of reasons) {
    const sentence = expect.stringMatching(/^[A-Z].*\.$/)
    expect(adviceOn({ ...account, disabledReason })).toEqual({ sentence, remedy: sentence })
  }
})

test('[CO-5] what Stripe wants is said in words, also what has none of ours', () => {
  const wanted = ['external_account', 'individual.dob.day', 'person_1Ab.relationship.title', 'individual.address.city']
  expect(wanted.map(requirementInWords)).toEqual([
    'a bank account to be paid to',
    'your date of birth',
    'relationship title',
    'your address',
  ])
})
