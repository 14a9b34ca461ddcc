import { putUpAuctions, rising } from './auctions.ts'
import { openBidders } from './bidders.ts'
import { signIn } from './buyers.ts'
import { type CrowdOfSockets, openCrowdOfSockets } from './crowd-of-sockets.ts'
import { compare, type Row } from './load.ts'
import { end, type Setting } from './setting.ts'
import { buyers, slug } from './shop.ts'
import { telling } from './telling.ts'

const barePort = 18_092
const otherPort = 18_094
// So many bids come at one time, from one who goes ever higher: each counts, and each is told to all.
const bidsAtOnce = 20
const aim = 0.7

/**
 * Bids on one auction that come in at one process and are told to everybody who watches it at another: deliveries, and the
 * time from bidding to having it. Beside bare `ws` that sends the same frames to as many sockets when it is posted them.
 */
export async function measureWatchers({ pace, shop, start }: Setting): Promise<Row[]> {
  const [auction] = await shop.withParts((parts) => putUpAuctions(parts, 1))
  if (!auction) throw new Error('no auction')
  const other = await shop.serve('web', otherPort)
  const bare = await start('bare-sockets.ts', { BARE_PORT: String(barePort) })
  const bidder = await signIn(shop.port, buyers[0] as string)
  const sockets = await openBidders(otherPort, auction, [bidder], { count: 1, amount: rising() })
  const rows: Row[] = []
  try {
    for (const count of pace.watchers) {
      const host = `${slug}.localhost`
      const ours = await openCrowdOfSockets(`http://127.0.0.1:${shop.port}/ws/auction/${auction}/`, host, count)
      const theirs = await openCrowdOfSockets(`http://127.0.0.1:${barePort}/`, host, count)
      try {
        const bid = () => sockets.burst(bidsAtOnce)
        const frames = (await framesOf(ours, bid)).join('\n')
        const compared = await compare(
          pace,
          telling(ours, bid, bidsAtOnce),
          telling(theirs, () => post(frames), bidsAtOnce),
        )
        rows.push({ name: `bids told to ${count.toLocaleString('en-GB')} watchers`, aim, ...compared })
      } finally {
        ours.close()
        theirs.close()
      }
    }
  } finally {
    sockets.close()
    await Promise.all([end(bare), end(other)])
  }
  return rows
}

/** The frames that one watcher is told for one round of bids. */
async function framesOf(crowd: CrowdOfSockets, bid: () => Promise<unknown>): Promise<string[]> {
  await Promise.all([crowd.toldMore(bidsAtOnce), bid()])
  return crowd.lastTold()
}

async function post(frames: string): Promise<void> {
  await (await fetch(`http://127.0.0.1:${barePort}/`, { method: 'POST', body: frames })).text()
}
