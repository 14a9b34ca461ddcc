import type Stripe from 'stripe'
import type { AppServices } from '../../engine/services.ts'
import { isId } from '../../kernel/ids.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import { type Difference, differencesBetween } from './reconciling.ts'
import {
  type KeptMovement,
  keepMovements,
  raiseReadTo,
  selectBooked,
  selectMovementsHere,
  selectMovementsOfNobody,
  selectReadTo,
} from './reconciling-store.ts'

type Needs = Pick<AppServices, 'db' | 'stripe' | 'clock'>

// Stripe lists a booking at once; what was made in the same second as the newest that was read may be missing.
const overlap = seconds.day
/** How far back is compared, unless said otherwise. */
export const usualSpan = 62 * seconds.day
/** How long a difference may be under way: an event may be late. */
export const usualGrace = 15 * seconds.minute
// One side may have booked before the span begins and the other after.
const eitherSide = 7 * seconds.day

/**
 * Fetches what Stripe has booked since the last reading that came to its end, page by page, and keeps it. The newest come
 * first: one that breaks off has kept some and leaves older ones out, which are read with the next. Talks to Stripe: never
 * call it in a transaction.
 * @returns how many bookings were new
 */
export async function fetchMovements({ db, stripe }: Pick<Needs, 'db' | 'stripe'>): Promise<bigint> {
  const readTo = await db.aboveMarketplaces(selectReadTo)
  const gte = readTo ? Math.floor(plusSeconds(readTo, -overlap).getTime() / 1_000) : undefined
  const pages = stripe.balanceTransactions.list({
    limit: 100,
    expand: ['data.source'],
    ...(gte === undefined ? {} : { created: { gte } }),
  })
  let fresh = 0n
  let newest: Date | undefined
  let batch: KeptMovement[] = []
  const keep = async () => {
    if (batch.length > 0) fresh += await db.aboveMarketplaces((tx) => keepMovements(tx, batch))
    batch = []
  }
  for await (const transaction of pages) {
    const movement = movementOf(transaction)
    if (!newest || movement.created > newest) newest = movement.created
    batch.push(movement)
    if (batch.length === 100) await keep()
  }
  await keep()
  const end = newest
  if (end) await db.aboveMarketplaces((tx) => raiseReadTo(tx, end))
  return fresh
}

/** What to compare: a span that ends a little before now, since an event may be late. In seconds. */
export interface Compared {
  spanSeconds?: number
  graceSeconds?: number
}

/** In what one marketplace's books and Stripe do not agree, by what was fetched. */
export async function differencesHere(
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
  marketplaceId: string,
  compared: Compared = {},
): Promise<Difference[]> {
  const span = spanOf(clock, compared)
  const since = plusSeconds(span.from, -eitherSide)
  return db.snapshot(marketplaceId, async (tx) =>
    differencesBetween(await selectMovementsHere(tx, since), await selectBooked(tx, since), span),
  )
}

/** What Stripe has booked for nobody: no marketplace of ours knows the object. */
export async function differencesOfNobody(
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
  compared: Compared = {},
): Promise<Difference[]> {
  const span = spanOf(clock, compared)
  return differencesBetween(await db.aboveMarketplaces((tx) => selectMovementsOfNobody(tx, span.from)), [], span)
}

function spanOf(
  clock: Needs['clock'],
  { spanSeconds = usualSpan, graceSeconds = usualGrace }: Compared,
): { from: Date; to: Date } {
  const now = clock.now()
  return { from: plusSeconds(now, -spanSeconds), to: plusSeconds(now, -graceSeconds) }
}

interface SourceFacts {
  id?: string
  payment_intent?: unknown
  charge?: unknown
  transfer?: unknown
  fee?: unknown
  metadata?: Record<string, string> | null
}

function movementOf(transaction: Stripe.BalanceTransaction): KeptMovement {
  const { id, type, amount, fee, net, currency, created } = transaction
  const source = (
    typeof transaction.source === 'string' ? { id: transaction.source } : transaction.source
  ) as SourceFacts | null
  const transfer = idOf(source?.transfer)
  const givenUp = idOf(source?.fee)
  // What is given back has an id of its own; the books count it to the transfer, or the fee, that it takes from.
  const object =
    (type === 'transfer_refund' && transfer) || (type === 'application_fee_refund' && givenUp) || (source?.id ?? null)
  const objectIds = [object ?? id, source?.id, idOf(source?.payment_intent), idOf(source?.charge), transfer, givenUp]
  const hint = source?.metadata?.['marketplace_id']
  return {
    id,
    type,
    source: object,
    amount: BigInt(amount),
    fee: BigInt(fee),
    net: BigInt(net),
    currency: currency.toUpperCase(),
    created: new Date(created * 1_000),
    objectIds: [...new Set(objectIds.filter((one): one is string => typeof one === 'string'))],
    hint: hint && isId(hint) ? hint : null,
  }
}

function idOf(reference: unknown): string | undefined {
  if (typeof reference === 'string') return reference
  if (typeof reference === 'object' && reference !== null && 'id' in reference) return String(reference.id)
  return undefined
}
