import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/errors.ts'
import { refuseOtherPages } from '../http/csrf.ts'
import { languageAsked } from '../http/language.ts'
import { type Limits, refuseOverBound } from '../http/limits.ts'
import { problemOf } from '../http/problem.ts'
import { problemIn } from '../http/problem-words.ts'
import type { FileMemory } from '../http/file-memory.ts'
import { inProcessCalls } from './call.ts'
import { pageHeaders } from './headers.ts'
import { plainPage } from './plain-page.ts'
import { type FormRules, pageRequest } from './request.ts'
import type { Neighbour, WebApp } from './webapp.ts'

/** How the web app is mounted. */
export interface WebParts {
  /** The folder that the app was built into: it holds client/ and server/. */
  buildFolder: string
  /** Origins, such as https://checkout.stripe.com, to which a form's answer may lead the browser. */
  formTargets: readonly string[]
  /** Further origins that pictures may come from, when files lie in a store of their own. */
  pictureOrigins: readonly string[]
  scheme: 'http' | 'https'
  /** Every marketplace there is, for the page of the bare host. */
  marketplaces: () => Promise<readonly Neighbour[]>
  /** Every brand there is as the API presents it, for the page of samples; none in production. */
  kits?: readonly unknown[]
  /** Told of what a page could not be made for. */
  onFault: (fault: unknown, requestId: string) => void
  /** Counts a form by the network it comes from, before it is read. */
  count: Limits['ofRequest']
  isMember: FormRules['isMember']
  /** The memory for large forms. */
  fileMemory: FileMemory
}

// Said before the app sees the request, so in a page as plain as can be.
const saidPlainly = new Set<string>(['too_large', 'too_many', 'unauthenticated', 'unavailable'])

/**
 * Mounts the built web app: its assets, and its pages on every address that nothing else answers.
 * The app calls the API through `app` itself, without a socket, as the visitor would.
 * @throws Error when the app has not been built
 */
export async function serveWeb(app: FastifyInstance, parts: WebParts): Promise<void> {
  const web = (await import(pathToFileURL(join(parts.buildFolder, 'server/index.js')).href)) as WebApp
  const headers = pageHeaders(parts)

  const answerPage = (request: FastifyRequest, nonce: string): Promise<Response> =>
    parts.fileMemory.within(async (share) => {
      const asked = await pageRequest(request, { ...parts, takesFiles: web.takesFiles, share })
      return web.answer(asked, {
        call: inProcessCalls(app, request),
        nonce,
        marketplaces: parts.marketplaces,
        kits: parts.kits ?? [],
        onFault: (fault) => parts.onFault(fault, request.id),
      })
    })

  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: join(parts.buildFolder, 'client/assets'),
      prefix: '/assets/',
      decorateReply: false,
      preCompressed: true,
      index: false,
      // The names hold a hash of what is in them.
      immutable: true,
      maxAge: '365d',
    })
    // The app reads the body itself, as a stream.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))

    scope.setErrorHandler((fault, request, reply) => {
      if (!(fault instanceof Refusal) || !saidPlainly.has(fault.kind)) throw fault
      if (fault.retryAfterSeconds) reply.header('retry-after', String(fault.retryAfterSeconds))
      // A script has sent it, and shows the refusal over the form itself.
      if (request.url.split('?', 1)[0]?.endsWith('.data')) {
        const language = languageAsked(request.headers) ?? 'en'
        const problem = problemIn(language, problemOf(fault), fault.kind)
        return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
      }
      const nonce = newNonce()
      reply.headers(headers(nonce, true))
      const { status, page } = plainPage(fault, request.headers, nonce)
      return reply.code(status).type('text/html; charset=utf-8').send(page)
    })

    scope.route({
      method: ['GET', 'POST'],
      url: '/*',
      handler: async (request, reply) => {
        if (request.url.startsWith('/api/')) return reply.callNotFound()
        // The framework asks this of its pages' forms, and not of addresses that are no page.
        refuseOtherPages(request)
        const nonce = newNonce()
        const known = /marketry_session=/.test(request.headers.cookie ?? '')
        reply.headers(headers(nonce, known))
        const network = request.method === 'POST' ? parts.count(request.raw) : undefined
        refuseOverBound(network ? [network] : [])
        const answer = await answerPage(request, nonce)
        for (const [name, value] of answer.headers) {
          if (name !== 'set-cookie') reply.header(name, value)
        }
        reply.header('set-cookie', answer.headers.getSetCookie())
        const body = Buffer.from(await answer.arrayBuffer())
        return send(reply.code(answer.status), request, body, known)
      },
    })
  })
}

const newNonce = () => randomBytes(16).toString('base64')

const compress = promisify(brotliCompress)
const compression = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const leastCompressed = 1_024

/**
 * Sends a page in fewer bytes where the browser reads them and nobody is signed in. A member's page stays as it is: it
 * holds a token beside words out of the address, and how short the two become together would tell of it (BREACH).
 */
async function send(reply: FastifyReply, request: FastifyRequest, body: Buffer, known: boolean) {
  // The language of a page is the one switched to, else the one the browser asks for.
  reply.header('vary', 'accept-encoding, accept-language, cookie')
  const reads = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const text = /^(text\/|application\/json|image\/svg)/.test(String(reply.getHeader('content-type') ?? ''))
  if (known || !reads || !text || body.length < leastCompressed) return reply.send(body)
  return reply.header('content-encoding', 'br').send(await compress(body, compression))
}
