import type { ZodType, z } from 'zod'
import type { Actor, Member } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Tx } from '../db/transaction.ts'

/**
 * Who may come in at all. Finer questions (is it theirs, does its state allow it) are put to the policy or the process
 * inside the transaction.
 *
 * - `everyone`: declared public; the only place such routes are named is this word
 * - `members`: anybody signed in
 * - a role, or a list of them: 'seller', ['operator', 'superadmin']
 */
export type Access = 'everyone' | 'members' | { role: string | readonly string[] }

/** What a handler knows of the request besides its transaction. */
export interface Call<Params, Query, Body, Who extends Actor = Actor> {
  actor: Who
  marketplace: Marketplace
  params: Params
  query: Query
  body: Body
  origin: Origin
}

/** Where a request came from; goes into the activity log and into links. */
export interface Origin {
  requestId: string
  /** The client's network address. */
  address: string
  userAgent: string
  /** Scheme, host and port under which this marketplace was reached, e.g. http://madeinpk.localhost:8000 */
  baseUrl: string
  /** The whole address that was asked for. */
  url: string
  /** The client's Idempotency-Key, where it sent one. */
  idempotencyKey: string | undefined
  /** The last event the client has seen of a stream, as it says when it comes again. */
  lastEventId?: string | undefined
  /** The token by which this browser is known again, where it sent one. */
  device?: string | undefined
}

/** The shapes of a request. Absent means: there is none, and anything sent is refused. */
export interface Shapes {
  params?: ZodType
  query?: ZodType
  body?: ZodType
}

/** What the schema, the router and the tests know of an endpoint. */
export interface Facts {
  summary: string
  /** Further sentences for the documentation. */
  description?: string
  access: Access
  /** The answer's shape; null where there is no body. */
  answer: ZodType | null
  /** Success status; 200 unless said otherwise. */
  status?: 200 | 201 | 202 | 204
  /** Codes of the refusals a client should expect here, for the documentation. */
  refusals?: readonly string[]
  /**
   * What an operator may do here who acts as the member: `always`; `if-allowed`, when they came to change things; `never`.
   * Unless said otherwise they may read and change nothing: what moves money or opens the account is never theirs.
   */
  standIn?: 'always' | 'if-allowed' | 'never'
  /**
   * Whom this answers while the superadmin keeps the marketplace closed, beside those who run it: nobody unless said
   * otherwise; `members`, what brings running deals to their end; `everyone`, the ways in and out.
   */
  whileClosed?: 'everyone' | 'members' | 'nobody'
  /** Asked by a program on its own: it does not count as the member being there. */
  passive?: boolean
  /** Its answer sets the session's cookie: a page of another origin must not have it done to its reader. */
  ownPagesOnly?: boolean
  /** The answer holds what must lie nowhere (tokens, codes): no Idempotency-Key keeps it. */
  confidential?: boolean
  /** How often one member, or one network of visitors, may ask for this: less than for everything else. */
  rate?: { times: number; seconds: number }
  /** Served at this address of the host itself too, where the world looks for it: '/robots.txt'. */
  atRoot?: Path
  /** Takes multipart/form-data with files instead of JSON. */
  multipart?: boolean
  /** Takes bytes as they come (application/octet-stream): the call's body is a stream, bounded by whoever reads it. */
  stream?: boolean
}

type Read<Shape> = Shape extends ZodType ? z.output<Shape> : undefined
type Asker<F extends Facts> = F['access'] extends 'everyone' ? Actor : Member
type CallOf<F extends Facts & Shapes> = Call<Read<F['params']>, Read<F['query']>, Read<F['body']>, Asker<F>>
type AnswerOf<F extends Facts> = F['answer'] extends ZodType ? z.input<F['answer']> : void

/** Opens a transaction in the call's marketplace: for the few verbs that need more than one. */
export type Within = <Answer>(work: (tx: Tx) => Promise<Answer>) => Promise<Answer>

