import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { languageOf } from '../../../words/languages.ts'
import { notFound, Refusal } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import type { Authentication } from '../auth/authentication.ts'
import type { Rates } from '../rates/rates.ts'
import { rateHeaders, type Verdict } from '../rates/rules.ts'
import type { Services } from '../services.ts'
import { noteLanguage, noteMarketplace, onOccasion } from '../telemetry/occasion.ts'
import { admit, admitStandIn, admitWhileClosed } from './authenticate.ts'
import { trustedProxies } from './client-address.ts'
import { allowOrigins } from './cross-origin.ts'
import { refuseForgery, refuseOtherPages } from './csrf.ts'
import { type Door, keyOf, serverWithDoor } from './door.ts'
import { letGoWhenAnswered } from './ending.ts'
import type { Call, Endpoint, Origin } from './endpoint.ts'
import { askForFreshness } from './freshness.ts'
import { securityHeadersFor } from './headers.ts'
import { languageAsked } from './language.ts'
import { type Limits, nearestEnd, openLimits, refuseOverBound } from './limits.ts'
import { readParts } from './parts.ts'
import { problemOf, problemOfUnexpected, refusalOf } from './problem.ts'
import { problemIn } from './problem-words.ts'
import type { FileMemory, MemoryShare } from './file-memory.ts'
import { endpointFor, type Place, placesOf } from './router.ts'
import { type Edge, runChange, runConverse, runRaw, runRead } from './run.ts'
import { keepTimes, type SendingTimes, sendingTimes } from './sending-times.ts'
import { readShapes } from './shapes.ts'
import { marketplaceKnown, marketplaceOf } from './tenancy.ts'
import { namesTwoHosts, twoHosts } from './two-hosts.ts'
import { answerUnreadable } from './unreadable.ts'

/** What the HTTP server is made of. */
export interface ServerParts {
  services: Services
  authentication: Authentication
  endpoints: readonly Endpoint[]
  /** How often it may be asked. */
  rates: Rates
  /** Puts on record what an operator changed who acts as a member. */
  changedByStandIn: Edge['changedByStandIn']
  /** Told of each answer that is given at the door; those from inside pass Fastify's own hook. */
  answered?: Door['answered']
  /** The memory for forms with files. */
  fileMemory: FileMemory
  /** How long a client may take to send a request. */
  times?: SendingTimes
}

// JSON bodies of ours are small; files come as multipart with bounds of their own.
const mostBodyBytes = 256 * 1_024
const mostCachedBytes = 64 * 1_024 * 1_024

/** Builds the server: every declared endpoint below /api/v1 and /api. The caller adds documentation, web app and port. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { services, times = sendingTimes } = parts
  const limits = openLimits(parts.rates, services.config)
  const securityHeaders = securityHeadersFor(services.config.publicScheme)
  const door: Door = {
    cache: new LRUCache({
      maxSize: mostCachedBytes,
      sizeCalculation: ({ bytes }, key) => bytes.length + key.length + 128,
    }),
    freshness: askForFreshness(services.db.pool),
    marketplaceKnown: (headers) => marketplaceKnown(services.directory, headers),
    count: limits.ofRequest,
    headers: Object.entries({ ...securityHeaders, 'content-type': 'application/json; charset=utf-8' }).flat(),
    answered: parts.answered ?? (() => {}),
  }
  const app = fastify({
    serverFactory: (inside) => keepTimes(serverWithDoor(door, inside, times.looks), times),
    bodyLimit: mostBodyBytes,
    trustProxy: trustedProxies(services.config.trustedProxies) ?? false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    genReqId: () => newId(),
    // Faults before any route is found pass neither the hooks nor the error handler.
    frameworkErrors: (fault, request, reply) => sendFault(services, fault, request, reply.headers(securityHeaders)),
    logger: false,
    clientErrorHandler: answerUnreadable,
  })
  await app.register(multipart, { limits: { fileSize: 10 * 1_024 * 1_024, files: 8, fields: 20, fieldSize: 10_000 } })
  acceptOnlyJson(app)
  // Handed on unread: only an endpoint that asked for a stream gets one.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  app.setErrorHandler((fault, request, reply) => sendFault(services, fault, request, reply))
  app.setNotFoundHandler((request, reply) => sendFault(services, notFound('address'), request, reply))
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeaders).header('x-request-id', request.id)
    done(namesTwoHosts(request.raw.rawHeaders) ? twoHosts() : undefined)
  })
  letGoWhenAnswered(app)
  allowOrigins(app, (headers) => marketplaceOf(services.directory, headers))
  const serve = edgeFor(parts, door, limits)
  for (const place of placesOf(parts.endpoints)) {
    const handler = serve(place)
    for (const prefix of ['/api/v1', '/api']) app.route({ method: place.method, url: prefix + place.path, handler })
    for (const url of new Set(place.endpoints.flatMap(({ facts }) => facts.atRoot ?? []))) {
      app.route({ method: place.method, url, handler })
    }
  }
  return app
}

/**
 * Many clients name JSON as the type of an empty body: that is no body, not a broken one. Plain text, which a form on a
 * stranger's page can send, is no body of ours at all.
 */
function acceptOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else parse(request, body as string, done)
  })
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** Makes the handler of a place: find the marketplace, admit the actor, read the shapes, run, answer. */
function edgeFor(
  { services, authentication, changedByStandIn, fileMemory }: ServerParts,
  { cache, freshness }: Door,
  limits: Limits,
): (place: Place) => Handler {
  const edge: Edge = { db: services.db, clock: services.clock, authentication, changedByStandIn }
  const hold = (verdicts: readonly Verdict[], reply: FastifyReply) => {
    const shown = nearestEnd(verdicts)
    if (shown) reply.headers(rateHeaders(shown))
    refuseOverBound(verdicts)
  }

  const serve = async (place: Place, request: FastifyRequest, reply: FastifyReply, share: MemoryShare) => {
    const network = limits.ofAddress(request.ip)
    const verdicts = network ? [network] : []
    hold(verdicts, reply)
    const marketplace = await marketplaceOf(services.directory, request.headers)
    if (!marketplace) {
      throw new Refusal('not_found', 'marketplace_not_named', 'Name the marketplace by its host or by X-Marketplace.')
    }
    noteMarketplace(marketplace.id)
    const endpoint = endpointFor(marketplace, place)
    if (!endpoint) throw notFound('address')
    const { work } = endpoint
    const closed = marketplace.suspension && endpoint.facts.whileClosed !== 'everyone'
    if (work.kind === 'cached-read' && !closed) {
      // The same for everybody: who asks makes no difference, so nobody is asked who they are.
      // The revision is read before the rows: should one change in between, the answer is newer than its label, not older.
      const { topics } = work
      const revision = await freshness.revisionOf(marketplace.id, topics)
      const call = callOf(services, endpoint, marketplace, request, { kind: 'visitor' })
      const body = Buffer.from(await services.db.snapshot(marketplace.id, (tx) => work.run(tx, call)))
      const kept = {
        marketplaceId: marketplace.id,
        topics,
        revision,
        route: place.path,
        bytes: body.toString('latin1'),
      }
      cache.set(keyOf(request.headers, request.url), kept)
      return sendJson(reply, 200, body)
    }

    // Only from here on: what is the same for everybody has the marketplace's own words.
    noteLanguage(languageAsked(request.headers) ?? languageOf(marketplace.settings.locale) ?? 'en')
    const { actor, via, csrfToken } = await authentication.identify(marketplace, request.headers, endpoint.facts)
    if (via === 'cookie') refuseForgery(request, csrfToken)
    if (endpoint.facts.ownPagesOnly) refuseOtherPages(request)
    hold([...verdicts, ...limits.ofCall(endpoint, actor, request.ip)], reply)
    admitWhileClosed(marketplace, actor, endpoint.facts)
    admit(actor, endpoint.facts.access)
    admitStandIn(actor, endpoint)
    if (endpoint.facts.multipart) request.body = await readParts(request, share)
    if (request.body instanceof Readable !== Boolean(endpoint.facts.stream)) {
      throw new Refusal('malformed', 'unsupported_media_type', wantedType(endpoint))
    }
    const call = callOf(services, endpoint, marketplace, request, actor)
    call.origin.device = authentication.deviceCookies.tokenIn(request.headers.cookie)
    if (work.kind === 'cached-read') {
      return sendJson(reply, 200, Buffer.from(await services.db.snapshot(marketplace.id, (tx) => work.run(tx, call))))
    }
    if (work.kind === 'raw') {
      const answer = await runRaw(edge, { ...endpoint, work }, call)
      return reply
        .code(answer.status ?? 200)
        .headers(answer.headers)
        .send(answer.body)
    }
    const path = request.url.split('?', 1)[0] ?? ''
    const outcome =
      work.kind === 'read'
        ? await runRead(edge, { ...endpoint, work }, call)
        : work.kind === 'change'
          ? await runChange(edge, { ...endpoint, work }, call, path)
          : await runConverse(edge, { ...endpoint, work }, call, path)
    if (outcome.replayed) reply.header('idempotency-replayed', 'true')
    if (outcome.status === 204 || outcome.answer === undefined) return reply.code(outcome.status).send()
    if (services.config.environment === 'test') endpoint.facts.answer?.parse(outcome.answer)
    return sendJson(reply, outcome.status, JSON.stringify(outcome.answer))
  }

  return (place) => (request, reply) =>
    onOccasion({ request: request.id }, () =>
      services.traces.span(
        `${place.method} ${place.path}`,
        { 'http.request.method': place.method, 'http.route': place.path, 'marketry.request': request.id },
        () => fileMemory.within((share) => serve(place, request, reply, share)),
        traceParentIn(request.headers),
      ),
    )
}

