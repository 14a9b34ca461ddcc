import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Buyer } from './buyers.ts'
import { type Drive, inParallel } from './load.ts'
import { slug } from './shop.ts'

/** Bidders who are there. */
export interface Bidders {
  drive: Drive
  /** So many bids of the first of them, one straight after the other; answers when all of them were answered. */
  burst(bids: number): Promise<void>
  close(): void
}

/** Bidders on sockets: each bids, waits for the answer to that bid, and bids again; all of them watch all bids. */
export async function openBidders(
  port: number,
  auction: string,
  buyers: readonly Buyer[],
  { count, amount }: { count: number; amount: () => string },
): Promise<Bidders> {
  const sockets = await Promise.all(
    Array.from({ length: count }, (_, n) => open(port, auction, buyers[n % buyers.length] as Buyer)),
  )
  const free = [...sockets]
  const drive = inParallel(async (turn) => {
    const socket = free.pop() as Bidder
    await socket.bid([[amount(), `socket-${process.pid}-${turn}-${performance.now()}`]])
    free.push(socket)
  }, count)
  return {
    drive,
    burst: (bids) => {
      const refOf = (n: number) => `burst-${process.pid}-${n}-${performance.now()}`
      return (sockets[0] as Bidder).bid(Array.from({ length: bids }, (_, n) => [amount(), refOf(n)] as const))
    },
    close: () => sockets.forEach((socket) => socket.close()),
  }
}

interface Bidder {
  /** Sends bids of these amounts and refs; answers when each was answered, accepted or refused. */
  bid(bids: readonly (readonly [amount: string, ref: string])[]): Promise<void>
  close(): void
}

async function open(port: number, auction: string, { access }: Buyer): Promise<Bidder> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws/auction/${auction}/`, {
    headers: { host: `${slug}.localhost`, authorization: `Bearer ${access}` },
  })
  let answered = () => {}
  let waitsFor = 0
  let failed: (fault: Error) => void = () => {}
  socket.on('message', (frame: Buffer) => {
    // Of thousands of frames only the answers to one's own are looked at: they bear a ref.
    if (!frame.includes('"ref":"')) return
    waitsFor -= 1
    if (waitsFor === 0) answered()
  })
  socket.on('close', (code) => failed(new Error(`the line ended with ${code}`)))
  await once(socket, 'open')
  return {
    bid: (bids) =>
      new Promise((resolve, reject) => {
        answered = resolve
        failed = reject
        waitsFor = bids.length
        for (const [amount, ref] of bids) socket.send(JSON.stringify({ type: 'place_bid', amount, ref }))
      }),
    close: () => socket.terminate(),
  }
}
