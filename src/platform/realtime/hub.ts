import type { Actor } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../telemetry/log.ts'
import type { ChannelKind } from './channels.ts'
import { Desks } from './desks.ts'
import type { Line } from './line.ts'
import type { ChannelName } from './live.ts'
import type { Head } from './store.ts'
import { sweep, type SweepNeeds } from './sweep.ts'
import { takeTurn } from './turn.ts'
import type { Watcher } from './watcher.ts'

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
export interface HubNeeds extends Pick<SweepNeeds, 'goodSessions'> {
  db: Database
  line: Line
  log: Log
  kinds: ReadonlyMap<string, ChannelKind>
  /** Real milliseconds between looks at what no word came of (a process was killed before it could say it). */
  pace?: number
}

/**
 * The hub. One loop serves all channels in turns: see turn.ts. So every watcher gets each number once, in order, wherever
 * the word of it came from and however often.
 */
export function openHub(needs: HubNeeds): Hub {
  const desks = new Desks()
  const ended = new AbortController()
  const turns = openTurns(needs, desks, ended.signal)
  const heard = (head: Head) => {
    if (desks.hear(head)) turns.turn()
  }
  const sweeps = openSweeps(
    needs,
    { pool: needs.db.pool, desks, heard, goodSessions: needs.goodSessions },
    ended.signal,
  )
  return {
    heard,
    watching: () => desks.everybody().length,
    async watch({ marketplaceId, actor, channel, after }, watcher) {
      if (!(await mayWatch(needs, { marketplaceId, actor, channel }))) throw notFound('channel')
      if (ended.signal.aborted) {
        watcher.over('stopping')
        return () => {}
      }
      const sessionId = actor.kind === 'member' ? actor.sessionId : undefined
      const leave = desks.join({ marketplaceId, channel }, { watcher, sessionId, after })
      turns.turn()
      return leave
    },
    start: sweeps.start,
    async close() {
      ended.abort()
      desks.letAllGo('stopping')
      await sweeps.ended()
      await turns.ended()
    },
  }
}

/** Asks the channel's policy. A kind of channel that does not exist lets nobody in. */
async function mayWatch({ db, kinds }: HubNeeds, { marketplaceId, actor, channel }: Wish): Promise<boolean> {
  const colon = channel.indexOf(':')
  const kind = kinds.get(channel.slice(0, colon))
  const look = <Answer>(work: Parameters<Database['snapshot']>[1]) =>
    db.snapshot(marketplaceId, work) as Promise<Answer>
  return kind !== undefined && (await kind.mayWatch(actor, channel.slice(colon + 1), look as never))
}

/** The loop: `turn` sees that one is taken, soon; while there is work the next follows. */
function openTurns({ db, log }: HubNeeds, desks: Desks, end: AbortSignal) {
  let turning: Promise<void> | undefined
  const turns = async () => {
    // Whatever comes in this turn of the event loop is served together.
    await new Promise((next) => setImmediate(next))
    while (!end.aborted && desks.waiting()) {
      const work = desks.takeWork()
      try {
        await takeTurn(db.pool, desks, work)
      } catch (fault) {
        log.debug({ err: fault }, 'live events could not be read; they are asked for again')
        desks.putBack(work)
        await new Promise((later) => setTimeout(later, 250))
      }
    }
  }
  return {
    turn() {
      if (!end.aborted) turning ??= turns().finally(() => (turning = undefined))
    },
    ended: async () => turning,
  }
}

/** Looks at all channels now and then, and at once when the line is mended. */
function openSweeps({ line, log, pace = 5_000 }: HubNeeds, needs: SweepNeeds, end: AbortSignal) {
  let timer: NodeJS.Timeout | undefined
  let sweeping: Promise<void> = Promise.resolve()
  const sweepAgain = () => {
    if (end.aborted) return
    // While no words come through, asking is all there is.
    timer = setTimeout(sweepNow, line.stands() ? pace : Math.min(pace, 1_000))
  }
  const sweepNow = () => {
    clearTimeout(timer)
    sweeping = sweep(needs)
      .catch((fault: unknown) => log.debug({ err: fault }, 'live channels could not be looked after'))
      .finally(sweepAgain)
  }
  return {
    start() {
      line.onMended(sweepNow)
      sweepAgain()
    },
    async ended() {
      clearTimeout(timer)
      await sweeping
    },
  }
}
