import type { Place } from './live.ts'
import type { Head } from './store.ts'
import type { Farewell, Watcher } from './watcher.ts'

/** A watched channel. */
export interface Desk extends Place {
  /** The last number its watchers have been given; unknown until it has been asked for. */
  delivered: bigint | undefined
  /** The highest number heard of. */
  heard: bigint
  /** Who waits to be let in, also while a turn is letting them in. */
  comers: Set<Watcher>
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
  // A desk is here for as long as anybody watches at it or waits to: what is not here hears nothing.
  readonly #desks = new Map<string, Desk>()
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
    const desk = this.#desks.get(keyOf(place)) ?? emptyDesk(place)
    this.#desks.set(keyOf(place), desk)
    desk.comers.add(comer.watcher)
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

  /** Work that could not be done waits again; whoever has been let in or has left meanwhile does not. */
  putBack({ comers, fresh }: Work): void {
    this.#joining = [...comers.filter(({ desk, watcher }) => desk.comers.has(watcher)), ...this.#joining]
    for (const desk of fresh) this.#news.add(desk)
  }

  /** Lets somebody in who has waited. False when they have left meanwhile. */
  letIn({ desk, watcher, sessionId }: Joining): boolean {
    if (!desk.comers.delete(watcher)) return false
    desk.watchers.set(watcher, sessionId)
    return true
  }

  /** Gives a watcher something; one that has not kept up is let go. */
  give(desk: Desk, watcher: Watcher, taking: (watcher: Watcher) => boolean): void {
    if (!taking(watcher)) this.letGo(desk, watcher, 'slow')
  }

  /** Lets a watcher go, and says why to one who did not go by itself. Whoever has left cannot leave again. */
  letGo(desk: Desk, watcher: Watcher, why?: Farewell): void {
    const [waited, watched] = [desk.comers.delete(watcher), desk.watchers.delete(watcher)]
    // It was let go before, and by now its desk may be another's who watches the same channel.
    if (!waited && !watched) return
    this.#joining = this.#joining.filter((one) => one.desk !== desk || one.watcher !== watcher)
    if (desk.watchers.size === 0 && desk.comers.size === 0) this.#desks.delete(keyOf(desk))
    if (why) watcher.over(why)
  }

  /** Lets everybody go, those too who wait to be let in. */
  letAllGo(why: Farewell): void {
    for (const desk of this.all()) {
      for (const watcher of [...desk.watchers.keys(), ...desk.comers]) this.letGo(desk, watcher, why)
    }
  }
}

function emptyDesk(place: Place): Desk {
  return { ...place, delivered: undefined, heard: 0n, comers: new Set(), watchers: new Map() }
}

/** What a channel is known by among all marketplaces'. */
export function keyOf({ marketplaceId, channel }: Place): string {
  return `${marketplaceId} ${channel}`
}
