/*
 * The line over which a page hears of its auction. It is opened where a script runs, comes again by itself when it breaks,
 * and then asks for what it has missed. Small on purpose, and fetched after the page: nobody waits for it.
 */

/** How an auction stands, as its line says it: to this reader on joining, to everybody afterwards. */
export interface Told {
  seq: number
  state: 'scheduled' | 'live' | 'sold' | 'unsold' | 'cancelled'
  price: string | null
  bids: number
  minimum_bid: string
  suggested: string[]
  reserve_met: boolean | null
  buy_now: string | null
  ends_at: string
  extended: boolean
  server_time: string
}

/** What is said to this reader alone. */
export interface ToldAlone extends Told {
  leading: boolean
  own_maximum: string | null
  order_id: string | null
}

export interface Listener {
  /** How it stands for this reader. */
  state: (auction: ToldAlone) => void
  /** What was done in it, told to everybody. */
  happened: (what: 'bid' | 'retraction' | 'reserve' | 'state_changed', auction: Told) => void
  /** What the server's clock says now, RFC 3339. */
  time: (serverTime: string) => void
  /** Whether the line stands. */
  line: (open: boolean) => void
}

// Real milliseconds: how often the server is asked for its time, how long its silence may last, and how long is waited
// before the line is tried again.
const pingEvery = 20_000
const deadAfter = 50_000
const waits = [500, 1_000, 2_000, 5_000, 10_000, 20_000]

/** Listens to an auction until the answered function is called. */
export function listen(id: string, listener: Listener): () => void {
  let socket: WebSocket | undefined
  let last: string | undefined
  let tries = 0
  let heardAt = 0
  let over = false
  let again: ReturnType<typeof setTimeout> | undefined

  const open = () => {
    clearTimeout(again)
    if (over || socket) return
    const address = new URL(`/ws/auction/${id}/`, location.href)
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
    if (last !== undefined) address.searchParams.set('after', last)
    const line = new WebSocket(address)
    socket = line
    heardAt = performance.now()
    line.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (socket !== line) return
      heardAt = performance.now()
      take(JSON.parse(data))
    })
    line.addEventListener('close', () => socket === line && lose())
  }

  const take = (frame: { type: string; number?: string; auction?: ToldAlone; server_time?: string }) => {
    if (frame.type === 'pong' && frame.server_time) return listener.time(frame.server_time)
    // What comes once more after a broken line is known already.
    if (frame.type !== 'state' && frame.number !== undefined && last !== undefined && !isAfter(frame.number, last))
      return
    if (frame.number !== undefined) last = frame.number
    if (frame.type === 'state' && frame.auction) {
      tries = 0
      listener.line(true)
      listener.state(frame.auction)
    } else if (frame.number !== undefined) {
      listener.happened(frame.type as 'bid', frame as unknown as Told)
    }
  }

  const lose = () => {
    socket?.close()
    socket = undefined
    if (over) return
    listener.line(false)
    // Not all at the same moment, where a server that was away comes again.
    again = setTimeout(open, (waits[Math.min(tries++, waits.length - 1)] ?? 0) * (0.5 + Math.random()))
  }

  const beat = setInterval(() => {
    if (!socket) return
    if (performance.now() - heardAt > deadAfter) lose()
    else if (socket.readyState === WebSocket.OPEN) socket.send('{"type":"ping"}')
  }, pingEvery)
  const wake = () => {
    if (document.visibilityState !== 'visible') return
    if (socket?.readyState === WebSocket.OPEN) socket.send('{"type":"ping"}')
    else open()
  }
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  open()
  return () => {
    over = true
    clearTimeout(again)
    clearInterval(beat)
    window.removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', wake)
    socket?.close()
  }
}

const isAfter = (number: string, last: string) => BigInt(number) > BigInt(last)
