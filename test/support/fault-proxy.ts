import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** What the wire does to what goes over it. */
export interface Wire {
  /** Each piece is held up so many milliseconds, in both directions. */
  delayMs: number
  /** Nothing goes through any more, and nobody is told: the other side seems to think for ever. */
  silent: boolean
  /** Nobody is let in. */
  closed: boolean
  /**
   * Looked for in what the client sends over one connection, one after the other. When the last has been sent on and the
   * server has begun to answer, the connection is reset instead of handing on the answer: the thing was done, and the
   * client does not know. Once.
   */
  resetAfter: readonly string[]
}

/** A wire between a program and what it talks to, which can be made to fail in the ways wires do. */
export interface FaultProxy {
  port: number
  wire: Wire
  /** Connections that are open now. */
  open(): number
  /** How often `resetAfter` has struck. */
  resets(): number
  /** Resets every connection there is. */
  cut(): void
  close(): Promise<void>
}

/** Opens a proxy on a free port of the loopback address, to `target` on the same. */
export async function startFaultProxy(target: { port: number; host?: string }): Promise<FaultProxy> {
  const wire: Wire = { delayMs: 0, silent: false, closed: false, resetAfter: [] }
  const pairs = new Set<readonly [Socket, Socket]>()
  let resets = 0

  const server = createServer((client) => {
    if (wire.closed) return void client.resetAndDestroy()
    const upstream = connect(target.port, target.host ?? '127.0.0.1')
    const pair = [client, upstream] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      client.destroy()
      upstream.destroy()
    }
    let doomed = false
    let seen = 0
    const pass = (from: Socket, to: Socket, look: (piece: Buffer) => boolean) => {
      from.on('data', (piece: Buffer) => {
        if (wire.silent || !look(piece)) return
        if (wire.delayMs === 0) to.write(piece)
        else setTimeout(() => to.writable && to.write(piece), wire.delayMs)
      })
      from.on('error', end)
      from.on('close', end)
    }
    pass(client, upstream, (piece) => {
      for (let next = wire.resetAfter[seen]; next && piece.includes(next); next = wire.resetAfter[seen]) seen += 1
      if (wire.resetAfter.length > 0 && seen === wire.resetAfter.length) {
        doomed = true
        wire.resetAfter = []
      }
      return true
    })
    pass(upstream, client, () => {
      if (!doomed) return true
      resets += 1
      pairs.delete(pair)
      client.resetAndDestroy()
      upstream.destroy()
      return false
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))

  const cut = () => {
    for (const [client, upstream] of pairs) {
      client.resetAndDestroy()
      upstream.resetAndDestroy()
    }
    pairs.clear()
  }
  return {
    port: (server.address() as AddressInfo).port,
    wire,
    open: () => pairs.size,
    resets: () => resets,
    cut,
    async close() {
      const closed = new Promise((done) => server.close(done))
      cut()
      await closed
    },
  }
}
