import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, sendRequest, visitor } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { type Furnished, furnish } from './support/furnished.ts'
import { bodyFor, pathWith } from './support/requests.ts'
import { nameOf, type Operation, operationsOf, rolesFor } from './support/routes.ts'

/*
 * Whoever may call a verb may still give it only what it asks for. Every name that any table, any answer or any request
 * of the program knows is added to every body that does not declare it: none is taken, none is quietly dropped.
 */

let marketry: Marketry
let rows: Rows
let mine: Furnished
let operations: Operation[]
let names: string[]

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  mine = await furnish(marketry, 'madeinpk', { price: '5000.00', currency: 'PKR' })
  const document = (await visitor(marketry, 'madeinpk').get('/schema/')).body
  operations = operationsOf(document)
  const columns = await rows.query<{ name: string }>(
    "select distinct column_name as name from information_schema.columns where table_schema = 'public'",
  )
  names = [...new Set([...columns.map(({ name }) => name), ...propertiesIn(document), ...invented])].toSorted()
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

// What attackers try first; the last ones aim at the language itself.
const invented = ['is_admin', 'isAdmin', 'is_staff', 'is_superuser', 'admin', 'constructor', 'prototype', 'toString']

/** Every property that an OpenAPI document names, wherever it lies. */
function propertiesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap(propertiesIn)
  const { properties } = node as { properties?: unknown }
  const own = typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
  return [...own, ...Object.values(node).flatMap(propertiesIn)]
}

/** Takes JSON, from somebody we have: nobody here is the superadmin. */
function takesOurBody(operation: Operation): boolean {
  const roles = rolesFor(operation)
  const open = roles.length === 0 || ['operator', 'seller', 'buyer'].some((role) => roles.includes(role))
  return operation.hasBody && !operation.multipart && !operation.stream && open
}

function personFor(operation: Operation): Person {
  const roles = rolesFor(operation)
  if (roles.includes('operator')) return mine.operator
  if (roles.includes('seller')) return mine.seller
  return mine.buyer
}

async function answerTo(operation: Operation, body: object | string) {
  const { access } = personFor(operation)
  const reply = await sendRequest(marketry.port, operation.method, `/api/v1${pathWith(operation, mine.ids)}`, body, {
    host: marketry.host('madeinpk'),
    ...(access && { authorization: `Bearer ${access}` }),
  })
  return reply
}

test('[CO-20] no body takes a field that it does not declare', async () => {
  const taking = operations.filter(takesOurBody)
  expect(taking.length).toBeGreaterThan(40)
  expect(names.length).toBeGreaterThan(300)
  const before = await rows.picture()
  const missed: string[] = []
  for (const operation of taking) {
    const right = bodyFor(operation, mine.ids) ?? {}
    const undeclared = names.filter((name) => !operation.properties.includes(name))
    const whole = { ...Object.fromEntries(undeclared.map((name) => [name, 'taken over'])), ...right }
    // All at once: the answer names each that is not asked for.
    const { status, body } = await answerTo(operation, whole)
    const refused = new Set((body.errors ?? []).map(({ path }: { path: string }) => path))
    const through = undeclared.filter((name) => !refused.has(name))
    if (status !== 422 || through.length > 0) missed.push(`${nameOf(operation)} ${status}: ${through.slice(0, 5)}`)
  }
  expect(missed).toEqual([])
  expect(await rows.picture()).toEqual(before)
})

test('[CO-20] a body that writes to what all objects share is refused, and nothing is shared', async () => {
  const taking = operations.filter(takesOurBody)
  for (const operation of taking) {
    const { status } = await answerTo(operation, '{"__proto__": {"polluted": true}}')
    expect([nameOf(operation), status >= 400 && status < 500]).toEqual([nameOf(operation), true])
  }
  expect('polluted' in {}).toBe(false)
})
