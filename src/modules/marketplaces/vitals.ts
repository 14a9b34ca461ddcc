import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { countJobsByMarketplace, selectWorkers } from '../../platform/jobs/store.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { marketplacesPolicy } from './policy.ts'
import type { deployment } from './schema.ts'
import { selectVitals } from './store.ts'

type Vitals = Pick<z.input<typeof deployment>, 'workers' | 'jobs' | 'marketplaces'>

/** How the deployment and each of its marketplaces fare, on one snapshot. As many statements however many there are. */
export async function readVitals(tx: Tx, actor: Actor): Promise<Vitals> {
  demand(marketplacesPolicy, actor, 'read', 'Marketplace')
  const [vitals, counts, workers] = await Promise.all([selectVitals(tx), countJobsByMarketplace(tx), selectWorkers(tx)])
  const jobsOf = (id: string | null) => {
    const found = counts.find(({ marketplace_id }) => marketplace_id === id)
    return { waiting: Number(found?.waiting ?? 0), failed: Number(found?.failed ?? 0) }
  }
  return {
    workers: workers.length,
    jobs: jobsOf(null),
    marketplaces: vitals.map(({ marketplace_id, proved_at, ...figures }) => ({
      id: marketplace_id,
      members: Number(figures.members),
      offers: Number(figures.offers),
      deals: Number(figures.deals),
      deadlines: { overdue: Number(figures.timers_overdue), failing: Number(figures.timers_failing) },
      letters: { waiting: Number(figures.letters_waiting), refused: Number(figures.letters_refused) },
      jobs: jobsOf(marketplace_id),
      books_proved_at: proved_at && onTheWire(proved_at),
    })),
  }
}
