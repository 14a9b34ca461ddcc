import { newId } from '../../kernel/ids.ts'
import { plusSeconds } from '../../kernel/time.ts'
import type { AppServices } from '../../engine/services.ts'
import type { Line } from '../../platform/realtime/line.ts'
import type { Frame } from '../../platform/sockets/socket.ts'
import { deleteLine, deleteLinesBefore, selectHere, upsertLines } from './store/lines.ts'

/** Somebody who listens to their conversations, in this process. */
export interface Listening {
  marketplaceId: string
  memberId: string
  /** The conversation they look at; none where they listen to all. */
  conversationId: string | undefined
  /** Those in it of whom they may learn that they are here, or typing. */
  others: ReadonlySet<string>
  say(frame: Frame): boolean
}

/** Who is here, and who is typing, over all processes. Nothing of it is kept beyond the lines that are open. */
export interface Presence {
  /** Notes that somebody has come; answers how they go. */
  come(listening: Listening): Promise<() => void>
  /** Says to those who look at the conversation that a member is typing. Lost where the processes cannot hear one another. */
  typing(who: Pick<Listening, 'marketplaceId' | 'memberId'>, conversationId: string): void
}

// Real seconds: how often a process says that its lines are open still, and when they are over if it does not.
const beat = 20
const lives = 50

interface Open {
  id: string
  listening: Listening
  /** Of the others, those who were here when last heard of. */
  here: Set<string>
}

/**
 * Opens it. That somebody has come or gone is said between processes at once; a process that was killed says nothing, and
 * whoever was there counts as gone when the next beat of another process finds their line over: within seventy seconds.
 */
export function openPresence({ db, clock, log }: Pick<AppServices, 'db' | 'clock' | 'log'>, line: Line): Presence {
  const lines = new Map<string, Open>()
  let timer: NodeJS.Timeout | undefined

  const tellOf = (marketplaceId: string, memberId: string, here: boolean) => {
    for (const open of lines.values()) {
      const { listening } = open
      if (listening.marketplaceId !== marketplaceId || !listening.others.has(memberId)) continue
      if (open.here.has(memberId) === here) continue
      if (here) open.here.add(memberId)
      else open.here.delete(memberId)
      listening.say({ type: 'presence', member_id: memberId, here } as Frame)
    }
  }
  const tellOfTyping = (marketplaceId: string, conversationId: string, memberId: string) => {
    for (const { listening } of lines.values()) {
      const fits = listening.marketplaceId === marketplaceId && listening.conversationId === conversationId
      if (!fits || !listening.others.has(memberId)) continue
      listening.say({ type: 'typing', conversation_id: conversationId, member_id: memberId } as Frame)
    }
  }
  line.hear('chat', (word) => {
    const [what, marketplaceId = '', first = '', second = ''] = word.split(' ')
    if (what === 'here') tellOf(marketplaceId, first, second === '1')
    if (what === 'typing') tellOfTyping(marketplaceId, first, second)
  })

  /** Says that the lines of this process are open still, and looks who of those they look at is here. */
  const callTheRoll = async () => {
    const byMarketplace = Map.groupBy(lines.values(), ({ listening }) => listening.marketplaceId)
    for (const [marketplaceId, open] of byMarketplace) {
      const own = open.map(({ id, listening }) => ({ id, memberId: listening.memberId }))
      const watched = [...new Set(open.flatMap(({ listening }) => [...listening.others]))]
      const here = await db.inMarketplace(marketplaceId, async (tx) => {
        upsertLines(tx, own, plusSeconds(clock.real(), lives))
        deleteLinesBefore(tx, clock.real())
        return selectHere(tx, watched, clock.real())
      })
      for (const memberId of watched) tellOf(marketplaceId, memberId, here.has(memberId))
    }
  }

  const tellOfGoing = async ({ id, listening: { marketplaceId, memberId } }: Open) => {
    const here = await db.inMarketplace(marketplaceId, async (tx) => {
      deleteLine(tx, id)
      return selectHere(tx, [memberId], clock.real())
    })
    if (!here.has(memberId)) line.say('chat', [`here ${marketplaceId} ${memberId} 0`])
  }

  return {
    async come(listening) {
      const { marketplaceId, memberId } = listening
      const open: Open = { id: newId(), listening, here: new Set() }
      const others = [...listening.others]
      open.here = await db.inMarketplace(marketplaceId, async (tx) => {
        upsertLines(tx, [{ id: open.id, memberId }], plusSeconds(clock.real(), lives))
        return selectHere(tx, others, clock.real())
      })
      lines.set(open.id, open)
      timer ??= setInterval(() => {
        callTheRoll().catch((fault: unknown) => log.debug({ err: fault }, 'who is here could not be asked'))
      }, beat * 1_000).unref()
      line.say('chat', [`here ${marketplaceId} ${memberId} 1`])
      return () => {
        if (!lines.delete(open.id)) return
        if (lines.size === 0) {
          clearInterval(timer)
          timer = undefined
        }
        // Where the process ends, or the database is away: the line is over when its time is.
        void tellOfGoing(open).catch(() => {})
      }
    },
    typing({ marketplaceId, memberId }, conversationId) {
      line.say('chat', [`typing ${marketplaceId} ${conversationId} ${memberId}`])
    },
  }
}
