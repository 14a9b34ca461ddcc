import type { AppServices } from '../../engine/services.ts'
import type { JobDefinition } from '../../platform/jobs/definition.ts'
import { inEveryMarketplace } from '../../platform/jobs/everywhere.ts'
import { holdAccount } from './account-store.ts'
import { type Arrival, arrivalJob, takeInFunds } from './commands/funding.ts'
import { sendPayout } from './commands/sending.ts'
import { selectUnfunded, type Unfunded } from './funds-store.ts'
import { mayReceive } from './rules.ts'
import { lockPayout } from './store.ts'

const mostAtOnce = 200
const actor = { kind: 'system', name: 'payouts' } as const

/** Sends what waited for a marketplace's money and is covered by now: each hour, and when the house has paid in. */
export const sendFundedPayouts: JobDefinition<AppServices, { marketplaceId?: string }> = {
  name: 'send_funded_payouts',
  summary: "Sends the payouts that waited for a marketplace's own money and are covered by it now.",
  queue: { policy: 'short', expireInSeconds: 900 },
  schedule: { cron: '41 * * * *', zone: 'UTC' },
  async handle(services, { marketplaceId }, run) {
    let sent = 0
    await inEveryMarketplace(services.directory, run, async ({ id }) => {
      if (marketplaceId && id !== marketplaceId) return
      sent += await sendCovered(services, id, run.signal)
    })
    return { sent }
  },
}

/** Brings what the house has given, or a marketplace given back, into the books it was given to. */
export const bringInHouseFunds: JobDefinition<AppServices, Arrival> = {
  name: arrivalJob,
  summary: 'Books money of the house at Stripe in the marketplace it was given to.',
  queue: { retryLimit: 20, retryDelayMax: 900 },
  async handle(services, arrival) {
    await services.db.inMarketplace(arrival.marketplaceId, (tx) => takeInFunds(services, tx, arrival))
  },
}

/**
 * Each that is covered, the first ones first. One that is not, or that cannot be sent, holds up none after it.
 * @returns how many
 * @throws AggregateError of what failed, at the end
 */
async function sendCovered(services: AppServices, marketplaceId: string, signal: AbortSignal): Promise<number> {
  let sent = 0
  const faults: unknown[] = []
  let page: Unfunded[] = []
  do {
    const after = page.at(-1)?.id ?? null
    page = await services.db.snapshot(marketplaceId, (tx) => selectUnfunded(tx, after, mostAtOnce))
    for (const one of page) {
      if (signal.aborted) return sent
      try {
        if (await sendOne(services, marketplaceId, one)) sent += 1
      } catch (fault) {
        faults.push(fault)
      }
    }
  } while (page.length === mostAtOnce)
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} payouts could not be sent.`)
  return sent
}

/** @returns whether it is on its way now */
function sendOne(
  services: AppServices,
  marketplaceId: string,
  { id, member_id: memberId }: Unfunded,
): Promise<boolean> {
  return services.db.inMarketplace(marketplaceId, async (tx) => {
    const account = await holdAccount(tx, memberId)
    const payout = await lockPayout(tx, id)
    if (!mayReceive(account) || (payout?.state !== 'unfunded' && payout?.state !== 'waiting')) return false
    const { state } = await sendPayout(services, tx, payout, { transition: 'send', actor })
    return state === 'sending'
  })
}
