import type { Marketplace } from '../../kernel/marketplace.ts'
import type { MarketplaceDirectory } from '../tenancy/directory.ts'
import type { RunningJob } from './definition.ts'

/**
 * Does a job's work in each marketplace, one after the other, until the attempt must end. Where it fails is logged and holds up
 * no other; the job fails all the same, at the end, so that it is seen and tried again.
 * @throws AggregateError of what failed
 */
export async function inEveryMarketplace(
  directory: Pick<MarketplaceDirectory, 'all'>,
  { log, signal }: Pick<RunningJob, 'log' | 'signal'>,
  work: (marketplace: Marketplace) => Promise<void>,
): Promise<void> {
  const faults: unknown[] = []
  for (const marketplace of await directory.all()) {
    if (signal.aborted) break
    try {
      await work(marketplace)
    } catch (fault) {
      log.error({ err: fault, marketplace: marketplace.id }, 'a job could not be done in a marketplace')
      faults.push(fault)
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `It could not be done everywhere: ${faults.length} marketplaces are left.`)
}
