import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Marketplace } from '../../kernel/marketplace.ts'

type MarketplaceOf = (headers: IncomingHttpHeaders) => Promise<Marketplace | undefined>
type Headers = Readonly<Record<string, string>>

const none: Headers = {}
// Seconds in which a browser need not ask again; short, because a marketplace may take its word back.
const rememberedFor = 600
const preflight: Headers = {
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, last-event-id, x-marketplace',
  'access-control-max-age': String(rememberedFor),
}
const readable = 'idempotency-replayed, ratelimit, ratelimit-policy, retry-after, x-request-id'

/**
 * What a browser is told about a page of another origin that asks: nothing, unless this marketplace has named the origin.
 * Credentials are never allowed: such a page brings a token of its own, and never a visitor's cookie.
 */
export function crossOriginHeaders(marketplace: Marketplace | undefined, origin: string | undefined): Headers {
  if (!origin || !marketplace?.settings.allowedOrigins.includes(origin)) return none
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': readable, vary: 'origin' }
}

/** Puts those headers on the API's answers, and answers the question a browser asks beforehand. Pages are nobody else's. */
export function allowOrigins(app: FastifyInstance, marketplaceOf: MarketplaceOf): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers
    // Most requests have no origin: they wait for nothing here.
    if (!origin || !request.url.startsWith('/api/')) return done()
    const answer = (marketplace?: Marketplace) => {
      const allowed = crossOriginHeaders(marketplace, origin)
      reply.headers(allowed)
      if (allowed === none || !isPreflight(request)) return done()
      reply.code(204).headers(preflight).send()
    }
    // At an address of nobody there is nobody who allows anything; the edge says so itself.
    marketplaceOf(request.headers).then(answer, () => answer())
  })
}

function isPreflight({ method, headers }: FastifyRequest): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined
}
