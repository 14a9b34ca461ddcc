import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'

/** Many event streams that are listened to at once. */
export interface Listeners {
  /** Waits until every stream has been told so many events more; answers when each of them was, in real milliseconds. */
  toldMore(events: number): Promise<number[]>
  /** What the first stream was told last: the bytes of the events that came since it was last waited for. */
  lastTold(): string
  close(): void
}

// As browsers come again after a break: spread out. A thousand in one moment are rightly told to come later.
const atOnce = 50

/** Opens a stream for each of `headers`, and waits until all are open. */
export async function openListeners(url: string, headers: readonly Record<string, string>[]): Promise<Listeners> {
  const streams: Listening[] = []
  for (let from = 0; from < headers.length; from += atOnce) {
    streams.push(...(await Promise.all(headers.slice(from, from + atOnce).map((own) => listen(url, own)))))
  }
  return {
    toldMore: (events) => Promise.all(streams.map((stream) => stream.toldMore(events))),
    lastTold: () => streams[0]?.lastTold() ?? '',
    close() {
      for (const { asked } of streams) asked.destroy()
    },
  }
}

interface Listening {
  asked: ClientRequest
  toldMore(events: number): Promise<number>
  lastTold(): string
}

async function listen(url: string, headers: Record<string, string>): Promise<Listening> {
  const asked = request(url, { headers, agent: false })
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`a stream was answered ${response.statusCode}`)
  // It is broken off by whoever listens.
  asked.on('error', () => {})
  response.on('error', () => {})
  response.setEncoding('utf8')
  let [told, wanted, begun, last] = [0, 0, '', '']
  let waiting: ((at: number) => void) | undefined
  response.on('data', (chunk: string) => {
    last += chunk
    // An event ends with an empty line; only what has data is one.
    const parts = (begun + chunk).split('\n\n')
    begun = parts.pop() ?? ''
    told += parts.filter((part) => part.includes('data: ')).length
    if (told >= wanted) waiting?.(performance.now())
  })
  return {
    asked,
    lastTold: () => last,
    toldMore(events) {
      wanted += events
      last = ''
      const { promise, resolve } = Promise.withResolvers<number>()
      waiting = resolve
      if (told >= wanted) resolve(performance.now())
      return promise
    },
  }
}
