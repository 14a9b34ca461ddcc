import type { Endpoint } from '../../../src/platform/http/endpoint.ts'

/** An operation of the served OpenAPI document. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /api/v1, e.g. /orders/{id}/ */
  path: string
  /** As declared: 'everyone', 'members', or the roles. */
  access: 'everyone' | 'members' | string | string[]
  hasBody: boolean
  /** What may be asked in its address. */
  query: readonly string[]
  multipart: boolean
  /** Takes bytes as they come. */
  stream: boolean
  /** The fields its body must have. */
  required: readonly string[]
  /** The fields its body may have. */
  properties: readonly string[]
}

interface Shape {
  $ref?: string
  required?: string[]
  properties?: Record<string, unknown>
}

interface Document {
  paths: Record<
    string,
    Record<
      string,
      {
        'x-access': Operation['access']
        parameters?: { name: string; in: string }[]
        requestBody?: { content: Record<string, { schema: Shape }> }
      }
    >
  >
  components: { schemas: Record<string, Shape> }
}

/** The operations that an OpenAPI document declares. */
export function operationsOf(document: unknown): Operation[] {
  const { paths, components } = document as Document
  const whole = (shape: Shape = {}): Shape =>
    shape.$ref ? whole(components.schemas[shape.$ref.split('/').at(-1) ?? '']) : shape
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, facts]) => ({
      method: method.toUpperCase() as Operation['method'],
      path: path.replace('/api/v1', ''),
      access: facts['x-access'],
      hasBody: facts.requestBody !== undefined,
      query: (facts.parameters ?? []).flatMap((one) => (one.in === 'query' ? one.name : [])),
      multipart: Object.keys(facts.requestBody?.content ?? {}).includes('multipart/form-data'),
      stream: Object.keys(facts.requestBody?.content ?? {}).includes('application/octet-stream'),
      required: whole(facts.requestBody?.content['application/json']?.schema).required ?? [],
      properties: Object.keys(whole(facts.requestBody?.content['application/json']?.schema).properties ?? {}),
    })),
  )
}

/** How an operation is called in these tests' lists. */
export function nameOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`
}

/** The same of an endpoint as declared in the program. */
export function nameOfEndpoint({ method, path }: Endpoint): string {
  return `${method} ${path.replaceAll(/:([a-z_]+)/g, '{$1}')}`
}

/** Whether the path names something by its id. A menu's name is a place on every marketplace's pages. */
export function namesSomething({ path }: Operation): boolean {
  return path.includes('{') && !path.startsWith('/menus/')
}

/** The roles an operation is for; none means that any member may come. */
export function rolesFor({ access }: Pick<Operation, 'access'>): string[] {
  if (access === 'everyone' || access === 'members') return []
  return [access].flat()
}
