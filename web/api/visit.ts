import createClient, { type Client } from 'openapi-fetch'
import { createContext, RouterContextProvider } from 'react-router'
import { CookieJar } from './cookies.ts'
import type { components, paths } from './schema.d.ts'
import { isSurelyVisitor } from '../ui/layout/preferences.ts'
import type { Reader } from '../ui/layout/viewer.ts'
import { readerOf } from '../words/reader.ts'

/** One call of the API, as it is put to the server this app runs in. */
export interface ApiCall {
  method: string
  /** Path and query, e.g. /api/v1/products/?q=cup */
  path: string
  headers: Record<string, string>
  body: Uint8Array | undefined
}

/** A marketplace of this deployment, as the bare host lists it. */
export interface Neighbour {
  name: string
  tagline: string
  url: string
}

/** A brand that the page of samples shows. */
export interface Kit {
  slug: string
  name: string
  /** How the house speaks. */
  tone: readonly string[]
  brand: components['schemas']['SettingsBrand']
}

/** What the server program gives along with a request for a page. */
export interface Visitor {
  /** Calls the API inside this process, as the visitor would from outside. */
  call: (call: ApiCall) => Promise<Response>
  /** The word by which this answer's inline scripts and styles are let through. */
  nonce: string
  /** Every marketplace there is: told on the bare host alone, which belongs to none. */
  marketplaces: () => Promise<readonly Neighbour[]>
  /** Every brand there is, for the page of samples; none where there is no such page. */
  kits: readonly Kit[]
  /** Told of what a page could not be made for. */
  onFault: (fault: unknown) => void
}

/** The schema's paths without their version, which the client puts before each. */
type ApiPaths = { [Path in keyof paths as Path extends `/api/v1${infer Short}` ? Short : never]: paths[Path] }

/** A form that could not be sent on: its fields, and where it was going. */
export interface Kept {
  action: string
  fields: [name: string, value: string][]
}

export type Api = Client<ApiPaths>

export const apiContext = createContext<Api>()
export const nonceContext = createContext<string>()
export const marketplacesContext = createContext<() => Promise<readonly Neighbour[]>>()
export const kitsContext = createContext<readonly Kit[]>()
export const faultContext = createContext<(fault: unknown) => void>()
export const readerContext = createContext<() => Promise<Reader>>()
export const csrfContext = createContext<{ token: string | undefined }>()
/** What the form of this request says, once it has been read. */
export const postedContext = createContext<{ fields?: [name: string, value: string][] }>()
/** What somebody wrote who turned out to be signed out: the login page keeps it for them. */
export const keptContext = createContext<Kept | null>(null)

// What the API may know of the visitor. The origin goes along, so that it can be checked there too.
const passedOn = ['host', 'accept-language', 'user-agent', 'origin', 'x-request-id']

/** Opens what loaders and actions share during one request: the API as this visitor, and the cookies it sets. */
export function openVisit(
  request: Request,
  visitor: Visitor,
): {
  context: RouterContextProvider
  cookiesToSet: () => string[]
  comeAgain: () => string | null
  /** What was sent in with a form, where the API then took nobody for its sender. */
  unsent: () => Kept['fields'] | undefined
} {
  const jar = new CookieJar(request.headers.get('cookie') ?? '')
  const csrf: { token: string | undefined } = { token: undefined }
  const own: Record<string, string> = {}
  for (const name of passedOn) {
    const value = request.headers.get(name)
    if (value !== null) own[name] = value
  }

  // What the API says of when to come again is what the page says too.
  let again: string | null = null
  let refused = false
  const posted: { fields?: Kept['fields'] } = {}
  const call = async (asked: Request): Promise<Response> => {
    const url = new URL(asked.url)
    const headers: Record<string, string> = { ...Object.fromEntries(asked.headers), ...own, cookie: jar.header() }
    if (csrf.token) headers['x-csrf-token'] = csrf.token
    const body = asked.body ? new Uint8Array(await asked.arrayBuffer()) : undefined
    const response = await visitor.call({ method: asked.method, path: url.pathname + url.search, headers, body })
    jar.take(response.headers.getSetCookie())
    if (response.status === 401) refused = true
    if (response.status === 503) again = response.headers.get('retry-after') ?? again
    return response
  }

  const context = new RouterContextProvider()
  const api = createClient<ApiPaths>({ baseUrl: `${new URL(request.url).origin}/api/v1`, fetch: call })
  context.set(apiContext, api)
  const known = async () => {
    const [marketplace, session] = await Promise.all([
      api.GET('/marketplace/'),
      isSurelyVisitor(request) ? undefined : api.GET('/auth/session/'),
    ])
    return { marketplace: marketplace.data, member: session?.data?.user }
  }
  context.set(readerContext, readerOf(request, known))
  context.set(nonceContext, visitor.nonce)
  context.set(csrfContext, csrf)
  context.set(postedContext, posted)
  context.set(faultContext, visitor.onFault)
  context.set(marketplacesContext, visitor.marketplaces)
  context.set(kitsContext, visitor.kits)
  return {
    context,
    cookiesToSet: () => jar.received,
    comeAgain: () => again,
    unsent: () => (refused ? posted.fields : undefined),
  }
}
