import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { languageOf } from '../../../words/languages.ts'
import type { Actor } from '../../kernel/actor.ts'
import { notFound, Refusal } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Authentication } from '../auth/authentication.ts'
import { admitWhileClosed } from '../http/authenticate.ts'
import { languageAsked } from '../http/language.ts'
import { openLimits, refuseOverBound } from '../http/limits.ts'
import { problemOf, problemOfUnexpected, refusalOf } from '../http/problem.ts'
import { marketplaceOf } from '../http/tenancy.ts'
import { namesTwoHosts } from '../http/two-hosts.ts'
import type { Rates } from '../rates/rates.ts'
import type { Services } from '../services.ts'
import { openLine } from './line.ts'
import { openRoom } from './room.ts'
import type { SocketEndpoint } from './socket.ts'

/** What the door for sockets needs. */
export interface SocketNeeds {
  services: Pick<Services, 'config' | 'clock' | 'directory' | 'log'>
  authentication: Pick<Authentication, 'identify'>
  rates: Rates
  endpoints: readonly SocketEndpoint[]
  /** Real milliseconds between the server's pings; a line that did not answer the last one is dead. */
  heartbeat?: number
}

// A frame of ours is a few hundred bytes; a larger one ends the line before it is read.
const mostFrameBytes = 16 * 1_024
const mostLines = 20_000

/**
 * Takes sockets at the declared addresses: the host names the marketplace, a bearer header or the cookie the member, as for
 * any request; a cookie counts only where the page that opens the socket is our own.
 * @returns how to let everybody go
 */
export function serveSockets(server: Server, needs: SocketNeeds): () => Promise<void> {
  const { services, heartbeat = 15_000 } = needs
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostFrameBytes, perMessageDeflate: false })
  const limits = openLimits(needs.rates, services.config)
  const room = openRoom(services.config.rates.sockets, services.config.trustedProxies)
  const alive = new WeakSet<WebSocket>()

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => {})
    let leave = () => {}
    const come = async () => {
      const network = limits.ofRequest(request)
      refuseOverBound(network ? [network] : [])
      leave = room.take(request)
      stream.once('close', leave)
      if (sockets.clients.size >= mostLines) {
        throw new Refusal('unavailable', 'busy', 'We are busy at the moment. Try again shortly.')
      }
      const arrival = await arrivalOf(needs, request)
      const { marketplace } = arrival
      const language = languageAsked(request.headers) ?? languageOf(marketplace.settings.locale) ?? 'en'
      const occasion = { request: randomUUID(), marketplace: marketplace.id, language }
      sockets.handleUpgrade(request, stream, head, (socket) => {
        alive.add(socket)
        socket.on('pong', () => alive.add(socket))
        void openLine(socket, stream, {
          endpoint: arrival.endpoint,
          arrival,
          occasion,
          async marketplace() {
            const here = await services.directory.byId(marketplace.id)
            if (!here) throw notFound('address')
            return here
          },
          identify: async (token, here) =>
            admitted(here, await needs.authentication.identify(here, { authorization: `Bearer ${token}` })),
          count: (actor) => refuseOverBound(limits.ofFrame(actor, request)),
          now: () => services.clock.now(),
          strict: services.config.environment === 'test',
          failed: (fault) => services.log.error({ err: fault, request: occasion.request }, 'a frame failed'),
        })
      })
    }
    come().catch((fault: unknown) => {
      leave()
      refuse(stream, fault, services.log)
    })
  })

  const beat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, heartbeat)
  return async () => {
    clearInterval(beat)
    for (const socket of sockets.clients) socket.close(1001, 'stopping')
    // Whoever does not answer in time is not waited for.
    setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), 500).unref()
    await new Promise((done) => sockets.close(done))
  }
}

/** Who comes to which address of which marketplace. @throws Refusal */
async function arrivalOf({ services, authentication, endpoints }: SocketNeeds, request: IncomingMessage) {
  if (namesTwoHosts(request.rawHeaders)) throw notFound('address')
  const url = new URL(request.url ?? '/', 'http://here')
  const [, before, id = ''] = /^(\/ws\/[a-z-]+\/)(?:([^/]+)\/?)?$/.exec(url.pathname) ?? []
  const endpoint = endpoints.find(({ path }) => path === (id ? `${before}:id/` : before))
  const marketplace = await marketplaceOf(services.directory, request.headers)
  if (!endpoint || (id && !isId(id)) || !marketplace?.settings.modules.includes(endpoint.module))
    throw notFound('address')
  const { authorization, cookie, origin, host } = request.headers
  // A browser sends the cookie wherever a page of anybody tells it to.
  const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
  if (!own && authorization === undefined && !marketplace.settings.allowedOrigins.includes(origin)) {
    throw new Refusal('forbidden', 'wrong_origin', 'A page of another origin may not open this.')
  }
  const identity = await authentication.identify(
    marketplace,
    own && origin ? { authorization, cookie } : { authorization },
  )
  const after = url.searchParams.get('after') ?? ''
  return {
    endpoint,
    marketplace,
    id,
    after: /^\d{1,18}$/.test(after) ? BigInt(after) : undefined,
    actor: admitted(marketplace, identity),
  }
}

function admitted(marketplace: Marketplace, { actor }: { actor: Actor }): Actor {
  admitWhileClosed(marketplace, actor, {})
  // In a member's place nobody bids and nobody writes: who only looks does so as anybody.
  if (actor.kind === 'member' && actor.actedBy) return { kind: 'visitor' }
  return actor
}

/** Says no before there is a socket, as any request is told. */
function refuse(stream: Duplex, fault: unknown, log: SocketNeeds['services']['log']): void {
  const refusal = refusalOf(fault)
  if (!refusal) log.error({ err: fault }, 'a socket could not be opened')
  const problem = refusal ? problemOf(refusal) : problemOfUnexpected('')
  const body = JSON.stringify(problem)
  // Who was refused holds no connection by not hanging up.
  stream.once('finish', () => stream.destroy())
  stream.end(
    `HTTP/1.1 ${problem.status} ${problem.title}\r\ncontent-type: application/problem+json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}
