import type { Tx } from '../db/transaction.ts'

/** What a call is told besides its request. */
export interface OutsideAttempt {
  /** The same at every attempt: the other side must do the thing once however often it is asked. */
  idempotencyKey: string
  /** Aborted when `timeoutMs` have passed. */
  signal: AbortSignal
}

/** An intention as `record` and `refused` see it. */
export interface Intention<Request> {
  id: string
  /** What the call is about. */
  subjectId: string
  request: Request
}

/** A definite no of the other side. */
export interface OutsideRefusal {
  /** Stable word of the other side, e.g. Stripe's 'card_declined'. */
  code: string
  /** A sentence for the person; no secrets, no personal data. */
  message: string
  /** What the other side has made all the same, by its id: a payment that was declined stays there, open. */
  leftBehind?: string
}

/**
 * A kind of call to the outside, declared once by the module that needs it.
 * `Request` and `Answer` are kept as JSON: no bigint, no Date. Money goes in as a decimal or integer string.
 */
export interface OutsideCall<Services, Request = unknown, Answer = unknown> {
  /** snake_case, never changed: it is stored. */
  kind: string
  /** Real milliseconds an attempt may take. What comes later is taken for a doubt, and asked again with the same key. */
  timeoutMs: number
  /**
   * Real seconds for which the other side honours an idempotency key; a day unless said otherwise, as Stripe has it. A
   * call first tried longer ago is not repeated blindly: it fails and is kept for a person.
   */
  keyLivesSeconds?: number
  /** Asks the other side. Runs without a transaction and without a connection. */
  call(services: Services, request: Request, attempt: OutsideAttempt): Promise<Answer>
  /**
   * Says whether a fault thrown by `call` is a definite no (answers it), so that asking again would not help. Everything
   * else, and everything in doubt, is undefined: it is tried again.
   */
  refusalOf(fault: unknown): OutsideRefusal | undefined
  /**
   * Whether a fault thrown by `call` is an answer that the other side keeps under the key and gives to every repetition:
   * Stripe keeps its own failure (a 500) for a day. The call stays open and is asked anew, under another key; the first may
   * have done its work all the same. So it is declared only where a second object harms nobody: a card page to which nobody
   * is sent, an empty account. Never for what moves money: it would move twice. Such a call keeps its key, whatever comes.
   */
  isKept?(fault: unknown): boolean
  /** Records the answer, in one transaction with the mark that it is recorded: runs exactly once. */
  record(services: Services, tx: Tx, intention: Intention<Request>, answer: Answer): Promise<void>
  /** Records the definite no; runs exactly once, and never beside `record`. */
  refused(services: Services, tx: Tx, intention: Intention<Request>, refusal: OutsideRefusal): Promise<void>
}

/** Declares a call; says its types. */
export function defineOutsideCall<Services, Request, Answer>(
  definition: OutsideCall<Services, Request, Answer>,
): OutsideCall<Services, Request, Answer> {
  return definition
}
