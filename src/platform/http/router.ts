import type { Marketplace } from '../../kernel/marketplace.ts'
import { demandDeclaredAccess } from './access.ts'
import type { Endpoint } from './endpoint.ts'

/** The endpoints declared for one method and path: one a module, chosen by what the marketplace has. */
export interface Place {
  method: Endpoint['method']
  path: Endpoint['path']
  endpoints: readonly Endpoint[]
}

/**
 * Groups endpoints by method and path. Two modules may declare the same path (orders of goods, orders of writing): the
 * marketplace's own modules decide which is meant.
 * @throws Error when one module declares a path twice, or an endpoint does not say who may come in
 */
export function placesOf(endpoints: readonly Endpoint[]): Place[] {
  const places = new Map<string, Endpoint[]>()
  for (const endpoint of endpoints) {
    const name = `${endpoint.method} ${endpoint.path}`
    demandDeclaredAccess(`${name} of ${endpoint.module}`, endpoint.facts.access)
    const here = places.get(name) ?? []
    if (here.some(({ module }) => module === endpoint.module)) {
      throw new Error(`the module ${endpoint.module} declares ${name} twice`)
    }
    places.set(name, [...here, endpoint])
  }
  return [...places.values()].map((here) => {
    const { method, path } = here[0] as Endpoint
    return { method, path, endpoints: here }
  })
}

/** The endpoint that a marketplace means by a place; undefined when it lacks the module. */
export function endpointFor(marketplace: Marketplace, place: Place): Endpoint | undefined {
  return place.endpoints.find(({ module }) => marketplace.settings.modules.includes(module))
}
