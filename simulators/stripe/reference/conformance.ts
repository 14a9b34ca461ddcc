import { reference, resolve, type Shape } from './shapes.ts'

/** In what a value departs from a shape: fields that are missing, of another type, or unknown to Stripe. Empty if in nothing. */
export function faultsOf(shape: Shape, value: unknown, path = ''): string[] {
  const known = resolve(shape)
  if (value === null) return known.nullable || isAnything(known) || acceptsNull(known) ? [] : [`${path} is null`]
  if (known.anyOf) return faultsOfAny(known.anyOf, value, path)
  if (known.enum) return known.enum.includes(value) || known['x-openEnum'] ? [] : [`${path} is ${String(value)}`]
  if (known.type === 'array') return faultsOfArray(known, value, path)
  if (known.properties || known.type === 'object') return faultsOfObject(known, value, path)
  if (known.type && typeof value !== known.type) return [`${path} is a ${typeof value}, not a ${known.type}`]
  if (known.type === 'number' && !Number.isInteger(value)) return [`${path} is not whole`]
  return []
}

/** The faults of an answer to a route, named as the reference names it: `GET /v1/charges/{id}`. */
export function faultsOfAnswer(method: string, path: string, body: unknown): string[] {
  const route = Object.keys(reference.routes).find((name) => matches(name, method, path))
  if (!route) return [`${method} ${path} is not in the reference`]
  return faultsOf(reference.routes[route]?.response ?? {}, body)
}

function matches(route: string, method: string, path: string): boolean {
  const [verb, pattern = ''] = route.split(' ')
  return verb === method && new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path)
}

function isAnything(shape: Shape): boolean {
  return Object.keys(shape).every((key) => key === 'nullable')
}

function acceptsNull(shape: Shape): boolean {
  return shape.anyOf?.some((choice) => resolve(choice).nullable === true || isAnything(resolve(choice))) === true
}

/** Of several alternatives of the value's kind the one with the fewest faults speaks. */
function faultsOfAny(choices: Shape[], value: unknown, path: string): string[] {
  const alike = choices.filter((choice) => (typeof value === 'object') === isObject(resolve(choice)))
  const all = (alike.length > 0 ? alike : choices).map((choice) => faultsOf(choice, value, path))
  return all.toSorted((a, b) => a.length - b.length)[0] ?? []
}

function isObject(shape: Shape): boolean {
  return shape.type === 'object' || shape.properties !== undefined || shape.anyOf !== undefined
}

function faultsOfArray(shape: Shape, value: unknown, path: string): string[] {
  if (!Array.isArray(value)) return [`${path} is no array`]
  return value.flatMap((item, index) => faultsOf(shape.items ?? {}, item, `${path}[${index}]`))
}

function faultsOfObject(shape: Shape, value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`]
  const properties = shape.properties ?? {}
  const missing = (shape.required ?? []).filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`)
  const inner = Object.entries(value).flatMap(([name, item]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : shape.additionalProperties
    if (known) return known === true ? [] : faultsOf(known, item, `${path}.${name}`)
    return Object.keys(properties).length === 0 ? [] : [`${path}.${name} is unknown to Stripe`]
  })
  return [...missing, ...inner]
}
