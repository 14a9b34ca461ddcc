import { z } from 'zod'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Endpoint, Facts, Shapes } from './endpoint.ts'
import { endpointFor, placesOf } from './router.ts'

type Json = Record<string, unknown>

/** The wire shape of every error, as documented and as the client's types know it. */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string().describe('Stable name of what went wrong: see docs/errors.md.'),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

/**
 * The OpenAPI 3.1 document of what `marketplace` has; without one, of everything there is (the web app's client is made
 * from that). It is made from the very shapes the server reads requests by.
 */
export function openApiOf(endpoints: readonly Endpoint[], marketplace?: Marketplace): Json {
  const components: Json = {}
  const paths: Record<string, Json> = {}
  for (const place of placesOf(endpoints)) {
    const endpoint = marketplace ? endpointFor(marketplace, place) : place.endpoints[0]
    if (!endpoint) continue
    const path = `/api/v1${place.path.replaceAll(/:([a-z_]+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [place.method.toLowerCase()]: operationOf(endpoint, components) }
  }
  const sorted = Object.fromEntries(Object.entries(components).toSorted(([a], [b]) => a.localeCompare(b)))
  return {
    openapi: '3.1.0',
    info: {
      title: `${marketplace?.name ?? 'Marketry'} API`,
      version: '1',
      description:
        'Money is a decimal string beside its currency. Times are UTC. Errors are application/problem+json. ' +
        'A POST that carries an Idempotency-Key may be sent again without harm.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: sorted,
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}

function operationOf(endpoint: Endpoint, components: Json): Json {
  const { facts, method, path } = endpoint
  return {
    operationId: operationId(endpoint),
    tags: [endpoint.module],
    summary: facts.summary,
    ...(facts.description ? { description: facts.description } : {}),
    security: facts.access === 'everyone' ? [] : [{ bearer: [] }],
    'x-access': facts.access === 'everyone' || facts.access === 'members' ? facts.access : facts.access.role,
    parameters: [...pathParameters(path), ...queryParameters(facts, components), ...idempotencyParameter(endpoint)],
    ...requestBody(facts, components),
    responses: { ...answerOf(endpoint, components), ...problemsOf(facts, method, components) },
  }
}

/** `POST /orders/:id/mark-shipped/` is `orders.post.orders.id.mark-shipped`: unique, stable, and readable. */
function operationId({ module, method, path }: Endpoint): string {
  return [module, method.toLowerCase(), ...path.split('/').filter(Boolean)].join('.').replaceAll(':', '')
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:([a-z_]+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'id' || name?.endsWith('_id') ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }))
}

function queryParameters(facts: Shapes, components: Json): Json[] {
  if (!facts.query) return []
  const { properties = {}, required = [] } = schemaOf(facts.query, 'input', components) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function idempotencyParameter({ method, facts }: Endpoint): Json[] {
  if (method !== 'POST' || facts.confidential || facts.access === 'everyone') return []
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 255 } }]
}

function requestBody(facts: Facts & Shapes, components: Json): Json {
  if (facts.stream) {
    const schema = { type: 'string', format: 'binary' }
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema } } } }
  }
  if (facts.multipart) {
    const file = { type: 'array', items: { type: 'string', format: 'binary' } }
    const schema = { type: 'object', properties: { files: file }, additionalProperties: { type: 'string' } }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  if (!facts.body) return {}
  const schema = schemaOf(facts.body, 'input', components)
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

function answerOf({ facts, work }: Endpoint, components: Json): Json {
  const status = String(facts.status ?? (facts.answer === null && work.kind !== 'raw' ? 204 : 200))
  if (work.kind === 'raw' && !facts.answer) return { [status]: { description: facts.summary, content: { '*/*': {} } } }
  if (!facts.answer) return { [status]: { description: 'Done.' } }
  const schema = schemaOf(facts.answer, 'output', components)
  return { [status]: { description: facts.summary, content: { 'application/json': { schema } } } }
}

function problemsOf(facts: Facts & Shapes, method: string, components: Json): Json {
  const problem = { 'application/problem+json': { schema: schemaOf(problemShape, 'output', components) } }
  const named = facts.refusals?.length ? ` Codes: ${facts.refusals.join(', ')}.` : ''
  const answers: Json = {
    default: { description: `The problem, in words and as a stable code.${named}`, content: problem },
  }
  if (facts.access !== 'everyone') answers['401'] = { description: 'Nobody is signed in.', content: problem }
  if (method !== 'GET' || facts.query) answers['422'] = { description: `Refused.${named}`, content: problem }
  return answers
}

/** A zod shape as JSON Schema; shapes with an id of their own become components. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const {
    $schema: _,
    $defs,
    ...schema
  } = z.toJSONSchema(shape, { io, unrepresentable: 'any', reused: 'inline' }) as Json
  for (const [name, definition] of Object.entries(($defs as Json | undefined) ?? {})) {
    components[name] = withoutId(pointed(definition))
  }
  const whole = pointed(schema) as Json
  const id = z.globalRegistry.get(shape)?.id
  if (!id) return whole
  // A shape with an id may come as a mere reference to its own definition, which is among the components by now.
  if (whole['$ref'] === undefined) components[id] = withoutId(whole)
  return { $ref: `#/components/schemas/${id}` }
}

function pointed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('#/$defs/', '#/components/schemas/'))
}

function withoutId(definition: unknown): unknown {
  const { id: _, ...rest } = definition as Json
  return rest
}
