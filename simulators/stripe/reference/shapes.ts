import { readFileSync } from 'node:fs'

/** A shape of the reference: a small part of JSON Schema, with names of other shapes in `$ref`. */
export type Shape = {
  $ref?: string
  type?: string
  enum?: unknown[]
  nullable?: boolean
  'x-openEnum'?: boolean
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: Shape | boolean
  items?: Shape
  anyOf?: Shape[]
  allOf?: Shape[]
}

type Reference = {
  apiVersion: string
  eventTypes: string[]
  routes: Record<string, { params: Shape; response: Shape }>
  schemas: Record<string, Shape>
}

/** Stripe's API as it is described in the npm package: see README.md here for where it comes from. */
export const reference: Reference = JSON.parse(readFileSync(new URL('./shapes.json', import.meta.url), 'utf8'))

/** Follows names and merges `allOf`, so that what is left says its type, its properties or its alternatives. */
export function resolve(shape: Shape): Shape {
  if (shape.$ref) return resolve({ ...reference.schemas[shape.$ref], ...(shape.nullable && { nullable: true }) })
  if (!shape.allOf) return shape
  const { allOf, ...rest } = shape
  return allOf.map(resolve).reduce((merged, part) => ({ ...merged, ...part, ...together(merged, part) }), rest)
}

function together(a: Shape, b: Shape): Shape {
  return {
    ...(a.nullable || b.nullable ? { nullable: true } : {}),
    ...(a.properties || b.properties ? { properties: { ...a.properties, ...b.properties } } : {}),
    ...(a.required || b.required ? { required: [...(a.required ?? []), ...(b.required ?? [])] } : {}),
  }
}
