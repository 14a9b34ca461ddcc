import { sample } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, type Reply, registered, sendRequest, visitor } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { type Furnished, furnish } from '../security/support/furnished.ts'
import { nameOf, type Operation, operationsOf, rolesFor } from '../security/support/routes.ts'
import { schemaOf, type ServedSchema } from '../security/support/served-schema.ts'
import { callsOf, type FuzzedCall, type Served } from './calls.ts'

/*
 * Calls made from the schema by chance, right and broken, by everybody. Whatever comes, no answer is a fault of ours, each
 * is as the schema says, and a call that was refused for its form has changed nothing.
 */

const calls = Number(process.env['FUZZ_CALLS'] ?? 750)
const seed = Number(process.env['FUZZ_SEED'] ?? 1)
// After so many the persons are new: a fuzzed call may have ended their sessions or their standing.
const batch = 250

let marketry: Marketry
let rows: Rows
let world: Furnished
let foreign: Furnished
let document: Served
let operations: Operation[]

beforeAll(async () => {
  marketry = await startMarketry(['web', 'worker'], { LOG_LEVEL: 'silent' })
  rows = await openRows(marketry.databaseUrls)
  world = await furnish(marketry, 'madeinpk', { price: '5000.00', currency: 'PKR' })
  foreign = await furnish(marketry, 'designia', { price: '80.00', currency: 'USD' })
  document = (await visitor(marketry, 'madeinpk').get('/schema/')).body
  // The clock moves everything else, and the sockets of live notices do not end.
  operations = operationsOf(document).filter(
    ({ path, multipart, stream }) => !/^\/dev\/clock\/|\/stream\/$/.test(path) && !multipart && !stream,
  )
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

async function people(): Promise<Record<string, Person>> {
  const fresh = await registered(marketry, 'madeinpk', 'Fuzzed', ['buyer', 'seller'])
  const { operator, seller, buyer, stranger } = world
  // Access tokens live for minutes, and a call by chance may have ended a session or suspended somebody.
  await renew(operator)
  for (const person of [seller, buyer, stranger]) {
    await operator.post(`/members/${person.id}/reinstate/`)
    await renew(person)
  }
  return { visitor: visitor(marketry, 'madeinpk'), fresh, operator, seller, buyer, stranger }
}

async function renew(person: Person): Promise<void> {
  const { status, body } = await visitor(marketry, 'madeinpk').post('/login/', { email: person.email, password })
  if (status !== 200) throw new Error(`${person.email} could not log in again: ${status} ${JSON.stringify(body)}`)
  person.access = body.access
}

function make({ operation, path, body }: FuzzedCall, person: Person | undefined): Promise<Reply> {
  return sendRequest(marketry.port, operation.method, `/api/v1${path}`, body, {
    host: marketry.host('madeinpk'),
    ...(person?.access && { authorization: `Bearer ${person.access}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }).catch((fault: Error) => ({ status: 599, headers: {}, body: fault.message }))
}

test(`[CO-20] ${calls} calls by chance (seed ${seed}): no fault of ours, no answer off the schema, no change by a refused one`, {
  timeout: calls * 200 + 60_000,
}, async () => {
  const schema = schemaOf(document)
  const ids = [...Object.values(world.ids), ...Object.values(foreign.ids)].filter((id) => typeof id === 'string')
  const who = ['visitor', 'fresh', 'operator', 'seller', 'buyer', 'stranger']
  const faults: string[] = []
  const counted: Record<string, number> = {}
  for (let done = 0; done < calls && faults.length < 10; done += batch) {
    const persons = await people()
    const made = callsOfBatch({ who, ids }, Math.min(batch, calls - done), seed * 1_000_003 + done)
    const isBroken = (call: FuzzedCall) => call.broken && !admits(schema, call)
    const [broken, right] = [made.filter(isBroken), made.filter((call) => !isBroken(call))]
    await rows.quiet()
    const before = await rows.picture()
    for (const call of broken) {
      const reply = await make(call, persons[call.who])
      note(call, reply)
      if (reply.status < 400) faults.push(`${described(call)} was taken, with a body the schema does not admit`)
    }
    const after = await rows.picture()
    const changed = Object.keys(after).filter((table) => after[table] !== before[table])
    if (changed.length > 0) faults.push(`calls refused for their form have changed ${changed.join(', ')}`)
    for (const call of right) note(call, await make(call, persons[call.who]))
  }
  function note(call: FuzzedCall, { status, headers, body }: Reply): void {
    counted[status] = (counted[status] ?? 0) + 1
    if (status >= 500) faults.push(`${described(call)} answered ${status}: ${JSON.stringify(body)}`)
    const isJson = String(headers['content-type'] ?? '').includes('json')
    const fault = isJson ? schema.faultOf(call.operation, status, body) : undefined
    if (fault) faults.push(`${described(call)} answered ${status} off the schema: ${fault}`)
  }
  console.info('answers by status', counted)
  expect(faults).toEqual([])
})

function callsOfBatch(
  of: { who: readonly string[]; ids: readonly string[] },
  count: number,
  from: number,
): FuzzedCall[] {
  return Array.from({ length: count }, (_, place) => {
    const operation = operations[(from + place * 7) % operations.length] as Operation
    return sample(callsOf(document, operation, { ...of, who: [...of.who, ...likely(operation)] }), {
      numRuns: 1,
      seed: from + place,
    })[0] as FuzzedCall
  })
}

/** Whether the schema takes a call's body: a field broken at random may still be right. */
function admits(schema: ServedSchema, { operation, body }: FuzzedCall): boolean {
  if (!operation.hasBody) return body === undefined || body === '{}'
  return schema.admits(operation, JSON.parse(body ?? 'null'))
}

/** Those who may ask come oftener than the others, or nearly all calls would end at the door. */
function likely(operation: Operation): string[] {
  const roles = rolesFor(operation).filter((role) => ['operator', 'seller', 'buyer'].includes(role))
  const may = roles.length > 0 ? roles : ['fresh', 'seller', 'buyer']
  return Array.from({ length: 12 }, (_, place) => may[place % may.length] ?? 'buyer')
}

function described({ operation, who, path, body }: FuzzedCall): string {
  return `${nameOf(operation)} by ${who} at ${path.slice(0, 300)} with ${body?.slice(0, 300) ?? 'nothing'}`
}
