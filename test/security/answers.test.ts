import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, visitor } from '../support/person.ts'
import { type Furnished, furnish } from './support/furnished.ts'
import { send } from './support/requests.ts'
import { nameOf, type Operation, operationsOf } from './support/routes.ts'

/* What is answered is what the schema says, to each who may ask: not a field less, and not one more that nobody declared. */

let marketry: Marketry
let mine: Furnished
let document: Served
let operations: Operation[]

interface Served {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>>
}

beforeAll(async () => {
  marketry = await startMarketry()
  mine = await furnish(marketry, 'madeinpk', { price: '5000.00', currency: 'PKR' })
  document = (await visitor(marketry, 'madeinpk').get('/schema/')).body
  operations = operationsOf(document)
})

afterAll(() => marketry?.close())

test('[CO-20] every answer to every role is as the schema says, to the field', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  ajv.addSchema(document, 'api')
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
      const path = `/api/v1${operation.path}`
      const responses = document.paths[path]?.['get']?.responses ?? {}
      // A success must be declared as such; every no has the one form of all problems.
      const answer = status < 300 || String(status) in responses ? String(status) : 'default'
      const [type = ''] = Object.keys(responses[answer]?.content ?? {})
      const pointer = ['paths', path, 'get', 'responses', answer, 'content', type, 'schema'].map(escaped).join('/')
      const fits = ajv.getSchema(`api#/${pointer}`)
      if (!fits) throw new Error(`the schema has nothing at ${pointer}`)
      if (!fits(body)) wrong.push(`${nameOf(operation)} to the ${role}: ${ajv.errorsText(fits.errors)}`)
      compared += 1
    }
  }
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(200)
})

/** A name as it stands in a JSON pointer within an address. */
function escaped(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
}
