import { type ClientRequest, type IncomingMessage, request } from 'node:http'

/** An event as it came over the wire. */
export interface ReceivedEvent {
  id: string | undefined
  name: string
  // Read as a client without types would.
  // oxlint-disable-next-line typescript/no-explicit-any
  data: any
}

/** Somebody who listens to an event stream. */
export interface Listening {
  status: number
  headers: IncomingMessage['headers']
  /** Everything that has come so far, whole. */
  events: ReceivedEvent[]
  /** The last id that came. */
  lastId(): string | undefined
  /** Answers when the server has ended it, or the connection broke. */
  over: Promise<void>
  close(): void
}

/** Opens a stream on the loopback address. Answers as soon as the headers have come. */
export function listenTo(port: number, path: string, headers: Record<string, string>): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const events: ReceivedEvent[] = []
      let rest = ''
      answer.setEncoding('utf8')
      answer.on('data', (text: string) => {
        const parts = (rest + text).split('\n\n')
        rest = parts.pop() ?? ''
        events.push(...parts.flatMap(read))
      })
      const over = new Promise<void>((done) => {
        answer.once('close', done)
        answer.once('error', () => done())
      })
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        events,
        lastId: () => events.findLast(({ id }) => id !== undefined)?.id,
        over,
        close: () => asked.destroy(),
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

function read(text: string): ReceivedEvent[] {
  const field = (name: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const name = field('event')
  return name ? [{ id: field('id'), name, data: JSON.parse(field('data') ?? 'null') }] : []
}
