import { Refusal } from '../../kernel/errors.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Within } from '../../platform/http/endpoint.ts'
import { type EventStream, openEventStream, writtenEvent } from '../../platform/realtime/event-stream.ts'
import type { Hub } from '../../platform/realtime/hub.ts'
import type { Told } from '../../platform/realtime/told.ts'
import type { Farewell } from '../../platform/realtime/watcher.ts'
import { channelOf } from './channel.ts'
import type { NoticeKinds } from './notice.ts'
import { type Answer, openReading, type Question } from './reading.ts'

/** What a stream needs of the rest. */
export interface StreamNeeds {
  db: Pick<Database, 'snapshot'>
  hub: Hub
  kinds: NoticeKinds
  /** Reads the member's session again. @throws Refusal when it has ended, or was idle for longer than may be here */
  confirm(tx: Tx, member: Member, marketplace: Marketplace): Promise<Member>
}

/** Who listens, and what they have heard already. */
export interface Listener {
  member: Member
  marketplace: Marketplace
  /** The Last-Event-ID they come with. */
  seen: string | undefined
}

// A browser shares one stream among its tabs; this is room for many devices, and no more.
const mostStreams = 8

/** Opens streams of notices, and counts those that each member has open in this process. */
export function openNoticeStreams({ db, hub, kinds, confirm }: StreamNeeds) {
  const read = openReading(db, kinds)
  const open = new Map<string, number>()
  const admit = (memberId: string) => {
    const already = open.get(memberId) ?? 0
    if (already >= mostStreams) throw tooManyStreams()
    open.set(memberId, already + 1)
  }
  const discharge = (memberId: string) => {
    const left = (open.get(memberId) ?? 1) - 1
    if (left > 0) open.set(memberId, left)
    else open.delete(memberId)
  }

  /** A stream of what its listener missed and of what comes. @throws Refusal too_many_streams; session_ended */
  return async (within: Within, { member, marketplace, seen }: Listener): Promise<EventStream> => {
    await within((tx) => confirm(tx, member, marketplace))
    admit(member.memberId)
    const stream = openEventStream()
    stream.onOver(() => discharge(member.memberId))
    const tell = teller((notices) => read(marketplace, { memberId: member.memberId, notices }), stream)
    try {
      const leave = await hub.watch(
        { marketplaceId: marketplace.id, actor: member, channel: channelOf(member.memberId), after: numberIn(seen) },
        { ...tell, over: (why) => sayFarewell(stream, why) },
      )
      stream.onOver(leave)
    } catch (fault) {
      stream.body.destroy()
      throw fault
    }
    return stream
  }
}

/** Writes what the hub gives to the stream: each new notice in the reader's words, then how many are unread. */
function teller(read: (notices: Question['notices']) => Promise<Answer>, stream: EventStream) {
  let waiting: Told[] = []
  let last = 0n
  let lost = false
  let due = false
  let writing: Promise<void> | undefined

  const write = async () => {
    while (due) {
      const [told, number, afresh] = [waiting, last, lost]
      waiting = []
      lost = due = false
      const notices = told.filter(({ event }) => event.event === 'notice')
      const named = new Map(notices.map((one) => [idIn(one), one.event.number]))
      const { written, unread } = await read(named)
      // What other devices of the member are told beside goes to those.
      const news = [...written].filter(([id]) => named.has(id)).map(([, text]) => text)
      const count = writtenEvent({ id: number, name: afresh ? 'afresh' : 'unread', data: { unread } })
      if (!stream.send([...news, count].join(''))) stream.body.destroy()
    }
    writing = undefined
  }
  const writeSoon = () => {
    due = true
    writing ??= write().catch(() => {
      // The browser comes again and says what it has seen.
      stream.body.destroy()
    })
    return !stream.body.destroyed
  }
  return {
    take(told: readonly Told[]) {
      waiting.push(...told)
      last = told.at(-1)?.event.number ?? last
      return writeSoon()
    },
    standsAt(number: bigint, missedForGood: boolean) {
      lost = missedForGood
      last = number
      return writeSoon()
    },
  }
}

function idIn({ event }: Told): string {
  return (JSON.parse(event.data) as { id: string }).id
}

function sayFarewell(stream: EventStream, why: Farewell): void {
  // Only an ended session is told: after the rest, the browser is to come again.
  if (why === 'session-ended') stream.send(writtenEvent({ name: 'end', data: { reason: why } }))
  stream.end()
}

/** The number in a Last-Event-ID; undefined for one that is none of ours. */
function numberIn(seen: string | undefined): bigint | undefined {
  return seen !== undefined && /^\d{1,18}$/.test(seen) ? BigInt(seen) : undefined
}

const tooManyStreams = () =>
  new Refusal('too_many', 'too_many_streams', 'Too many of your devices are listening already.', {
    retryAfterSeconds: 30,
  })
