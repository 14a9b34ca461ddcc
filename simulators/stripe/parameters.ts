import { badParameter, missing } from './errors.ts'
import { resolve, type Shape } from './reference/shapes.ts'
import type { Params } from './types.ts'

/**
 * Checks decoded parameters against their shape, as Stripe does before any work begins, and turns the strings of the
 * form into numbers and booleans. An empty value becomes null: Stripe's way to unset a field.
 */
export function readParameters(shape: Shape, given: Params): Params {
  return readObject(resolve(shape), given, '')
}

function readObject(shape: Shape, given: unknown, name: string): Params {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw invalid(name, 'object')
  const properties = shape.properties ?? {}
  for (const required of shape.required ?? []) if (!(required in given)) throw missing(within(name, required))
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const path = within(name, key)
      const known = Object.hasOwn(properties, key) ? properties[key] : shape.additionalProperties
      if (!known) throw badParameter(path, 'parameter_unknown', `Received unknown parameter: ${path}`)
      return [key, known === true ? value : readValue(resolve(known), value, path)]
    }),
  )
}

function readValue(shape: Shape, value: unknown, name: string): unknown {
  if (value === '' && !mayBeEmpty(shape)) return null
  if (shape.anyOf) return readAny(shape.anyOf.map(resolve), value, name)
  if (shape.enum) return readChoice(shape, value, name)
  if (shape.type === 'object') return readObject(shape, value, name)
  if (shape.type === 'array') return readArray(shape, value, name)
  if (shape.type === 'number') return readNumber(value, name)
  if (shape.type === 'boolean') return readBoolean(value, name)
  if (shape.type === 'string' && typeof value !== 'string') throw invalid(name, 'string')
  return value
}

function readAny(choices: Shape[], value: unknown, name: string): unknown {
  let first: unknown
  for (const choice of choices) {
    try {
      return readValue(choice, value, name)
    } catch (error) {
      first ??= error
    }
  }
  throw first
}

function readChoice(shape: Shape, value: unknown, name: string): unknown {
  const match = shape.enum?.find((choice) => String(choice) === String(value))
  if (match !== undefined || shape['x-openEnum'] === undefined) return match ?? refuseChoice(shape, name)
  return refuseChoice(shape, name)
}

function refuseChoice(shape: Shape, name: string): never {
  const choices = (shape.enum ?? []).map(String)
  const list = choices.length > 1 ? `one of ${choices.slice(0, -1).join(', ')}, or ${choices.at(-1)}` : choices[0]
  throw badParameter(name, 'parameter_invalid_enum', `Invalid ${name}: must be ${list}`)
}

function readArray(shape: Shape, value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw invalid(name, 'array')
  const items = resolve(shape.items ?? {})
  return value.map((item, index) => readValue(items, item, `${name}[${index}]`))
}

function readNumber(value: unknown, name: string): number {
  const text = String(value)
  if (!/^-?\d{1,15}$/.test(text)) throw badParameter(name, 'parameter_invalid_integer', `Invalid integer: ${text}`)
  return Number(text)
}

function readBoolean(value: unknown, name: string): boolean {
  if (value !== 'true' && value !== 'false')
    throw badParameter(name, 'parameter_invalid_boolean', `Invalid boolean: ${String(value)}`)
  return value === 'true'
}

function mayBeEmpty(shape: Shape): boolean {
  return shape.enum?.includes('') === true || shape.anyOf?.some((choice) => mayBeEmpty(resolve(choice))) === true
}

function within(name: string, key: string): string {
  return name ? `${name}[${key}]` : key
}

function invalid(name: string, expected: string): Error {
  return badParameter(name, `parameter_invalid_${expected}`, `Invalid ${expected}`)
}
