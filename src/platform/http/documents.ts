import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Services } from '../services.ts'
import { asyncApiOf } from '../sockets/async-api.ts'
import type { SocketEndpoint } from '../sockets/socket.ts'
import type { Endpoint } from './endpoint.ts'
import { openApiOf } from './openapi.ts'
import { marketplaceOf } from './tenancy.ts'

const require = createRequire(import.meta.url)
// Both pages draw with scripts and styles of their own packages, served from here: nothing comes from elsewhere.
const documentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "connect-src 'self'; worker-src blob:; frame-ancestors 'none'"

const assets: Record<string, { file: string; type: string }> = {
  'swagger-ui.css': { file: 'swagger-ui-dist/swagger-ui.css', type: 'text/css' },
  'swagger-ui.js': { file: 'swagger-ui-dist/swagger-ui-bundle.js', type: 'text/javascript' },
  'redoc.js': { file: 'redoc/bundles/redoc.standalone.js', type: 'text/javascript' },
}

const starts: Record<string, string> = {
  'swagger.js': `SwaggerUIBundle({ url: '/api/v1/schema/', dom_id: '#docs', deepLinking: true })`,
  'redoc-start.js': `Redoc.init('/api/v1/schema/', { hideDownloadButton: false }, document.getElementById('docs'))`,
}

/** What is documented. */
interface Declared {
  endpoints: readonly Endpoint[]
  sockets: readonly SocketEndpoint[]
}

/** Serves the API's documentation: the schema, Swagger UI, ReDoc, the list of errors, and the root's list of resources. */
export function serveDocuments(app: FastifyInstance, services: Services, { endpoints, sockets }: Declared): void {
  for (const prefix of ['/api/v1', '/api']) {
    app.get(`${prefix}/schema/`, async (request, reply) => {
      const marketplace = await marketplaceOf(services.directory, request.headers)
      return reply.type('application/json').send(JSON.stringify(openApiOf(endpoints, marketplace)))
    })
    app.get(`${prefix}/schema/async/`, async (request, reply) => {
      const marketplace = await marketplaceOf(services.directory, request.headers)
      return reply.type('application/json').send(JSON.stringify(asyncApiOf(sockets, marketplace)))
    })
    app.get(`${prefix}/`, async (request, reply) => {
      const marketplace = await marketplaceOf(services.directory, request.headers)
      return reply.type('application/json').send(JSON.stringify(resourcesOf(openApiOf(endpoints, marketplace))))
    })
    app.get(`${prefix}/docs/swagger/`, (_request, reply) =>
      page(reply, 'Swagger UI', ['swagger-ui.js', 'swagger.js'], 'swagger-ui.css'),
    )
    app.get(`${prefix}/docs/redoc/`, (_request, reply) => page(reply, 'ReDoc', ['redoc.js', 'redoc-start.js']))
    app.get(`${prefix}/docs/errors/`, async (_request, reply) => {
      const text = await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8')
      return reply.type('text/markdown; charset=utf-8').send(text)
    })
  }
  app.get<{ Params: { name: string } }>('/api/v1/docs/assets/:name', async (request, reply) => {
    const { name } = request.params
    const start = starts[name]
    if (start) return reply.type('text/javascript').send(start)
    const asset = assets[name]
    if (!asset) return reply.callNotFound()
    const bytes = await readFile(require.resolve(asset.file))
    return reply.type(asset.type).header('cache-control', 'public, max-age=86400').send(bytes)
  })
}

function page(reply: FastifyReply, title: string, scripts: readonly string[], style?: string) {
  const link = style ? `<link rel="stylesheet" href="/api/v1/docs/assets/${style}">` : ''
  const tags = scripts.map((script) => `<script src="/api/v1/docs/assets/${script}"></script>`).join('')
  return reply
    .header('content-security-policy', documentPolicy)
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<title>${title}</title>${link}</head><body><div id="docs"></div>${tags}</body></html>`,
    )
}

/** The first level of the API's paths, each with its address: what one sees at /api/v1/. */
function resourcesOf(document: Record<string, unknown>): Record<string, string> {
  const names = Object.keys(document['paths'] as object).map((path) => path.split('/')[3] ?? '')
  const resources = [...new Set(names)].filter(Boolean).toSorted()
  return Object.fromEntries([
    ...resources.map((name) => [name, `/api/v1/${name}/`]),
    ['schema', '/api/v1/schema/'],
    ['docs', '/api/v1/docs/swagger/'],
  ])
}
