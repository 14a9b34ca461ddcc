import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  date,
  integer,
  oneof,
  record,
  string,
  stringMatching,
  uuid,
} from 'fast-check'

/** A JSON Schema as the served document has them. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  default?: unknown
}

/** The schemas that others refer to, by the end of their reference. */
export type Components = Readonly<Record<string, Schema>>

/**
 * Values that a schema admits. Ids are now and then those of things that are there: `ids` are strings that name something.
 */
export function valuesOf(schema: Schema, components: Components, ids: readonly string[]): Arbitrary<unknown> {
  const inside = (one: Schema) => valuesOf(one, components, ids)
  if (schema.$ref) return inside(components[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  if (schema.const !== undefined) return constant(schema.const)
  if (schema.enum) return constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices) return oneof(...choices.map(inside))
  const [type = 'string'] = [schema.type].flat()
  if (Array.isArray(schema.type) && schema.type.length > 1) {
    return oneof(...schema.type.map((each) => inside({ ...schema, type: each })))
  }
  switch (type) {
    case 'null':
      return constant(null)
    case 'boolean':
      return boolean()
    case 'integer':
    case 'number':
      return integer(boundsOf(schema))
    case 'array':
      return array(inside(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4 + (schema.minItems ?? 0)),
      })
    case 'object':
      return objects(schema, inside)
    default:
      return strings(schema, ids)
  }
}

function boundsOf({ minimum, exclusiveMinimum, maximum }: Schema) {
  const least = minimum ?? (exclusiveMinimum === undefined ? -1_000 : exclusiveMinimum + 1)
  const min = Math.max(least, -2_147_483_648)
  return { min, max: Math.max(min, Math.min(maximum ?? 1_000_000, 2_147_483_647)) }
}

function objects({ properties = {}, required = [] }: Schema, inside: (one: Schema) => Arbitrary<unknown>) {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inside(one)]))
  return record(fields, { requiredKeys: required.filter((name) => name in fields) })
}

function strings({ format, pattern, minLength = 0, maxLength = 60 }: Schema, ids: readonly string[]) {
  const named = constantFrom(...ids)
  if (format === 'uuid') return oneof({ weight: 3, arbitrary: named }, { weight: 1, arbitrary: uuid() })
  if (format === 'date-time') return date({ noInvalidDate: true }).map((at) => at.toISOString())
  if (format === 'email') return constantFrom('somebody@example.com', 'a@b.co', 'very.long+tag@sub.example.org')
  if (format === 'uri') return constantFrom('https://example.com/', 'http://localhost/x?y=z')
  if (pattern) return matching(pattern)
  const most = Math.max(minLength, Math.min(maxLength, 80))
  const free = string({ unit: 'grapheme', minLength, maxLength: most })
  const likely = constantFrom(...ids, '1', '100.00', '5000.00', 'PKR', 'new', 'pk-lahore', '2026-01', 'x', 'کاسہ')
  return oneof(
    free,
    likely.filter((text) => text.length >= minLength && text.length <= most),
  )
}

/** A pattern this generator cannot follow (lookaheads, classes by property) yields text that may break it. */
function matching(pattern: string): Arbitrary<string> {
  try {
    return stringMatching(new RegExp(pattern))
  } catch {
    return string()
  }
}
