import type { Place } from './live.ts'
import type { Head } from './store.ts'
import type { Farewell, Watcher } from './watcher.ts'

/** A watched channel. */
export interface Desk extends Place {
  /** The last number its watchers have been given; unknown until it has been asked for. */
  delivered: bigint | undefined
  /** The highest number heard of. */
  heard: bigint
  /** Who watches, with the session they came by. */
  watchers: Map<Watcher, string | undefined>
}

/** Somebody who waits to be let in. */
export interface Joining {
  desk: Desk
  watcher: Watcher
  sessionId: string | undefined
  /** The last number it has seen. */
  after: bigint | undefined
}

/** What the next turn has to do. */
export interface Work {
  comers: readonly Joining[]
  /** Channels that were heard of. */
  fresh: readonly Desk[]
}

/** A watcher with where it watches. */
export interface Watching {
  desk: Desk
  watcher: Watcher
  sessionId: string | undefined
}

/** The watched channels of this process: who is at each, who waits to be let in, and where something is new. */
export class Desks {
  readonly #desks = new Map<string, Desk>()
  // Whoever leaves while being let in must not be let in.
  readonly #gone = new WeakSet<Watcher>()
  #joining: Joining[] = []
  #news = new Set<Desk>()

  /** Every watched channel. */
  all(): Desk[] {
    return [...this.#desks.values()]
  }

  /** Everybody who has been let in. */
  everybody(): Watching[] {
    return this.all().flatMap((desk) =>
      [...desk.watchers].map(([watcher, sessionId]) => ({ desk, watcher, sessionId })),
    )
  }

  /** Has a watcher wait to be let in at the channel. Answers how it leaves. */
  join({ marketplaceId, channel }: Place, comer: Omit<Joining, 'desk'>): () => void {
    const place = { marketplaceId, channel }
    const desk = this.#desks.get(keyOf(place)) ?? { ...place, delivered: undefined, heard: 0n, watchers: new Map() }
    this.#desks.set(keyOf(place), desk)
    this.#joining.push({ ...comer, desk })
    return () => this.letGo(desk, comer.watcher)
  }

  /** Notes how far a channel has come. Answers whether that is news to a watched one. */
  hear(head: Head): boolean {
    const desk = this.#desks.get(keyOf(head))
    if (!desk || head.number <= desk.heard) return false
    desk.heard = head.number
    this.#news.add(desk)
    return true
  }

  /** Notes that a channel has more than was handed out. */
  more(desk: Desk): void {
    this.#news.add(desk)
  }

  /** Whether a turn would have anything to do. */
  waiting(): boolean {
    return this.#joining.length > 0 || this.#news.size > 0
  }

  /** What waits to be done, which is then nobody else's. */
  takeWork(): Work {
    const work = { comers: this.#joining, fresh: [...this.#news] }
    this.#joining = []
    this.#news = new Set()
    return work
  }

  /** Work that could not be done waits again; whoever has been let in meanwhile need not be. */
  putBack({ comers, fresh }: Work): void {
    this.#joining = [...comers.filter(({ desk, watcher }) => !desk.watchers.has(watcher)), ...this.#joining]
    for (const desk of fresh) this.#news.add(desk)
  }

  /** Lets somebody in who has waited. False when they have left meanwhile. */
  letIn({ desk, watcher, sessionId }: Joining): boolean {
    if (this.#gone.has(watcher)) return false
    desk.watchers.set(watcher, sessionId)
    return true
  }

  /** Gives a watcher something; one that has not kept up is let go. */
  give(desk: Desk, watcher: Watcher, taking: (watcher: Watcher) => boolean): void {
    if (!taking(watcher)) this.letGo(desk, watcher, 'slow')
  }

  /** Lets a watcher go, and says why to one who did not go by itself. */
  letGo(desk: Desk, watcher: Watcher, why?: Farewell): void {
    this.#gone.add(watcher)
    this.#joining = this.#joining.filter((one) => one.watcher !== watcher)
    const was = desk.watchers.delete(watcher)
    const awaited = desk.watchers.size > 0 || this.#joining.some((one) => one.desk === desk)
    if (!awaited) this.#desks.delete(keyOf(desk))
    if (was && why) watcher.over(why)
  }

  /** Lets everybody go, those too who wait to be let in. */
  letAllGo(why: Farewell): void {
    for (const { desk, watcher } of this.everybody()) this.letGo(desk, watcher, why)
    for (const comer of this.#joining) {
      this.letIn(comer)
      this.letGo(comer.desk, comer.watcher, why)
    }
  }
}

/** What a channel is known by among all marketplaces'. */
export function keyOf({ marketplaceId, channel }: Place): string {
  return `${marketplaceId} ${channel}`
}
