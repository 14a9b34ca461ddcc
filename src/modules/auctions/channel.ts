import type { Tx } from '../../platform/db/transaction.ts'
import type { ChannelKind } from '../../platform/realtime/channels.ts'
import type { ChannelName, Live } from '../../platform/realtime/live.ts'
import { publicState } from './public-state.ts'
import type { Bidding } from './rules/terms.ts'
import type { Auction } from './subjects.ts'

/** What happens in one auction, for everybody who watches it. */
export const auctionChannel: ChannelKind = {
  kind: 'auction',
  summary: 'How an auction stands, after each thing that was done in it.',
  mayWatch: () => true,
}

export const channelOf = (auctionId: string): ChannelName => `${auctionChannel.kind}:${auctionId}`

/** What was done that watchers are told of. */
export type Happening = 'bid' | 'retraction' | 'reserve' | 'state'

/** Tells watchers how an auction stands after something was done: each bid that counts is told by itself. */
export function tellWatchers(
  live: Live,
  tx: Tx,
  auction: Auction,
  happening: Happening,
  after: readonly Bidding[] = [auction.bidding],
): void {
  for (const bidding of after) {
    live.publish(tx, {
      channel: channelOf(auction.id),
      event: happening,
      data: publicState({ ...auction, bidding }, tx.now),
    })
  }
}
