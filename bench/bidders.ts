import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Buyer } from './buyers.ts'
import { type Drive, inParallel } from './load.ts'
import { slug } from './shop.ts'

/** Bidders on sockets: each bids, waits for the answer to that bid, and bids again; all of them watch all bids. */
export async function openBidders(
  port: number,
  auction: string,
  buyers: readonly Buyer[],
  { count, amount }: { count: number; amount: () => string },
): Promise<{ drive: Drive; close(): void }> {
  const sockets = await Promise.all(
    Array.from({ length: count }, (_, n) => open(port, auction, buyers[n % buyers.length] as Buyer)),
  )
  const free = [...sockets]
  const drive = inParallel(async (turn) => {
    const socket = free.pop() as Bidder
    await socket.bid(amount(), `socket-${process.pid}-${turn}-${performance.now()}`)
    free.push(socket)
  }, count)
  return { drive, close: () => sockets.forEach((socket) => socket.close()) }
}

interface Bidder {
  /** Answers when this bid was answered, accepted or refused. */
  bid(amount: string, ref: string): Promise<void>
  close(): void
}

async function open(port: number, auction: string, { access }: Buyer): Promise<Bidder> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws/auction/${auction}/`, {
    headers: { host: `${slug}.localhost`, authorization: `Bearer ${access}` },
  })
  let answered = () => {}
  let failed: (fault: Error) => void = () => {}
  socket.on('message', (frame: Buffer) => {
    // Of thousands of frames only the answers to one's own are looked at: they bear a ref.
    if (frame.includes('"ref":"')) answered()
  })
  socket.on('close', (code) => failed(new Error(`the line ended with ${code}`)))
  await once(socket, 'open')
  return {
    bid: (amount, ref) =>
      new Promise((resolve, reject) => {
        answered = resolve
        failed = reject
        socket.send(JSON.stringify({ type: 'place_bid', amount, ref }))
      }),
    close: () => socket.terminate(),
  }
}
