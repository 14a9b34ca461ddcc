import type { AppServices } from '../../engine/services.ts'
import type { JobDefinition } from '../../platform/jobs/definition.ts'
import { takeInMovements } from './house-movements.ts'
import { proveAndAddUp } from './proof.ts'
import { differencesHere, differencesOfNobody } from './reconcile.ts'

type OfMarketplace = { marketplaceId?: string }

/** The marketplace a job was sent for; run by hand without one, all of them. */
async function asked({ directory }: AppServices, { marketplaceId }: OfMarketplace): Promise<string[]> {
  return marketplaceId ? [marketplaceId] : (await directory.all()).map(({ id }) => id)
}

/** Proves each night what the day has brought, and adds it up, so that balances are read without adding up everything. */
export const proveBooksNightly: JobDefinition<AppServices, OfMarketplace> = {
  name: 'prove_books',
  summary: 'Proves what was booked since the last proof, and adds it up.',
  queue: { policy: 'short', retryLimit: 3, retryDelay: 60, expireInSeconds: 900 },
  schedule: { cron: '7 3 * * *', zone: 'marketplace' },
  async handle(services, data) {
    const found = []
    for (const id of await asked(services, data)) {
      const faults = await proveAndAddUp(services, id)
      const wrong = faults.filter(({ severity }) => severity === 'wrong')
      if (wrong.length > 0) services.log.error({ marketplace: id, wrong }, 'something is wrong in the books')
      found.push(...wrong)
    }
    return { wrong: found.length }
  },
}

/** Compares each night what Stripe has booked with the books. */
export const reconcileWithStripe: JobDefinition<AppServices, OfMarketplace> = {
  name: 'reconcile_with_stripe',
  summary: 'Fetches what Stripe has booked, and lists in what the books differ.',
  queue: { policy: 'short', retryLimit: 5, retryDelay: 60, expireInSeconds: 900 },
  schedule: { cron: '37 3 * * *', zone: 'marketplace' },
  async handle(services, data) {
    const fetched = Number(await takeInMovements(services))
    const found = []
    for (const id of await asked(services, data)) {
      const differences = await differencesHere(services, id)
      const told = differences.map(({ code, object, sentence }) => ({ code, object, sentence }))
      if (told.length > 0) services.log.error({ marketplace: id, differences: told }, 'Stripe and the books differ')
      found.push(...told)
    }
    const nobodys = await differencesOfNobody(services)
    if (nobodys.length > 0) {
      const objects = nobodys.map(({ object }) => object)
      services.log.error({ objects }, 'Stripe has booked what no marketplace knows of')
    }
    return { fetched, differences: found.length, nobodys: nobodys.length }
  },
}
