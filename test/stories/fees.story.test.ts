import { afterAll, beforeAll, expect, test } from 'vitest'
import { lead, pay, place, type Traders, traders, turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'

let marketry: Marketry
let people: Traders
beforeAll(async () => {
  marketry = await startMarketry()
  people = await traders(marketry, 'madeinpk')
})
afterAll(() => marketry?.close())

test('[CO-4] [PK-11] the first rule that fits a sale is its fee: by category and all below it, frozen, and explained', async () => {
  const { operator, seller, buyer } = people
  const shawls = (await operator.post('/categories/', { name: 'Shawls', parent_id: people.categoryId })).body.id
  const other = (await operator.post('/categories/', { name: 'Something else' })).body.id
  const before = await place(people, { price: '5000.00', title: 'Bought before' })
  const textiles = { name: 'Textiles', category_id: people.categoryId, currency: 'PKR', percent: '3', fixed: '20.00' }
  const set = await operator.post('/fees/', { rules: [textiles, { ...textiles, name: 'Never', percent: '9' }] })
  expect(set.status, JSON.stringify(set.body)).toBe(201)
  expect(set.body).toMatchObject({
    standing: 'in force',
    rules: [{ reached: true }, { name: 'Never', reached: false }],
  })

  const preview = async (category_id: string, language = 'en') => {
    const path = `/fees/preview/?price=5000.00&category_id=${category_id}`
    return (await seller.get(path, { headers: { 'accept-language': language } })).body
  }
  expect(await preview(shawls)).toMatchObject({ fee: '170.00', earned: '4830.00', rule: 'Textiles' })
  expect(await preview(other)).toMatchObject({ fee: '100.00', rule: 'Standard fee' })

  // Told in the language of whoever asks; a rule keeps the name it was given, and the standard one is a word of ours.
  expect((await preview(shawls)).sentence).toBe(
    "The house takes 170.00 PKR by the rule 'Textiles': 3 % of 5000.00 PKR are 150.00 PKR, plus 20.00 PKR.",
  )
  expect((await preview(shawls, 'ur')).sentence).toBe(
    'ادارہ 170.00 PKR لیتا ہے: قاعدہ ”Textiles“ سے 5000.00 PKR کا 3 فیصد 150.00 PKR بنتا ہے، اوپر سے 20.00 PKR۔',
  )
  expect((await preview(other, 'ur')).sentence).toContain('معیاری فیس')

  const { id } = await place({ ...people, categoryId: shawls }, { price: '5000.00' })
  await operator.post('/fees/', { rules: [] })
  expect((await seller.get(`/orders/${id}/`)).body.fee).toMatchObject({ fee: '170.00', rule: 'Textiles' })
  expect((await buyer.get(`/orders/${id}/`)).body.fee).toBeNull()
  expect((await seller.get(`/orders/${before.id}/`)).body.fee).toMatchObject({ fee: '100.00', rule: 'Standard fee' })

  await pay(marketry, buyer, id)
  await lead(people, id, 'completed')
  await eventually(
    () => seller.get('/payouts/'),
    ({ body }) => body.results[0]?.state === 'paid',
    'the payout',
  )
  expect((await seller.get('/payouts/')).body.results[0].amount).toBe('4830.00')
  const entries = (await operator.get(`/ledger/entries/?deal=${id}`)).body.results
  const released = entries.find(({ kind }: { kind: string }) => kind === 'sale-released')
  expect(released.rules.join(' ')).toContain(
    "house gets 170.00 PKR: the rule 'Textiles': 3 % of 5000.00 PKR are 150.00 PKR, plus 20.00 PKR.",
  )
})

test('[CO-4] a schedule may hold from later on; each one is kept, and what cannot be is refused by field', async () => {
  const { operator, seller } = people
  const now = new Date((await operator.get('/dev/clock/')).body.now)
  const later = new Date(now.getTime() + 86_400_000).toISOString()
  const rule = { name: 'From tomorrow', currency: 'PKR', percent: '1', floor: '50.00', cap: '75.00' }
  expect((await operator.post('/fees/', { valid_from: later, rules: [rule] })).body.standing).toBe('to come')
  const preview = async (price: string, at = '') =>
    (await seller.get(`/fees/preview/?price=${price}${at && `&at=${at}`}`)).body.fee
  expect([await preview('1000.00'), await preview('1000.00', later), await preview('9000.00', later)]).toEqual([
    '20.00',
    '50.00',
    '75.00',
  ])
  await turnClock(operator, 86_400)
  expect(await preview('1000.00')).toBe('50.00')
  expect(await preview('20.00')).toBe('20.00')
  const { schedules } = (await operator.get('/fees/')).body
  expect(schedules[0]).toMatchObject({ standing: 'in force', rules: [{ name: 'From tomorrow' }] })
  expect(schedules.length).toBeGreaterThan(1)

  const faults = async (body: object) => (await operator.post('/fees/', body)).body
  expect((await faults({ valid_from: now.toISOString(), rules: [] })).code).toBe('fees_in_the_past')
  const wrong = [
    { name: 'A', percent: '51' },
    { name: 'a', percent: '1', floor: '5' },
    { name: 'C', percent: '1', currency: 'PKR', floor: '5.00', cap: '4.00' },
    { name: 'D', percent: '1', category_id: seller.id },
  ]
  const { code, errors } = await faults({ rules: wrong })
  expect(code).toBe('fees_not_possible')
  expect(errors.map(({ path }: { path: string }) => path)).toEqual([
    'rules.0.percent',
    'rules.1.name',
    'rules.1.currency',
    'rules.2.cap',
    'rules.3.category_id',
  ])
  expect((await seller.post('/fees/', { rules: [] })).status).toBe(403)
})

test('[CO-4] of many who set fees at once one is first: the others have not seen what holds now, and are told so', async () => {
  const { operator } = people
  const { newest } = (await operator.get('/fees/')).body
  const rules = (name: number) => [{ name: `At once ${name}`, percent: '3' }]
  const answers = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((name) => operator.post('/fees/', { rules: rules(name), follows: newest })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409])
  const set = answers.find(({ status }) => status === 201)?.body
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'fees_changed_meanwhile',
    detail: expect.stringContaining('set yours again'),
  })
  const after = (await operator.get('/fees/')).body
  expect(after.newest).toBe(set.id)
  expect(after.schedules.find(({ standing }: { standing: string }) => standing === 'in force').id).toBe(set.id)
  // One that is to hold from later on is set after it all the same; then what was looked at before is not the last.
  const later = new Date(Date.parse(set.made_at) + 30 * 86_400_000).toISOString()
  const next = await operator.post('/fees/', { valid_from: later, rules: [], follows: set.id })
  expect(next.status).toBe(201)
  expect((await operator.post('/fees/', { rules: [], follows: set.id })).body.code).toBe('fees_changed_meanwhile')
  // Who does not say what they looked at sets them after whatever is there.
  expect((await operator.post('/fees/', { rules: [] })).status).toBe(201)
})
