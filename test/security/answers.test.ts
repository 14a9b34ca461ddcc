import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, visitor } from '../support/person.ts'
import { type Furnished, furnish } from './support/furnished.ts'
import { send } from './support/requests.ts'
import { nameOf, type Operation, operationsOf } from './support/routes.ts'
import { schemaOf, type ServedDocument } from './support/served-schema.ts'

/* What is answered is what the schema says, to each who may ask: not a field less, and not one more that nobody declared. */

let marketry: Marketry
let mine: Furnished
let document: ServedDocument
let operations: Operation[]

beforeAll(async () => {
  marketry = await startMarketry()
  mine = await furnish(marketry, 'madeinpk', { price: '5000.00', currency: 'PKR' })
  document = (await visitor(marketry, 'madeinpk').get('/schema/')).body
  operations = operationsOf(document)
})

afterAll(() => marketry?.close())

test('[CO-20] every answer to every role is as the schema says, to the field', async () => {
  const schema = schemaOf(document)
  const people: [string, Person][] = [
    ['visitor', visitor(marketry, 'madeinpk')],
    ['stranger', mine.stranger],
    ['buyer', mine.buyer],
    ['seller', mine.seller],
    ['operator', mine.operator],
  ]
  const wrong: string[] = []
  let compared = 0
  for (const [role, person] of people) {
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const { status, headers, body } = await send(marketry, person, 'madeinpk', operation, mine.ids)
      if (!String(headers['content-type']).includes('json')) continue
      const fault = schema.faultOf(operation, status, body)
      if (fault) wrong.push(`${nameOf(operation)} to the ${role}: ${fault}`)
      compared += 1
    }
  }
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(200)
})
