/**
 * What kind of no a refusal is. The edge turns the kind into a status; nothing below the edge knows status numbers.
 *
 * - `malformed`: the request cannot be read at all (broken JSON, wrong content type)
 * - `invalid`: it can be read, but a field breaks its declared shape
 * - `unauthenticated`: nobody is signed in, or the token is no longer good
 * - `forbidden`: this member may not do this, and the thing's existence is no secret to them
 * - `not_found`: there is no such thing for this member in this marketplace
 * - `conflict`: the thing's present state does not allow it, or somebody else was first
 * - `refused`: a rule of the marketplace says no
 * - `too_many`: too often; try again after a while
 * - `too_large`: more bytes than allowed
 * - `unavailable`: something we need is away for the moment
 */
export type RefusalKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'too_many'
  | 'too_large'
  | 'unavailable'

/** One fault in a request's body or query: `path` in dotted wire names, `message` a sentence for the person. */
export interface FieldFault {
  path: string
  message: string
}

/** A named no: thrown by rules and commands, rolled back by the transaction, presented by the edge as a problem. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  /** Stable, machine-readable name in snake_case, listed in docs/errors.md. */
  readonly code: string
  readonly faults: FieldFault[]
  /** Whole seconds until another try makes sense, where that is known. */
  readonly retryAfterSeconds: number | undefined

  constructor(
    kind: RefusalKind,
    code: string,
    sentence: string,
    more: { faults?: FieldFault[]; retryAfterSeconds?: number } = {},
  ) {
    super(sentence)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.faults = more.faults ?? []
    this.retryAfterSeconds = more.retryAfterSeconds
  }
}

/** A refusal that speaks of one field of the request. */
export function faultIn(path: string, code: string, sentence: string): Refusal {
  return new Refusal('invalid', code, sentence, { faults: [{ path, message: sentence }] })
}

/** The answer for what is not there, or is another's: the two must look the same. */
export function notFound(noun: string): Refusal {
  return new Refusal('not_found', 'not_found', `There is no such ${noun}.`)
}