/** A path as declared: '/orders/:id/'. Served below /api/v1 and /api, with and without the last slash. */
export type Path = `/${string}`

/** The ways an endpoint runs. The edge opens and commits every transaction. */
type Work =
  /** reads, on one snapshot */
  | { kind: 'read'; run: (tx: Tx, call: AnyCall) => Promise<unknown> }
  /** reads what is the same for everybody; kept until one of the topics' revisions is raised */
  | { kind: 'cached-read'; topics: readonly string[]; run: (tx: Tx, call: AnyCall) => Promise<string> }
  /** changes things, in one transaction, once per Idempotency-Key */
  | { kind: 'change'; run: (tx: Tx, call: AnyCall) => Promise<unknown> }
  /** talks to the outside between transactions of its own */
  | { kind: 'converse'; run: (within: Within, call: AnyCall) => Promise<unknown> }
  /** answers with something other than JSON (a picture, a feed, a page) */
  | { kind: 'raw'; run: (within: Within, call: AnyCall) => Promise<RawAnswer> }

/** An answer that is not JSON. */
export interface RawAnswer {
  status?: number
  headers: Record<string, string | string[]>
  body: Buffer | string | NodeJS.ReadableStream
}

// A list of endpoints holds calls of every shape; each one's own shape is checked where it is declared.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyCall = Call<any, any, any, any>

/** One declared endpoint. */
export interface Endpoint {
  module: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: Path
  facts: Facts & Shapes
  work: Work
}

type ChangingMethod = Exclude<Endpoint['method'], 'GET'>

/** What holds for every endpoint of a file that does not say otherwise. */
type Common = Pick<Facts, 'whileClosed' | 'standIn' | 'ownPagesOnly'>

/** The words in which a module's routes.ts is written. */
export function endpointsOf(module: string, common: Common = {}) {
  return {
    /** GET that reads one snapshot. */
    read: <F extends Facts & Shapes>(
      path: Path,
      facts: F,
      run: (tx: Tx, call: CallOf<F>) => Promise<AnswerOf<F>>,
    ): Endpoint => ({ module, method: 'GET', path, facts: { ...common, ...facts }, work: { kind: 'read', run } }),

    /**
     * GET whose answer is the same for everybody who may see it. `run` answers the JSON text. It is kept in memory and
     * served while the topics' revisions stand still, so whoever writes must call `raiseRevision(tx, topic)`.
     */
    readCached: <F extends Facts & Shapes & { access: 'everyone' }>(
      path: Path,
      facts: F & { topics: readonly string[] },
      run: (tx: Tx, call: CallOf<F>) => Promise<string>,
    ): Endpoint => ({
      module,
      method: 'GET',
      path,
      facts: { ...common, ...facts },
      work: { kind: 'cached-read', topics: facts.topics, run },
    }),

    /** A verb in one transaction. An Idempotency-Key makes its repetition harmless. */
    change: <F extends Facts & Shapes>(
      method: ChangingMethod,
      path: Path,
      facts: F,
      run: (tx: Tx, call: CallOf<F>) => Promise<AnswerOf<F>>,
    ): Endpoint => ({ module, method, path, facts: { ...common, ...facts }, work: { kind: 'change', run } }),

    /** A verb that needs an outside answer: transactions around a call that holds no connection. */
    converse: <F extends Facts & Shapes>(
      method: Endpoint['method'],
      path: Path,
      facts: F,
      run: (within: Within, call: CallOf<F>) => Promise<AnswerOf<F>>,
    ): Endpoint => ({ module, method, path, facts: { ...common, ...facts }, work: { kind: 'converse', run } }),

    /** An answer that is not JSON. */
    raw: <F extends Facts & Shapes>(
      method: Endpoint['method'],
      path: Path,
      facts: F,
      run: (within: Within, call: CallOf<F>) => Promise<RawAnswer>,
    ): Endpoint => ({ module, method, path, facts: { ...common, ...facts }, work: { kind: 'raw', run } }),
  }
}
