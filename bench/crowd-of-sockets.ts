import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'

/** Many sockets that are watched at once. */
export interface CrowdOfSockets {
  /** Waits until each has been told so many frames more; answers when each of them was, in real milliseconds. */
  toldMore(frames: number): Promise<number[]>
  /** The frames the first one was told since it was last waited for. */
  lastTold(): string[]
  close(): void
}

// As browsers come: spread out.
const atOnce = 100
const mark = Buffer.from('{"type":"bid"')
// A ping has no text in it, and no byte of ours is like its first one.
const pingByte = 0x89
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0])

/**
 * Opens so many sockets at one address and counts the bids they are told. What comes is counted and not read: the frames are
 * the same for both sides, and the client must not be what is measured.
 */
export async function openCrowdOfSockets(url: string, host: string, count: number): Promise<CrowdOfSockets> {
  const sockets: Watching[] = []
  while (sockets.length < count) {
    const some = Math.min(atOnce, count - sockets.length)
    sockets.push(...(await Promise.all(Array.from({ length: some }, () => watch(url, host)))))
  }
  return {
    toldMore: (frames) => Promise.all(sockets.map((socket) => socket.toldMore(frames))),
    lastTold: () => sockets[0]?.lastTold() ?? [],
    close() {
      for (const { stream } of sockets) stream.destroy()
    },
  }
}

interface Watching {
  stream: Socket
  toldMore(frames: number): Promise<number>
  lastTold(): string[]
}

async function watch(url: string, host: string): Promise<Watching> {
  const asked = request(url, {
    agent: false,
    headers: {
      host,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
    },
  })
  asked.end()
  const [, stream, head] = (await once(asked, 'upgrade')) as [IncomingMessage, Socket, Buffer]
  stream.on('error', () => {})
  stream.setNoDelay(true)
  let [told, wanted] = [0, 0]
  let rest: Buffer = Buffer.alloc(0)
  let last: Buffer[] = []
  let waiting: ((at: number) => void) | undefined
  const take = (chunk: Buffer) => {
    if (chunk.includes(pingByte)) stream.write(pong)
    last.push(chunk)
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let from = 0
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, from)) {
      told += 1
      from = at + mark.length
    }
    // The beginning of a mark may be the end of this chunk.
    rest = bytes.subarray(Math.max(from, bytes.length - mark.length + 1))
    if (told >= wanted) waiting?.(performance.now())
  }
  if (head.length > 0) take(head)
  stream.on('data', take)
  return {
    stream,
    lastTold: () =>
      Buffer.concat(last)
        .toString('latin1')
        .match(/\{"type":"bid".*?\}/g) ?? [],
    toldMore(frames) {
      wanted += frames
      last = []
      const { promise, resolve } = Promise.withResolvers<number>()
      waiting = resolve
      if (told >= wanted) resolve(performance.now())
      return promise
    },
  }
}
