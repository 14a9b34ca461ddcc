import type { Actor } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../telemetry/log.ts'
import type { ChannelKind } from './channels.ts'
import type { Line } from './line.ts'
import type { ChannelName, Place } from './live.ts'
import { type Head, type LiveEvent, selectEventsAfter, selectHeads } from './store.ts'
import { Told } from './told.ts'

/** Why a watcher is let go: it did not keep up, its session ended, or this process ends. */
export type Farewell = 'slow' | 'session-ended' | 'stopping'

/** Who watches a channel: a socket, an event stream. */
export interface Watcher {
  /** Takes what is new, in the order of its numbers. False when it has not kept up: it is let go. */
  take(told: readonly Told[]): boolean
  /**
   * Is told from which number on it misses nothing: when it comes and has seen none, and when what it missed is `lost`,
   * because it is not kept any more. It must look for itself how things stand.
   */
  standsAt(number: bigint, lost: boolean): boolean
  over(why: Farewell): void
}

/** What a watcher asks for. */
export interface Wish {
  marketplaceId: string
  actor: Actor
  channel: ChannelName
  /** The last number it has seen: it is given what came after that first. Without it, only what comes from now on. */
  after?: bigint | undefined
}

/** Where everybody in this process who watches anything stands. */
export interface Hub {
  /**
   * Lets `watcher` in, if the channel's policy does. Answers how it leaves.
   * @throws Refusal not_found for a channel that is not there for this actor
   */
  watch(wish: Wish, watcher: Watcher): Promise<() => void>
  /** A channel has come to a number. */
  heard(head: Head): void
  /** How many watch, over all channels. */
  watching(): number
  /** Begins to look after the channels, and to listen to the line. */
  start(): void
  /** Lets everybody go. */
  close(): Promise<void>
}

/** What the hub is made of. */
export interface HubNeeds {
  db: Database
  line: Line
  log: Log
  kinds: ReadonlyMap<string, ChannelKind>
  /** Which of these sessions are still good. */
  goodSessions(marketplaceId: string, sessionIds: readonly string[]): Promise<ReadonlySet<string>>
  /** Real milliseconds between looks at what no word came of (a process was killed before it could say it). */
  pace?: number
}

// Of what a watcher missed it gets so many events one by one; beyond that, looking afresh is cheaper for everybody.
const mostMissed = 500

/** A watched channel. */
interface Desk extends Place {
  /** The last number its watchers have been given; unknown until it has been asked for. */
  delivered: bigint | undefined
  /** The highest number heard of. */
  heard: bigint
  watchers: Map<Watcher, string | undefined>
}

interface Joining {
  desk: Desk
  watcher: Watcher
  sessionId: string | undefined
  after: bigint | undefined
}

/**
 * The hub. One loop serves all channels in turns: it asks how far new channels are, fetches what is new on all of them by
 * one question, hands it out, and lets those in who have come meanwhile, with what they missed. So every watcher gets each
 * number once, in order, wherever the word of it came from and however often.
 */
