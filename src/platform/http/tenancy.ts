import { LRUCache } from 'lru-cache'
import { Refusal } from '../../kernel/errors.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { isBareHost } from '../tenancy/address.ts'
import type { MarketplaceDirectory } from '../tenancy/directory.ts'

/**
 * Which marketplace a request came to. A host name that belongs to one decides alone; only on a bare host (localhost, an
 * address) does the header X-Marketplace name it, so that no page of one marketplace can speak to another.
 * @returns undefined on a bare host without the header
 * @throws Refusal `unknown_marketplace`
 */
export async function marketplaceOf(
  directory: MarketplaceDirectory,
  headers: { host?: string | undefined; 'x-marketplace'?: string | string[] | undefined },
): Promise<Marketplace | undefined> {
  const host = hostIn(headers.host)
  if (host === undefined) throw unknownMarketplace()
  const byHost = await directory.byHost(host)
  if (byHost) return byHost
  if (!isBareHost(host)) throw unknownMarketplace()
  const slug = headers['x-marketplace']
  if (slug === undefined) return undefined
  const bySlug = typeof slug === 'string' ? await directory.bySlug(slug) : undefined
  if (!bySlug) throw unknownMarketplace()
  return bySlug
}

/** The same without waiting; undefined where it must be asked by `marketplaceOf`. */
export function marketplaceKnown(
  directory: Pick<MarketplaceDirectory, 'knownByHost' | 'knownBySlug'>,
  headers: { host?: string | undefined; 'x-marketplace'?: string | string[] | undefined },
): Marketplace | undefined {
  const host = hostIn(headers.host)
  if (host === undefined) return undefined
  const slug = headers['x-marketplace']
  return (
    directory.knownByHost(host) ??
    (typeof slug === 'string' && isBareHost(host) ? directory.knownBySlug(slug) : undefined)
  )
}

// The names that are asked for are few, and telling a host is dear.
const hostsSeen = new LRUCache<string, string>({ max: 1_000 })

/** The host name in a Host header, in lower case; undefined where it is none. */
function hostIn(header = ''): string | undefined {
  const seen = hostsSeen.get(header)
  if (seen !== undefined) return seen
  if (!isHost(header)) return undefined
  const name = hostName(header)
  hostsSeen.set(header, name)
  return name
}

const nameAndPort = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/**
 * Whether a Host header is a name and a port, and nothing more: links are made of it, and one that goes on with
 * `:x@elsewhere.example` would lead there.
 */
function isHost(host: string): boolean {
  return nameAndPort.test(host) && URL.canParse(`http://${host}`)
}

/** The host name without its port, in lower case. */
export function hostName(host: string | undefined): string {
  const name = (host ?? '').toLowerCase()
  if (name.startsWith('[')) return name.slice(0, name.indexOf(']') + 1)
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(0, colon)
}

function unknownMarketplace(): Refusal {
  return new Refusal('not_found', 'unknown_marketplace', 'There is no marketplace at this address.')
}
