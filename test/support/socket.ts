import { once } from 'node:events'
import { WebSocket } from 'ws'
import { eventually } from './eventually.ts'

/** A frame as it came. */
// Read as a client without types would.
// oxlint-disable-next-line typescript/no-explicit-any
export type CameFrame = { type: string } & Record<string, any>

/** Somebody at the end of a socket. */
export interface Socket {
  /** All that has come so far. */
  frames: CameFrame[]
  of(type: string): CameFrame[]
  send(frame: object | string | Buffer): void
  /** Waits for the first frame that meets `isIt`. */
  until(isIt: (frame: CameFrame) => boolean, what?: string): Promise<CameFrame>
  /** The code with which it was closed. */
  over: Promise<number>
  close(): Promise<void>
}

/** Opens a socket on the loopback address. @throws Error naming the status, when it is refused */
export async function openSocket(port: number, path: string, headers: Record<string, string>): Promise<Socket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
  const frames: CameFrame[] = []
  socket.on('message', (data) => frames.push(JSON.parse(String(data)) as CameFrame))
  const over = new Promise<number>((done) => {
    socket.on('close', done)
  })
  await new Promise<void>((opened, refused) => {
    socket.once('open', opened)
    socket.once('error', refused)
  })
  socket.on('error', () => {})
  return {
    frames,
    over,
    of: (type) => frames.filter((frame) => frame.type === type),
    send: (frame) => socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame)),
    async until(isIt, what = 'the frame') {
      await eventually(
        async () => frames,
        (come) => come.some(isIt),
        what,
      )
      return frames.find(isIt) as CameFrame
    },
    async close() {
      if (socket.readyState === WebSocket.CLOSED) return
      const closed = once(socket, 'close')
      socket.close()
      await closed
    },
  }
}
