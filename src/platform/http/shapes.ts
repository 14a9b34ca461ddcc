import type { z } from 'zod'
import { Refusal } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import type { Shapes } from './endpoint.ts'
import { faultsOf } from './faults.ts'

/** What came in, before anybody looked at it. */
export interface RawRequest {
  params: Record<string, string>
  query: unknown
  body: unknown
}

/**
 * Reads a request by its declared shapes. What is not declared is refused, not ignored.
 * @throws Refusal `not_found` for a path that can name nothing, `invalid_request` with a fault for each field
 */
export function readShapes(shapes: Shapes, request: RawRequest): { params: unknown; query: unknown; body: unknown } {
  for (const [name, value] of Object.entries(request.params)) {
    if ((name === 'id' || name.endsWith('_id')) && !isId(value)) {
      throw new Refusal('not_found', 'not_found', 'There is nothing at this address.')
    }
  }
  const params = shapes.params ? shapes.params.safeParse(request.params) : undefined
  if (params && !params.success) throw new Refusal('not_found', 'not_found', 'There is nothing at this address.')
  return {
    params: params?.data ?? request.params,
    query: shapes.query ? parse(shapes.query, request.query ?? {}) : refuseQuery(request.query),
    body: shapes.body ? parse(shapes.body, request.body ?? {}) : refuseBody(request.body),
  }
}

function parse(shape: z.ZodType, given: unknown): unknown {
  refuseUnkeepable(given)
  const read = shape.safeParse(given)
  if (read.success) return read.data
  const faults = faultsOf(read.error.issues)
  throw new Refusal('invalid', 'invalid_request', 'Some fields are not right.', { faults })
}

// Nothing we ask for lies deeper; a body of nothing but brackets would exhaust the stack of whoever walks it.
const deepest = 20

/**
 * What no field may hold, whichever it is and whatever it came by: PostgreSQL keeps no NUL in a text, half a surrogate
 * pair is no text in any encoding.
 * @throws Refusal `invalid_request`, naming the field
 */
export function refuseUnkeepable(given: unknown, path: readonly string[] = []): void {
  if (typeof given === 'string' && (given.includes('\0') || !given.isWellFormed())) {
    throw unkeepable(path, 'This text holds a character that cannot be kept.')
  }
  if (typeof given !== 'object' || given === null || given instanceof Uint8Array) return
  if (path.length > deepest) throw unkeepable(path, 'This is nested deeper than anything that is asked for here.')
  for (const [name, value] of Object.entries(given)) refuseUnkeepable(value, [...path, name])
}

function unkeepable(path: readonly string[], message: string): Refusal {
  return new Refusal('invalid', 'invalid_request', message, { faults: [{ path: path.join('.'), message }] })
}

/** An endpoint without a query takes none: whoever misspells a filter must not believe that it was applied. */
function refuseQuery(query: unknown): undefined {
  const names = Object.keys((query as object | undefined) ?? {})
  if (names.length === 0) return undefined
  const faults = names.map((path) => ({ path, message: 'This is not asked for.' }))
  throw new Refusal('invalid', 'invalid_request', 'Nothing is to be asked in the address here.', { faults })
}

/** An endpoint without a body takes an empty one ({} or nothing), so that a client may always send JSON. */
function refuseBody(body: unknown): undefined {
  if (body === undefined || body === null) return undefined
  if (typeof body === 'object' && Object.keys(body).length === 0) return undefined
  throw new Refusal('invalid', 'invalid_request', 'Nothing is to be sent here.')
}
