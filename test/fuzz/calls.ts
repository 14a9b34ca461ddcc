import { type Arbitrary, constant, constantFrom, oneof, record } from 'fast-check'
import type { Operation } from '../security/support/routes.ts'
import { brokenOf } from './broken.ts'
import { type Components, type Schema, valuesOf } from './schema.ts'

/** The served document, as far as calls are made from it. */
export interface Served {
  paths: Record<
    string,
    Record<
      string,
      {
        parameters?: { name: string; in: string; schema: Schema }[]
        requestBody?: { content: Record<string, { schema: Schema }> }
        responses: Record<string, { content?: Record<string, { schema: object }> }>
      }
    >
  >
  components: { schemas: Components }
}

/** A call that is ready to be made. */
export interface FuzzedCall {
  operation: Operation
  /** Who makes it, by a name of the world's. */
  who: string
  path: string
  /** JSON text, or undefined where nothing is sent. */
  body: string | undefined
  /** Made to be refused: its body or its query is not what the schema asks for. */
  broken: boolean
}

/** Calls of one operation: by anybody, with ids that are there or not, right or broken. */
export function callsOf(
  { paths, components }: Served,
  operation: Operation,
  world: { who: readonly string[]; ids: readonly string[] },
): Arbitrary<FuzzedCall> {
  const facts = paths[`/api/v1${operation.path}`]?.[operation.method.toLowerCase()]
  const parameters = facts?.parameters ?? []
  const values = (schema: Schema) => valuesOf(schema, components.schemas, world.ids)
  const schema = facts?.requestBody?.content['application/json']?.schema
  const query = record(
    Object.fromEntries(parameters.filter((one) => one.in === 'query').map((one) => [one.name, values(one.schema)])),
    { requiredKeys: parameters.filter((one) => one.in === 'query' && 'required' in one && one.required).map(nameIn) },
  )
  const path = record(
    Object.fromEntries(parameters.filter((one) => one.in === 'path').map((one) => [one.name, values(one.schema)])),
  )
  const right = record({
    who: constantFrom(...world.who),
    path,
    query,
    body: schema ? values(schema) : constant(undefined),
    broken: constant(false),
  })
  const wrong = record({
    who: constantFrom(...world.who),
    path,
    query: brokenOf(query) as Arbitrary<Record<string, unknown>>,
    body: schema ? brokenOf(values(schema)) : constant({ undeclared_field: 1 }),
    broken: constant(true),
  })
  return oneof({ weight: 2, arbitrary: right }, { weight: 1, arbitrary: wrong }).map((made) => ({
    operation,
    who: made.who,
    path: addressOf(operation.path, made.path as Record<string, unknown>, made.query as Record<string, unknown>),
    body: made.body === undefined || operation.method === 'GET' ? undefined : JSON.stringify(made.body),
    broken: made.broken && operation.method !== 'GET',
  }))
}

function nameIn({ name }: { name: string }): string {
  return name
}

function addressOf(path: string, names: Record<string, unknown>, query: Record<string, unknown>): string {
  const filled = path.replaceAll(/\{([a-z_]+)\}/g, (_, name: string) => written(names[name]) || 'none')
  const asked = Object.entries(query ?? {}).map(([name, value]) => `${written(name)}=${written(value)}`)
  return filled + (asked.length > 0 ? `?${asked.join('&')}` : '')
}

/** As it stands in an address; half a surrogate pair cannot stand there. */
function written(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return encodeURIComponent(text.toWellFormed()).slice(0, 2_000)
}
