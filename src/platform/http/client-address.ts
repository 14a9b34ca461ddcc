import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'
import { networkOf } from './network.ts'

/** Whether an address is one of a proxy that stands before the server: only theirs is X-Forwarded-For believed. */
export type TrustsProxy = (address: string) => boolean

const named: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

/**
 * Reads TRUSTED_PROXIES: addresses, networks (10.0.0.0/8), or loopback, linklocal, uniquelocal, with commas.
 * Undefined when there are none.
 * @throws TypeError for what is no address
 */
export function trustedProxies(list: string): TrustsProxy | undefined {
  const given = list.split(',').flatMap((part) => named[part.trim()] ?? part.trim())
  const entries = given.filter((entry) => entry !== '')
  if (entries.length === 0) return undefined
  const trusted = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    if (!isIP(address)) throw new TypeError(`TRUSTED_PROXIES: '${entry}' is no address`)
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    trusted.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family)
  }
  return (address) => {
    const plain = plainOf(address)
    return isIP(plain) !== 0 && trusted.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
  }
}

/** The address a request comes from: the nearest one that no trusted proxy has. The same as Fastify's own, without it. */
export function clientAddress(request: IncomingMessage, trusts: TrustsProxy | undefined): string {
  const nearest = request.socket.remoteAddress ?? ''
  const told = request.headers['x-forwarded-for']
  if (!trusts || told === undefined) return nearest
  const hops = [nearest, ...String(told).split(',').toReversed()].map((hop) => hop.trim())
  return hops.find((hop) => !trusts(hop)) ?? hops.at(-1) ?? nearest
}

/** Answers the network a request comes from, past the proxies of TRUSTED_PROXIES. @throws TypeError as above */
export function networkBehind(proxies: string): (request: IncomingMessage) => string {
  const trusts = trustedProxies(proxies)
  return (request) => networkOf(clientAddress(request, trusts))
}

function plainOf(address: string): string {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address
}
