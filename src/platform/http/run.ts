import type { Actor, Member } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Authentication } from '../auth/authentication.ts'
import type { Database } from '../db/database.ts'
import { isDatabaseAway, isOutcomeUnknown, outcomeUnknown } from '../db/errors.ts'
import type { Tx } from '../db/transaction.ts'
import type { Call, Endpoint, Origin, RawAnswer, Within } from './endpoint.ts'
import {
  findKeptAnswer,
  forgetRunning,
  type KeptAnswer,
  keepAnswer,
  markRunning,
  type RepeatableRequest,
  repeatable,
} from './idempotency.ts'

/** What running an endpoint needs. */
export interface Edge {
  db: Database
  clock: Clock
  authentication: Pick<Authentication, 'confirm'>
  /** Told in the transaction of each change that an operator makes in a member's place. */
  changedByStandIn(tx: Tx, change: { member: Member; endpoint: Endpoint; path: string; origin: Origin }): void
}

/** A finished answer: JSON to write, or something else as it stands. */
export interface Outcome {
  status: number
  answer: unknown
  /** Whether this is the kept answer of an earlier, equal request. */
  replayed?: boolean
}

type AnyCall = Call<unknown, unknown, unknown>

/** Runs a GET on one snapshot. */
export async function runRead(
  edge: Edge,
  endpoint: Endpoint & { work: { kind: 'read' } },
  call: AnyCall,
): Promise<Outcome> {
  const answer = await edge.db.snapshot(call.marketplace.id, (tx) => endpoint.work.run(tx, call))
  return { status: successOf(endpoint), answer }
}

/** Runs a verb in one transaction: standing confirmed, repetition answered from memory, all or nothing committed. */
export async function runChange(
  edge: Edge,
  endpoint: Endpoint & { work: { kind: 'change' } },
  call: AnyCall,
  path: string,
): Promise<Outcome> {
  const request = repeatableOf(endpoint, call, path)
  return edge.db.inMarketplace(call.marketplace.id, (tx) =>
    whileConfirmed(edge, tx, call.actor, async () => {
      const kept = request && (await findKeptAnswer(tx, request, edge.clock.real()))
      if (kept) return { ...kept, replayed: true }
      const answer = await endpoint.work.run(tx, call)
      const { actor: member, origin } = call
      if (member.kind === 'member' && member.actedBy) edge.changedByStandIn(tx, { member, endpoint, path, origin })
      const outcome = { status: successOf(endpoint), answer }
      if (request) keepAnswer(tx, request, outcome, edge.clock.real())
      return outcome
    }),
  )
}

/**
 * Runs a verb that talks to the outside. Its first transaction also confirms the member's standing and marks the
 * Idempotency-Key as running, so that intent and first effect are committed together.
 */
export async function runConverse(
  edge: Edge,
  endpoint: Endpoint & { work: { kind: 'converse' } },
  call: AnyCall,
  path: string,
): Promise<Outcome> {
  const request = repeatableOf(endpoint, call, path)
  const inMarketplace = <Answer>(work: (tx: Tx) => Promise<Answer>) => edge.db.inMarketplace(call.marketplace.id, work)
  if (request) {
    const kept = await inMarketplace((tx) =>
      whileConfirmed(edge, tx, call.actor, () => findKeptAnswer(tx, request, edge.clock.real())),
    )
    if (kept) return { ...kept, replayed: true }
  }
  let started = false
  let committed = false
  const within: Within = async (work) => {
    const answer = await inMarketplace((tx) =>
      whileConfirmed(edge, tx, call.actor, async () => {
        if (request && !started) {
          // The first request may have come to its end since this one looked.
          const kept = await findKeptAnswer(tx, request, edge.clock.real())
          if (kept) throw new AnsweredMeanwhile(kept)
          markRunning(tx, request, edge.clock.real())
        }
        const worked = await work(tx)
        started = true
        return worked
      }),
    )
    committed = true
    return answer
  }
  try {
    const answer = await endpoint.work.run(within, call)
    const outcome = { status: successOf(endpoint), answer }
    if (request) await inMarketplace(async (tx) => keepAnswer(tx, request, outcome, edge.clock.real()))
    return outcome
  } catch (fault) {
    if (fault instanceof AnsweredMeanwhile) return { ...fault.kept, replayed: true }
    // 'Nothing was changed' is true of the transaction that was cut, not of those before it.
    const said = committed && isDatabaseAway(fault) ? outcomeUnknown() : fault
    // Only a clear no may be tried again by the same key. Where nobody knows what was done, the mark stays, so that a
    // repetition does nothing a second time.
    const isClear = fault instanceof Refusal && !isOutcomeUnknown(said)
    if (request && started && isClear) await inMarketplace(async (tx) => forgetRunning(tx, request)).catch(() => {})
    throw said
  }
}

/** Ends a repetition whose first request was answered between its look and its first transaction. */
class AnsweredMeanwhile extends Error {
  readonly kept: KeptAnswer

  constructor(kept: KeptAnswer) {
    super('an equal request was answered meanwhile')
    this.kept = kept
  }
}

/** Runs an endpoint whose answer is not JSON. */
export async function runRaw(
  edge: Edge,
  endpoint: Endpoint & { work: { kind: 'raw' } },
  call: AnyCall,
): Promise<RawAnswer> {
  const within: Within = (work) =>
    edge.db.inMarketplace(call.marketplace.id, (tx) => whileConfirmed(edge, tx, call.actor, () => work(tx)))
  return endpoint.work.run(within, call)
}

/**
 * Runs `work` while the member's session, standing and roles are read again in the same transaction. The question goes
 * down the wire with the first statement, so it costs no round trip; a no rolls everything back and is what is thrown.
 */
async function whileConfirmed<Answer>(edge: Edge, tx: Tx, actor: Actor, work: () => Promise<Answer>): Promise<Answer> {
  if (actor.kind !== 'member') return work()
  const confirmed = confirm(edge, tx, actor)
  confirmed.catch(() => {})
  try {
    const answer = await work()
    await confirmed
    return answer
  } catch (fault) {
    await confirmed
    throw fault
  }
}

async function confirm(edge: Edge, tx: Tx, member: Member): Promise<void> {
  const { roles } = await edge.authentication.confirm(tx, member)
  if (!member.roles.every((role) => roles.includes(role))) throw rolesChanged()
}

/** The work was begun with the roles the token names: one of them has been taken away since. */
function rolesChanged(): Refusal {
  return new Refusal('unauthenticated', 'roles_changed', 'Your roles have changed. Sign in again.')
}

function successOf(endpoint: Endpoint): number {
  return endpoint.facts.status ?? (endpoint.facts.answer === null ? 204 : 200)
}

function repeatableOf(endpoint: Endpoint, call: AnyCall, path: string): RepeatableRequest | undefined {
  if (endpoint.method !== 'POST' || endpoint.facts.confidential || call.actor.kind !== 'member') return undefined
  const { memberId } = call.actor satisfies Member
  return repeatable(call.origin.idempotencyKey, { memberId, method: endpoint.method, path, body: call.body })
}
