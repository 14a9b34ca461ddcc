import type { Config } from '../../config.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'

/**
 * Where a marketplace is reached when no request says so (in e-mails): its primary host. Under *.localhost the server's
 * own port belongs to it; a real host is answered for by whatever stands before the server.
 */
export function addressOf(
  config: Pick<Config, 'publicScheme' | 'port'>,
  marketplace: Pick<Marketplace, 'hosts' | 'slug'>,
): string {
  const host = marketplace.hosts[0] ?? `${marketplace.slug}.localhost`
  const port = host.endsWith('localhost') && config.port !== 80 ? `:${config.port}` : ''
  return `${config.publicScheme}://${host}${port}`
}

/** Whether a host names this deployment rather than one of its marketplaces. */
export function isBareHost(host: string): boolean {
  return host === 'localhost' || /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.startsWith('[')
}
