import { once } from 'node:events'
import { WebSocket } from 'ws'
import { slug } from './shop.ts'

/** A line on which one says something and is answered, or hears what the other says. */
export interface Talker {
  /** Sends a frame; answers when it is answered. */
  say(frame: string): Promise<void>
  /** Waits for the next message; answers its frame. */
  hears(): Promise<string>
  close(): void
}

/** Opens a line at `url`, as the member whose token it is. */
export async function openTalker(url: string, access: string): Promise<Talker> {
  const socket = new WebSocket(url, { headers: { host: `${slug}.localhost`, authorization: `Bearer ${access}` } })
  let answered = () => {}
  let heard: (frame: string) => void = () => {}
  let failed: (fault: Error) => void = () => {}
  socket.on('message', (frame: Buffer) => {
    if (frame.includes('{"type":"sent"')) answered()
    else if (frame.includes('{"type":"message"')) heard(frame.toString())
    else if (frame.includes('{"type":"error"')) failed(new Error(`it was answered by ${frame.toString()}`))
  })
  socket.on('close', (code) => failed(new Error(`the line ended with ${code}`)))
  await once(socket, 'open')
  return {
    say: (frame) =>
      new Promise((resolve, reject) => {
        answered = resolve
        failed = reject
        socket.send(frame)
      }),
    hears: () =>
      new Promise((resolve, reject) => {
        heard = resolve
        failed = reject
      }),
    close: () => socket.terminate(),
  }
}
