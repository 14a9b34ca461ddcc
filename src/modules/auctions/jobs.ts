import type { AppServices } from '../../engine/services.ts'
import type { JobData, JobDefinition } from '../../platform/jobs/definition.ts'
import type { Services } from '../../platform/services.ts'
import { lockAuction, selectOverdue } from './store/auctions.ts'

const asTimer = { kind: 'system', name: 'timer' } as const
const mostAtOnce = 200

/**
 * Every auction begins and ends by its timer, to the second. This looks, every five minutes, for any that should have and
 * did not, and does it then.
 */
export function checkAuctionEndings(services: () => AppServices): JobDefinition<Services, JobData> {
  return {
    name: 'check_auction_endings',
    summary: 'Begins and ends auctions whose time has come, should their timer have failed.',
    queue: { policy: 'short', expireInSeconds: 280 },
    schedule: { cron: '*/5 * * * *', zone: 'UTC' },
    async handle({ clock, db, directory }, _data, { log, signal }) {
      let ended = 0
      for (const { id: marketplaceId } of await directory.all()) {
        const overdue = await db.snapshot(marketplaceId, (tx) => selectOverdue(tx, clock.now(), mostAtOnce))
        for (const { id } of overdue) {
          if (signal.aborted) return { ended }
          try {
            ended += await db.inMarketplace(marketplaceId, async (tx) => {
              const auction = await lockAuction(tx, id)
              const transition = auction && dueStep(auction, tx.now)
              if (!auction || !transition) return 0
              await services().engine.takeLocked(tx, 'auction', auction, { transition, actor: asTimer })
              return 1
            })
          } catch (fault) {
            log.error({ err: fault, auction: id }, 'an auction could not be brought to its end')
          }
        }
      }
      return { ended }
    },
  }
}

/** What should have happened to an auction by now; undefined when nothing. */
function dueStep(
  {
    state,
    startsAt,
    sellsAt,
    passesAt,
  }: Record<'startsAt', Date> & Record<'sellsAt' | 'passesAt', Date | null> & { state: string },
  now: Date,
): string | undefined {
  if (state === 'scheduled') return startsAt <= now ? 'open' : undefined
  if (state !== 'live') return undefined
  if (sellsAt && sellsAt <= now) return 'sell'
  return passesAt && passesAt <= now ? 'pass' : undefined
}
