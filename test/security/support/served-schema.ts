import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Operation } from './routes.ts'

/** The served document, as far as answers and bodies are held against it. */
export interface ServedDocument {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>>
}

/** Holds what goes over the wire against the schema that is served. */
export interface ServedSchema {
  /** What is wrong with a JSON answer, to the field; undefined when it is as declared. */
  faultOf(operation: Pick<Operation, 'method' | 'path'>, status: number, body: unknown): string | undefined
  /** Whether the schema takes `body` at an operation that has one. */
  admits(operation: Pick<Operation, 'method' | 'path'>, body: unknown): boolean
}

/** Reads the document once; each shape is compiled when it is first asked for. */
export function schemaOf(document: ServedDocument): ServedSchema {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  ajv.addSchema(document, 'api')
  const shapeAt = (...names: string[]) => {
    const pointer = names.map(inPointer).join('/')
    const shape = ajv.getSchema(`api#/${pointer}`)
    if (!shape) throw new Error(`the schema has nothing at ${pointer}`)
    return shape
  }
  return {
    faultOf({ method, path }, status, body) {
      const place = ['paths', `/api/v1${path}`, method.toLowerCase()] as const
      const responses = document.paths[place[1]]?.[place[2]]?.responses ?? {}
      // A success must be declared as such; every no has the one form of all problems.
      const answer = status < 300 || String(status) in responses ? String(status) : 'default'
      const [type] = Object.keys(responses[answer]?.content ?? {})
      if (!type) return body === '' ? undefined : `${status} has no body declared`
      const shape = shapeAt(...place, 'responses', answer, 'content', type, 'schema')
      return shape(body) ? undefined : ajv.errorsText(shape.errors)
    },
    admits({ method, path }, body) {
      const place = ['paths', `/api/v1${path}`, method.toLowerCase(), 'requestBody', 'content']
      return Boolean(shapeAt(...place, 'application/json', 'schema')(body))
    },
  }
}

/** A name as it stands in a JSON pointer within an address. */
function inPointer(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
}
