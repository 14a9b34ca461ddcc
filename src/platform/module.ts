import type { Endpoint } from './http/endpoint.ts'
import type { JobDefinition } from './jobs/definition.ts'
import type { Noun } from './permissions/noun.ts'
import type { Policy } from './permissions/policy.ts'
import type { PersonalPart } from './privacy/person.ts'
import type { Services } from './services.ts'
import type { SocketEndpoint } from './sockets/socket.ts'

/** What a module gives the composition root. The engine's processes and the notices are collected by their own rooms. */
export interface Module {
  name: string
  endpoints: readonly Endpoint[]
  /** Where one may open a socket. */
  sockets?: readonly SocketEndpoint[]
  jobs?: readonly JobDefinition<Services>[]
  policies?: readonly Policy[]
  /** Nouns of its policies whose single things may be asked about, and granted. */
  nouns?: readonly Noun[]
  /** What it holds of persons: a module with a table that names a member must say. */
  personal?: PersonalPart
}
