import { z } from 'zod'
import type { AppServices } from '../../engine/services.ts'
import { sweepJob } from '../../engine/sweep.ts'
import type { JobData, JobDefinition } from '../../platform/jobs/definition.ts'
import type { Services } from '../../platform/services.ts'
import { passOnJob } from '../orders/index.ts'
import { type PassingOn, passOn } from './commands/passing-on.ts'
import { auction } from './process.ts'
import { selectOverdue } from './store/auctions.ts'

/**
 * Every auction begins and ends by its timer, to the second. This looks, every five minutes, for any that should have and
 * did not, and does it then.
 */
export const checkAuctionEndings = (services: AppServices) =>
  sweepJob(() => services.engine, {
    name: 'check_auction_endings',
    summary: 'Begins and ends auctions whose time has come, should their timer have failed.',
    process: auction.name,
    cron: '*/5 * * * *',
    overdue: selectOverdue,
  })

/** Sees to a piece whose winner did not pay: sent with the step by which their order ends. */
export function passOnUnpaid(given: PassingOn): JobDefinition<Services, JobData> {
  return {
    name: passOnJob,
    summary: 'Offers what was won and not paid to the next in line, or puts it up anew, as its seller chose.',
    async handle({ db }, data) {
      const { marketplaceId, auctionId } = z.object({ marketplaceId: z.uuid(), auctionId: z.uuid() }).parse(data)
      return { done: await db.inMarketplace(marketplaceId, (tx) => passOn(given, tx, auctionId)) }
    },
  }
}
