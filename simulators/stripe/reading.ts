import { badParameter, noSuch } from './errors.ts'
import type { Doc, Params, World } from './types.ts'

/** The object of a kind by its id, of this account. `param` names where the id came from, for Stripe's message. */
export function must(world: World, account: string, kind: string, id: string, param = 'id'): Doc {
  const doc = world.store.find(id)
  if (doc?.object !== kind || world.store.ownerOf(id) !== account) throw noSuch(kind, id, param)
  return doc
}

/** The id in a field that may hold an id, an object, or nothing. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return (value as Doc | null)?.id ?? null
}

/**
 * Stripe's rules for metadata: what is named is set, an empty value removes its key, an empty `metadata` removes all;
 * at most 50 keys of 40 characters with values of 500.
 */
export function merged(metadata: Record<string, string>, wish: Params | null | undefined): Record<string, string> {
  if (wish === null) return {}
  const result = { ...metadata }
  for (const [key, value] of Object.entries(wish ?? {})) {
    if (key.length > 40)
      throw badParameter('metadata', 'parameter_invalid', `Metadata keys must be at most 40 characters: ${key}`)
    if (String(value).length > 500)
      throw badParameter(`metadata[${key}]`, 'parameter_invalid', 'Metadata values can have up to 500 characters.')
    if (value === null || value === '') delete result[key]
    else result[key] = String(value)
  }
  if (Object.keys(result).length > 50)
    throw badParameter('metadata', 'parameter_invalid', 'You can have up to 50 metadata keys.')
  return result
}

/** Fills what a parameter left out with null, for objects whose fields are always present. */
export function withNulls<T extends string>(names: readonly T[], given: Params | null | undefined): Record<T, unknown> {
  return Object.fromEntries(names.map((name) => [name, given?.[name] ?? null])) as Record<T, unknown>
}

const ADDRESS = ['city', 'country', 'line1', 'line2', 'postal_code', 'state'] as const

/** A billing address and name as charges and payment methods hold them. */
export function billingDetails(given: Params | null | undefined): Params {
  return {
    address: withNulls(ADDRESS, given?.['address']),
    ...withNulls(['email', 'name', 'phone', 'tax_id'] as const, given),
  }
}

/** An address with every line, or null. */
export function address(given: Params | null | undefined): Params | null {
  return given ? withNulls(ADDRESS, given) : null
}
