import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { replayAuction } from '../../src/modules/auctions/replaying.ts'
import { sql } from '../../src/platform/db/sql.ts'
import { auctionHouse } from '../support/auctioning.ts'
import { startMarketry } from '../support/marketry.ts'
import { openSocket, type Socket } from '../support/socket.ts'

const slug = 'madeinpk'

/*
 * A process is killed while bids pour into it. A bid that was answered is kept; one that was not is kept or not, and no part
 * of it is: sent again under its ref to another process, it counts once.
 */
test('[PK-16] the server is killed amid a batch: what was answered is kept, and nothing is half kept', async () => {
  const marketry = await startMarketry()
  onTestFinished(() => marketry.close())
  const house = await auctionHouse(marketry, slug)
  const bidders = await Promise.all(['Ayesha', 'Bilal', 'Chand', 'Dua'].map((name) => house.bidder(name)))
  const id = await house.auction()
  const other = await marketry.another('web')
  onTestFinished(() => other.close())

  const sent: { who: number; ref: string; amount: string }[] = []
  const sockets = await Promise.all(
    bidders.map(({ access }) =>
      openSocket(other.port, `/ws/auction/${id}/`, { host: marketry.host(slug), authorization: `Bearer ${access}` }),
    ),
  )
  const answersTo = ({ frames }: Socket) => frames.filter(({ type, ref }) => type !== 'bid' && ref)
  const answers = () => sockets.flatMap(answersTo)
  let killed = false
  const ended = once(other.process, 'exit')
  // Each has a few bids on the line at any time, and kills amid the answers: some are on their way then.
  for (let turn = 0; !killed; turn += 1) {
    for (const [who, socket] of sockets.entries()) {
      if (sent.filter((bid) => bid.who === who).length - answersTo(socket).length >= 6) continue
      const bid = { who, ref: newId(), amount: `${2_000 + turn * 10 + who}.00` }
      sent.push(bid)
      socket.send({ type: 'place_bid', amount: bid.amount, ref: bid.ref })
    }
    if (answers().length >= 60) killed = other.process.kill('SIGKILL')
    else await new Promise((next) => setImmediate(next))
  }
  await ended
  await Promise.all(sockets.map(({ over }) => over))

  const { services } = marketry.parts
  const marketplaceId = (await services.directory.bySlug(slug))?.id ?? ''
  const kept = () =>
    services.db.inMarketplace(marketplaceId, async (tx) => ({
      replayed: await replayAuction(tx, id),
      lines: await tx.rows<{ seq: number; ref: string; refusal: string | null }>(
        sql`select seq, ref, refusal from auction_log where auction_id = ${id} order by seq`,
      ),
    }))
  const before = await kept()
  expect(before.replayed.agrees).toBe(true)
  expect(before.lines.map(({ seq }) => seq)).toEqual(before.lines.map((_, index) => index + 1))
  const refusals = new Map(before.lines.map(({ ref, refusal }) => [ref, refusal]))
  for (const { type, ref, code } of answers()) {
    expect([ref, refusals.get(ref)]).toEqual([ref, type === 'bid_accepted' ? null : code])
  }
  const unanswered = sent.filter(({ ref }) => !answers().some((answer) => answer['ref'] === ref))
  expect(unanswered.length).toBeGreaterThan(0)

  const again = await Promise.all(
    unanswered.map(({ who, ref, amount }) => house.bid(bidders[who] as never, id, amount, { ref })),
  )
  expect(again.filter(({ status }) => status >= 500)).toEqual([])
  const after = await kept()
  expect(after.replayed.agrees).toBe(true)
  expect(new Set(after.lines.map(({ ref }) => ref)).size).toBe(after.lines.length)
  expect(after.lines).toHaveLength(sent.length)
})
