import type { Touched } from '../touches.ts'
import type { World } from '../world.ts'
import { atRest } from './at-rest.ts'
import { auctions } from './auctions.ts'
import { complaints } from './complaints.ts'
import { deals } from './deals.ts'
import { feedback } from './feedback.ts'
import type { Invariant } from './invariant.ts'
import { messages } from './messages.ts'
import { money } from './money.ts'
import { timersAreThoseOfTheState } from './timers.ts'

/** What holds after every step. */
export const always: readonly Invariant[] = [...money, ...deals, ...auctions, ...complaints, ...messages, ...feedback]

// One statement for all, since there is a look after every step.
const together = always
  .map(({ sql }, index) => `select ${index} as invariant, to_jsonb(q) as found from (${sql}) q`)
  .join('\nunion all\n')

/**
 * Looks whether the promises hold: about what was touched since the last look, or about all there is (then nothing may be
 * on its way). @throws Error naming what is broken, and by what
 */
export async function hold(world: World, over: 'touched' | 'all'): Promise<void> {
  const touched = over === 'all' ? await world.touches.all() : await world.touches.take()
  if (Object.values(touched).every((ids) => ids.length === 0)) return
  const broken = await brokenBy(world, touched)
  const looksOn = over === 'all' && broken.length === 0
  const later = looksOn ? await Promise.all(atRest.map(async (it) => found(it, await it.broken(world, touched)))) : []
  const all = [...broken, ...later.flat()]
  if (all.length > 0) throw new Error(all.slice(0, 4).join('\n'))
}

/** As much of a world as is needed to look at its rows. */
export type Rows = Pick<World, 'rows' | 'shops' | 'parts' | 'orderById'>

/** The sentences that are broken, each with what breaks it. */
export async function brokenBy(world: Rows, touched: Touched): Promise<string[]> {
  const marketplaces = world.shops.map(({ id }) => id)
  const rows = await world.rows.again<{ invariant: number; found: unknown }>('invariants', together, [
    touched.deals,
    touched.accounts,
    touched.entries,
    touched.products,
    marketplaces,
    touched.conversations,
    touched.complaints,
  ])
  const byRow = rows.flatMap(({ invariant, found: row }) => {
    const promise = always[invariant]
    return promise ? found(promise, [row]) : []
  })
  if (byRow.length > 0) return byRow
  return found(timersAreThoseOfTheState, await timersAreThoseOfTheState.broken(world, touched))
}

function found({ name, sentence }: { name: string; sentence: string }, rows: readonly unknown[]): string[] {
  if (rows.length === 0) return []
  return [`broken: ${name}. ${sentence}\n  ${JSON.stringify(rows.slice(0, 3), plain)}`]
}

const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
