import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { Ids } from './ids.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store.ts'

/**
 * One of Stripe's objects as JSON. Fields whose name begins with an underscore are the simulator's own notes
 * (a card's number, a session's wishes for its payment) and never leave it.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a JSON document: its shape is held by the tests against the reference.
export type Doc = { id: string; object: string; [field: string]: any }

/** Parameters of a request after decoding: nested objects, arrays, strings, numbers, booleans, and null for "unset". */
// oxlint-disable-next-line typescript/no-explicit-any -- parameters are checked at run time against the reference.
export type Params = Record<string, any>

/** The request being answered, as events and errors quote it. */
export type RequestNote = { id: string | null; idempotency_key: string | null }

/** Everything a handler may touch. There is one of it in each running simulator. */
export type World = {
  settings: Settings
  store: Store
  clock: Clock
  ids: Ids
  faults: Faults
  /** Set while a request is handled, which is synchronous, so that the events it makes can name it. */
  request: RequestNote
  /** The base of every page's address, without a slash at its end. */
  publicUrl: string
}

/** What a route's handler is given. `account` is the connected account it acts for, or the platform's own id. */
export type Call = { world: World; account: string; path: Record<string, string>; params: Params }

/** A route of the API: its method and path as the reference writes them, and what answers it. */
export type Route = { method: 'GET' | 'POST' | 'DELETE'; path: string; answer: (call: Call) => Params }