function traceParentIn(headers: FastifyRequest['headers']): string | undefined {
  const told = headers['traceparent']
  return typeof told === 'string' ? told : undefined
}

function wantedType({ facts }: Endpoint): string {
  return `Send the body as ${facts.stream ? 'application/octet-stream' : 'application/json'}.`
}

function sendJson(reply: FastifyReply, status: number, body: Buffer | string) {
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(body)
}

function callOf(
  services: Services,
  endpoint: Endpoint,
  marketplace: Marketplace,
  request: FastifyRequest,
  actor: Call<unknown, unknown, unknown>['actor'],
): Call<unknown, unknown, unknown> {
  const shapes = readShapes(endpoint.facts, {
    params: request.params as Record<string, string>,
    query: request.query,
    body: endpoint.facts.stream ? undefined : request.body,
  })
  if (endpoint.facts.stream) shapes.body = request.body
  return { actor, marketplace, ...shapes, origin: originOf(services, request) }
}

function originOf(services: Services, request: FastifyRequest): Origin {
  const baseUrl = `${services.config.publicScheme}://${request.headers.host ?? 'localhost'}`
  const key = request.headers['idempotency-key']
  const seen = request.headers['last-event-id']
  return {
    requestId: request.id,
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    baseUrl,
    // A client may name the whole address in its request line, as to a proxy: the host is still the header's.
    url: baseUrl + request.url.replace(/^https?:\/\/[^/?]*/i, ''),
    idempotencyKey: typeof key === 'string' ? key : undefined,
    lastEventId: typeof seen === 'string' ? seen : undefined,
  }
}

function sendFault(services: Services, fault: unknown, request: FastifyRequest, reply: FastifyReply) {
  const refusal = refusalOf(fault)
  if (!refusal) services.log.error({ err: fault, request: request.id, url: request.routeOptions.url }, 'request failed')
  const said = refusal ? problemOf(refusal) : problemOfUnexpected(request.id)
  const language = languageAsked(request.headers)
  const problem = language ? problemIn(language, said, refusal?.kind) : said
  if (language) reply.header('content-language', language)
  if (refusal?.retryAfterSeconds) reply.header('retry-after', String(refusal.retryAfterSeconds))
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}
