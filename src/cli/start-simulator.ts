import { join } from 'node:path'
import type { Config } from '../config.ts'
import { project } from './places.ts'
import { say } from './say.ts'
import { type Supervised, supervise } from './supervise.ts'

/**
 * Starts the Stripe simulator as a companion of the server. It has a host name of its own, because browsers tell cookies
 * apart by host and not by port.
 */
export function startSimulator(config: Config): Promise<Supervised> {
  const [ofPlatform = '', ofAccounts = ''] = config.stripe.webhookSecrets
  return supervise({
    name: 'The Stripe simulator',
    file: join(project, 'simulators', 'stripe', 'main.ts'),
    environment: {
      SIMULATOR_PORT: String(config.stripe.port),
      SIMULATOR_HOST: config.stripe.host,
      SIMULATOR_DATA: join(config.home, 'stripe'),
      SIMULATOR_WEBHOOK_URL: `http://${reachable(config.host)}:${config.port}/api/stripe/webhook/`,
      SIMULATOR_WEBHOOK_SECRET: ofPlatform,
      SIMULATOR_CONNECT_WEBHOOK_SECRET: ofAccounts,
      SIMULATOR_SECRET_KEY: config.stripe.secretKey,
      SIMULATOR_PUBLIC_URL: simulatorAddress(config),
    },
    ready: (line) => line.startsWith('{"listening"'),
    log: join(config.home, 'logs', 'stripe-simulator.log'),
    say,
  })
}

/** Where a browser finds the simulator's pages. */
export function simulatorAddress(config: Config): string {
  return `http://stripe.localhost:${config.stripe.port}`
}

/** An address that stands for all of a machine's cannot itself be called. */
export function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '[::1]' : host
}
