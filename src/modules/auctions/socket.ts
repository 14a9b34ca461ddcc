import { z } from 'zod'
import type { AppServices } from '../../engine/services.ts'
import type { Hub } from '../../platform/realtime/hub.ts'
import type { Encoding } from '../../platform/realtime/told.ts'
import { commonSaid } from '../../platform/sockets/frames.ts'
import type { Frame, SocketEndpoint } from '../../platform/sockets/socket.ts'
import { type StateFirst, stateFirst } from '../../platform/sockets/state-first.ts'
import { admit } from '../../platform/http/authenticate.ts'
import { channelOf } from './channel.ts'
import type { Place } from './commands/placing.ts'
import { presentState } from './present.ts'
import { ownMaximaIn, readAuction } from './queries.ts'
import { longestRef } from './rules/ref.ts'
import { auctionState } from './schema.ts'

const placeBid = z
  .strictObject({
    type: z.literal('place_bid'),
    amount: z.string().max(30).describe('The most you would pay, as a decimal: "5000.00".'),
    ref: z.string().min(1).max(longestRef).optional().describe('Your own name for this bid; its answer bears it.'),
  })
  .describe('A bid. It is answered by bid_accepted, or by an error under its ref.')

const happened = auctionState
  .pick({
    id: true,
    state: true,
    seq: true,
    currency: true,
    price: true,
    bids: true,
    minimum_bid: true,
    suggested: true,
    extended: true,
    reserve_met: true,
    buy_now: true,
    ends_at: true,
    server_time: true,
  })
  .extend({
    number: z.string().describe('Of this event in its channel: the last one seen is what one comes again with.'),
  })

/** Every frame that comes from here. */
export const auctionSays = z.discriminatedUnion('type', [
  ...commonSaid,
  z
    .object({ type: z.literal('state'), number: z.string(), auction: auctionState })
    .describe('On joining, and when more was missed than is kept.'),
  happened.extend({ type: z.literal('bid') }).describe('A bid that counts, whoever placed it.'),
  happened.extend({ type: z.literal('retraction') }),
  happened.extend({ type: z.literal('reserve') }),
  happened.extend({ type: z.literal('state_changed') }).describe('It began, or is over.'),
  z
    .object({
      type: z.literal('bid_accepted'),
      ref: z.string(),
      seq: z.int(),
      amount: z.string(),
      auction: auctionState,
    })
    .describe('Your bid is kept, and counts.'),
])

/** What is told to all watchers is written once. */
const frames: Encoding = {
  name: 'auction-frames',
  encode: ({ number, event, data }) =>
    Buffer.from(
      `{"type":"${event === 'state' ? 'state_changed' : event}","number":"${number}",${data.slice(data.indexOf('{') + 1)}`,
    ),
}

/** The socket of an auction: everybody may watch it, and whoever may bid bids here by the same rules as over REST. */
export function auctionSocket(services: AppServices, hub: Hub, place: Place): SocketEndpoint {
  const { db, clock } = services

  const sayState = async ({ line, state }: StateFirst, number: bigint): Promise<void> => {
    const actor = line.actor()
    const auction = await db.snapshot(line.marketplace.id, async (tx) => {
      const [found, own] = await Promise.all([readAuction(tx, line.id), ownMaximaIn(tx, actor, [line.id])])
      return presentState(found, actor, clock.now(), own.get(line.id))
    })
    state({ type: 'state', number: String(number), auction } as Frame)
  }

  return {
    module: 'auctions',
    path: '/ws/auction/:id/',
    summary: 'An auction as it runs, and the place to bid.',
    hears: placeBid,
    says: auctionSays,
    async open(arrived) {
      const opening = stateFirst(arrived, true)
      const { line } = opening
      await db.snapshot(line.marketplace.id, (tx) => readAuction(tx, line.id))
      const leave = await hub.watch(
        { marketplaceId: line.marketplace.id, actor: line.actor(), channel: channelOf(line.id), after: line.after },
        {
          take: (told) => line.sayWritten(told.map((one) => one.as(frames))),
          standsAt(number) {
            opening.wait()
            void sayState(opening, number).catch(() => line.end(1011, 'try again'))
            return true
          },
          over: (why) => line.end(why === 'stopping' ? 1001 : why === 'slow' ? 1013 : 1008, why),
        },
      )
      // Whoever comes again is told how it stands for them, too; the events they missed follow.
      if (line.after !== undefined) await sayState(opening, line.after)
      return {
        async hear(frame, marketplace) {
          const { amount, ref } = frame as z.output<typeof placeBid>
          const member = line.actor()
          admit(member, { role: 'buyer' })
          if (member.kind !== 'member') return
          const answer = await place({ marketplace, member, auctionId: line.id, amount, ref })
          line.say({ type: 'bid_accepted', ...answer } as Frame)
        },
        left: leave,
      }
    },
  }
}
