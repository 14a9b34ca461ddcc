import type { IncomingMessage } from 'node:http'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { clientAddress, trustedProxies } from './client-address.ts'

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage

const cases: [proxies: string, nearest: string, forwarded: string | undefined, client: string][] = [
  ['', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['10.0.0.1', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['10.0.0.1', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['10.0.0.0/8', '10.9.8.7', '198.51.100.1, 10.1.1.1', '198.51.100.1'],
  // What a client puts there itself stands to the left of what the proxy saw.
  ['10.0.0.1', '10.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['loopback', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['fd00::/8', 'fd00::1', '2001:db8::5', '2001:db8::5'],
  ['10.0.0.1', '10.0.0.1', undefined, '10.0.0.1'],
]

test.each(cases)(
  '[CO-20] behind %s, from %s, told %s: it is %s, as inside',
  async (proxies, nearest, forwarded, client) => {
    const trusts = trustedProxies(proxies)
    expect(clientAddress(from(nearest, forwarded), trusts)).toBe(client)
    const app = fastify({ trustProxy: trusts ?? false })
    app.get('/', async (request) => request.ip)
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
    expect((await app.inject({ url: '/', remoteAddress: nearest, headers })).body).toBe(client)
  },
)

test('[CO-14] a proxy that is no address is refused', () => {
  expect(() => trustedProxies('10.0.0.1, nginx')).toThrow("TRUSTED_PROXIES: 'nginx' is no address")
})
