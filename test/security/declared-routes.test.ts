import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'

/*
 * Every other test of this folder is made from the declared endpoints. So nothing may answer that is not one of them:
 * what Fastify was really given is compared, route by route, with what was declared, and with this short list beside it.
 */

const beside = [
  // Health, for whoever watches the processes.
  'GET /healthz',
  'GET /metrics',
  'GET /readyz',
  // The API's own documentation.
  'GET /api/',
  'GET /api/docs/errors/',
  'GET /api/docs/redoc/',
  'GET /api/docs/swagger/',
  'GET /api/schema/',
  'GET /api/v1/',
  'GET /api/v1/docs/assets/:name',
  'GET /api/schema/async/',
  'GET /api/v1/schema/async/',
  'GET /api/v1/docs/errors/',
  'GET /api/v1/docs/redoc/',
  'GET /api/v1/docs/swagger/',
  'GET /api/v1/schema/',
  // What Stripe calls; proved by its signature.
  'POST /api/payments/stripe_webhook/',
  'POST /api/stripe/webhook/',
  'POST /api/v1/payments/stripe_webhook/',
  'POST /api/v1/stripe/webhook/',
  // For those who list the web: what is public anyway.
  'GET /robots.txt',
  'GET /sitemap.xml',
  'GET /sitemaps/:name',
  // The web app: it calls the API as its visitor, and has no way past it.
  'GET /*',
  'GET /assets/*',
  'POST /*',
]

let marketry: Marketry
const routes: string[] = []
const declared: string[] = []

/** What Fastify was given and nobody has declared. A HEAD is made of each GET by itself. */
function undeclaredAmong(given: readonly string[], known: readonly string[]): string[] {
  const all = new Set(known)
  return given.filter((route) => !all.has(route) && !all.has(route.replace(/^HEAD /, 'GET ')))
}

function onNewServer(message: unknown): void {
  const { fastify } = message as { fastify: FastifyInstance }
  fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
    routes.push(...[method].flat().map((one) => `${one} ${url}`))
  })
}

beforeAll(async () => {
  subscribe('fastify.initialization', onNewServer)
  marketry = await startMarketry(['web'])
  unsubscribe('fastify.initialization', onNewServer)
  for (const { method, path } of marketry.parts.modules.flatMap(({ endpoints }) => endpoints)) {
    declared.push(`${method} /api${path}`, `${method} /api/v1${path}`)
  }
})

afterAll(() => marketry?.close())

test('[CO-20] every route there is was declared, or stands in this list', () => {
  expect(routes.length).toBeGreaterThan(250)
  expect(undeclaredAmong(routes, [...declared, ...beside])).toEqual([])
})

test('[CO-20] and every declared one is there: no test asks for what does not exist', () => {
  const given = new Set(routes)
  expect([...declared, ...beside].filter((route) => !given.has(route))).toEqual([])
})

test('[CO-20] one that is put in beside them is found', () => {
  const sneaked = [...routes, 'GET /api/v1/secrets/', 'HEAD /debug']
  expect(undeclaredAmong(sneaked, [...declared, ...beside])).toEqual(['GET /api/v1/secrets/', 'HEAD /debug'])
})
