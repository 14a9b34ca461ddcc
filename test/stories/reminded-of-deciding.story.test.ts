import { afterAll, beforeAll, expect, test } from 'vitest'
import { about, grievance, heard, orderIn } from '../support/complaining.ts'
import { type Traders, traders, turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { letterTo } from '../support/letters.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import type { Person } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { operatorOf } from '../support/trade.ts'

/* Whoever must decide a complaint is reminded before their silence decides it. */

const day = 86_400
let marketry: Marketry
let rows: Rows
let people: Traders
let second: Person

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  people = await traders(marketry, 'madeinpk')
  second = await operatorOf(marketry, 'madeinpk', 'Second')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

/** A complaint of an order that has arrived, in which both sides have spoken. */
const begun = async () => heard(people, await orderIn(marketry, people, 'delivered'))

/** What the job finds when it is run once more. */
async function look(): Promise<void> {
  const { services } = marketry.parts
  await services.db.aboveMarketplaces(async (tx) => services.jobs.send(tx, 'remind_of_deciding', {}))
  await rows.quiet()
}

const remindersTo = async (person: Person, id: string) =>
  (await person.get('/notifications/?limit=100')).body.results.filter(
    ({ kind, link }: { kind: string; link: string }) =>
      kind === 'complaint-decide-soon' && link === `/complaints/${id}`,
  )

const counts = async (id: string) => {
  const { operator, buyer, seller } = people
  const told = await Promise.all([operator, second, buyer, seller].map((person) => remindersTo(person, id)))
  return told.map(({ length }) => length)
}

test('[PK-10] who must decide is told once, five days before a complaint ends undecided, by mail too', async () => {
  const { operator, seller } = people
  const { id, reference } = await begun()
  await turnClock(operator, 25 * day - 3_600)
  await look()
  expect(await counts(id)).toEqual([0, 0, 0, 0])

  await turnClock(operator, 7_200)
  await look()
  expect(await counts(id)).toEqual([1, 1, 0, 0])
  const [notice] = await remindersTo(operator, id)
  expect(notice.title).toMatch(new RegExp(`^Decide by \\d+ \\w+ \\d{4}: complaint ${reference}$`))
  expect(notice.body).toContain('it ends undecided')
  expect((await letterTo(marketry.parts.inbox, operator.email, 'Decide by')).text).toContain('it ends undecided')

  // Looked for again, after a day, and after something was offered: it is the same case still.
  await seller.post(about(id, 'offer/'), { amount: '50.00' })
  await turnClock(operator, day)
  await look()
  expect(await counts(id)).toEqual([1, 1, 0, 0])
  const read = (await second.get(about(id))).body
  expect(read.state).toBe('under_review')

  await turnClock(operator, 4 * day)
  await eventually(
    () => second.get(about(id)),
    ({ body }) => body.state === 'lapsed',
    'the end of the complaint',
  )
  await look()
  expect(await counts(id)).toEqual([1, 1, 0, 0])
})

test('[PK-10] before an appeal ends by the first decision, only those are told who may decide it', async () => {
  const { operator, buyer } = people
  const { id } = await begun()
  await turnClock(operator, 26 * day)
  await look()
  expect(await counts(id)).toEqual([1, 1, 0, 0])
  await operator.post(about(id, 'decision/'), { outcome: 'rejected', reason: grievance })
  await look()
  await buyer.post(about(id, 'appeal/'), { reason: 'Look at the second picture again, please.' })
  await look()
  expect(await counts(id)).toEqual([1, 1, 0, 0])
  await turnClock(operator, 26 * day)
  await look()
  expect(await counts(id)).toEqual([1, 2, 0, 0])
  const [newest] = await remindersTo(second, id)
  expect(newest.body).toContain('the first decision stands')
  await second.post(about(id, 'decision/'), { outcome: 'rejected', reason: grievance })
})

test('[PK-10] what is decided in time reminds nobody', async () => {
  const { operator, buyer } = people
  const { id } = await begun()
  await operator.post(about(id, 'decision/'), { outcome: 'rejected', reason: grievance })
  await buyer.post(about(id, 'accept/'))
  await turnClock(operator, 26 * day)
  await look()
  expect(await counts(id)).toEqual([0, 0, 0, 0])
})