export function openHub(needs: HubNeeds): Hub {
  const { pool } = needs.db
  const desks = new Map<string, Desk>()
  // Whoever leaves while being let in must not be let in.
  const gone = new WeakSet<Watcher>()
  let joining: Joining[] = []
  let news = new Set<Desk>()
  let turning: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let sweeping: Promise<void> = Promise.resolve()
  const ended = new AbortController()

  const keyOf = ({ marketplaceId, channel }: Place) => `${marketplaceId} ${channel}`
  const forgetIfEmpty = (desk: Desk) => {
    const awaited = desk.watchers.size > 0 || joining.some((one) => one.desk === desk)
    if (!awaited) desks.delete(keyOf(desk))
  }
  const letGo = (desk: Desk, watcher: Watcher, why?: Farewell) => {
    gone.add(watcher)
    joining = joining.filter((one) => one.watcher !== watcher)
    const was = desk.watchers.delete(watcher)
    forgetIfEmpty(desk)
    if (was && why) watcher.over(why)
  }
  const give = (desk: Desk, watcher: Watcher, taking: (watcher: Watcher) => boolean) => {
    if (!taking(watcher)) letGo(desk, watcher, 'slow')
  }

  const turn = () => {
    if (!ended.signal.aborted) turning ??= turns().finally(() => (turning = undefined))
  }
  const turns = async () => {
    // Whatever comes in this turn of the event loop is served together.
    await new Promise((next) => setImmediate(next))
    while (!ended.signal.aborted && (joining.length > 0 || news.size > 0)) {
      const [comers, fresh] = [joining, news]
      joining = []
      news = new Set()
      try {
        await findHeads(comers.map(({ desk }) => desk))
        await handOut([...fresh].filter((desk) => desk.heard > (desk.delivered ?? desk.heard)))
        await letIn(comers)
      } catch (fault) {
        needs.log.debug({ err: fault }, 'live events could not be read; they are asked for again')
        joining = [...comers.filter(({ desk, watcher }) => !desk.watchers.has(watcher)), ...joining]
        for (const desk of fresh) news.add(desk)
        await new Promise((later) => setTimeout(later, 250))
      }
    }
  }

  const findHeads = async (asked: readonly Desk[]) => {
    const unknown = [...new Set(asked.filter(({ delivered }) => delivered === undefined))]
    if (unknown.length === 0) return
    const found = new Map((await selectHeads(pool, unknown)).map((head) => [keyOf(head), head.number]))
    for (const desk of unknown) {
      desk.delivered = found.get(keyOf(desk)) ?? 0n
      if (desk.heard < desk.delivered) desk.heard = desk.delivered
    }
  }

  const handOut = async (fresh: readonly Desk[]) => {
    if (fresh.length === 0) return
    const asked = fresh.map((desk) => ({ ...placeOf(desk), number: desk.delivered ?? 0n }))
    const found = byChannel(await selectEventsAfter(pool, asked, mostMissed))
    for (const desk of fresh) {
      const events = found.get(keyOf(desk)) ?? []
      const last = events.at(-1)
      if (!last) continue
      const whole = events[0]?.number === (desk.delivered ?? 0n) + 1n
      desk.delivered = last.number
      if (desk.heard > last.number) news.add(desk)
      const told = events.map((event) => new Told(event))
      for (const watcher of desk.watchers.keys()) {
        give(desk, watcher, (one) => (whole ? one.take(told) : one.standsAt(last.number, true)))
      }
    }
  }

  const letIn = async (comers: readonly Joining[]) => {
    const behind = comers.filter(({ desk, after }) => after !== undefined && after !== desk.delivered)
    const missed =
      behind.length === 0
        ? new Map<string, LiveEvent[]>()
        : byChannel(await selectEventsAfter(pool, leastOf(behind), mostMissed + 1))
    for (const { desk, watcher, sessionId, after } of comers) {
      if (gone.has(watcher)) continue
      const delivered = desk.delivered ?? 0n
      desk.watchers.set(watcher, sessionId)
      if (after === delivered) continue
      if (after === undefined) {
        give(desk, watcher, (one) => one.standsAt(delivered, false))
        continue
      }
      const events = (missed.get(keyOf(desk)) ?? []).filter(({ number }) => number > after && number <= delivered)
      const whole = BigInt(events.length) === delivered - after && events.length <= mostMissed
      const told = events.map((event) => new Told(event))
      give(desk, watcher, (one) => (whole ? one.take(told) : one.standsAt(delivered, true)))
    }
  }

  /** Asks for what no word came of, and lets those go whose session has ended. */
  const sweep = async () => {
    if (desks.size > 0) {
      for (const head of await selectHeads(pool, [...desks.values()])) heard(head)
      await endSessions()
    }
  }
  const endSessions = async () => {
    const watched = Map.groupBy(
      [...desks.values()].flatMap((desk) =>
        [...desk.watchers].map(([watcher, sessionId]) => ({ desk, watcher, sessionId })),
      ),
      ({ desk }) => desk.marketplaceId,
    )
    for (const [marketplaceId, all] of watched) {
      const held = all.filter(({ sessionId }) => sessionId !== undefined)
      if (held.length === 0) continue
      const good = await needs.goodSessions(marketplaceId, [...new Set(held.map(({ sessionId }) => sessionId ?? ''))])
      for (const { desk, watcher, sessionId } of held) {
        if (!good.has(sessionId ?? '')) letGo(desk, watcher, 'session-ended')
      }
    }
  }
  const sweepAgain = () => {
    if (ended.signal.aborted) return
    const pace = needs.pace ?? 5_000
    // While no words come through, asking is all there is.
    timer = setTimeout(sweepNow, needs.line.stands() ? pace : Math.min(pace, 1_000))
  }
  const sweepNow = () => {
    clearTimeout(timer)
    sweeping = sweep()
      .catch((fault: unknown) => needs.log.debug({ err: fault }, 'live channels could not be looked after'))
      .finally(sweepAgain)
  }

  const heard = (head: Head) => {
    const desk = desks.get(keyOf(head))
    if (!desk || head.number <= desk.heard) return
    desk.heard = head.number
    news.add(desk)
    turn()
  }

  return {
    heard,
    watching: () => [...desks.values()].reduce((sum, { watchers }) => sum + watchers.size, 0),
    async watch({ marketplaceId, actor, channel, after }, watcher) {
      const kind = needs.kinds.get(channel.slice(0, channel.indexOf(':')))
      const key = channel.slice(channel.indexOf(':') + 1)
      const look = <Answer>(work: Parameters<Database['snapshot']>[1]) =>
        needs.db.snapshot(marketplaceId, work) as Promise<Answer>
      if (!kind || !(await kind.mayWatch(actor, key, look as never))) throw notFound('channel')
      if (ended.signal.aborted) {
        watcher.over('stopping')
        return () => {}
      }
      const place = { marketplaceId, channel }
      const desk = desks.get(keyOf(place)) ?? { ...place, delivered: undefined, heard: 0n, watchers: new Map() }
      desks.set(keyOf(place), desk)
      const sessionId = actor.kind === 'member' ? actor.sessionId : undefined
      joining.push({ desk, watcher, sessionId, after })
      turn()
      return () => letGo(desk, watcher)
    },
    start() {
      needs.line.onMended(sweepNow)
      sweepAgain()
    },
    async close() {
      ended.abort()
      clearTimeout(timer)
      for (const desk of desks.values()) {
        for (const watcher of desk.watchers.keys()) letGo(desk, watcher, 'stopping')
      }
      for (const { desk, watcher } of joining) {
        desk.watchers.set(watcher, undefined)
        letGo(desk, watcher, 'stopping')
      }
      await sweeping
      await turning
    },
  }

  function byChannel(events: readonly LiveEvent[]): Map<string, LiveEvent[]> {
    return Map.groupBy(events, keyOf)
  }
}

function placeOf({ marketplaceId, channel }: Place): Place {
  return { marketplaceId, channel }
}

/** One question a channel, from the lowest number any of those who come has seen. */
function leastOf(behind: readonly Joining[]): Head[] {
  const least = new Map<Desk, bigint>()
  for (const { desk, after = 0n } of behind) {
    const known = least.get(desk)
    if (known === undefined || after < known) least.set(desk, after)
  }
  return [...least].map(([desk, number]) => ({ ...placeOf(desk), number }))
}
