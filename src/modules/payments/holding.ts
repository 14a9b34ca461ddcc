import { statesHolding } from '../../engine/check-money.ts'
import { decide } from '../../engine/decide.ts'
import type { Process, Subject } from '../../engine/process.ts'
import type { AppServices } from '../../engine/services.ts'
import { selectTimers } from '../../engine/store.ts'
import { newestOf } from '../../engine/versions.ts'
import { Refusal } from '../../kernel/errors.ts'
import { boundFor, countriesByName, holdingWarning, longestHolding } from '../../kernel/holding.ts'
import { plusSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { JobDefinition } from '../../platform/jobs/definition.ts'
import { inEveryMarketplace } from '../../platform/jobs/everywhere.ts'
import { membersWithRole } from '../accounts/index.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { type LongHeld, selectLongHeld } from './holding-store.ts'

/*
 * Money may be held for so long and no longer (kernel/holding.ts), by the rule of the marketplace's country or of the
 * seller's account, whichever is stricter. The windows of a marketplace are set so that no deal
 * comes near that; but a way may be gone round again (a second delivery, a dispute), and rules may change. A week before
 * the bound everybody concerned is told. At the bound the deal is decided by the rule its process declares for silence:
 * the deadline that runs is met at once, and so on, until no money is held. Where none runs it is the operator's to see:
 * what only a bank can decide, and an order of which its buyer complains, whose deadlines wait until that is over.
 */

const timer = { kind: 'system', name: 'timer' } as const
// More steps in a row than any process has states: a declaration that goes round would not end otherwise.
const mostSteps = 20

/** Looks once an hour for money that has been held for long, in each marketplace. */
export function boundHolding(office: () => NoticeOffice): JobDefinition<AppServices, Record<string, never>> {
  return {
    name: 'bound_holding',
    summary: 'Warns of money that is nearly held for too long, and decides what has reached the bound.',
    queue: { policy: 'short' },
    schedule: { cron: '11 * * * *', zone: 'UTC' },
    async handle(services, _data, run) {
      const found = { warned: 0, decided: 0 }
      await inEveryMarketplace(services.directory, run, async ({ id: marketplaceId, settings }) => {
        for (const process of newestOf(services.engine.processes)) {
          const { country } = settings
          const done = await boundProcess(services, office(), { marketplaceId, country, process })
          found.warned += done.warned
          found.decided += done.decided
        }
      })
      return found
    },
  }
}

async function boundProcess(
  services: AppServices,
  office: NoticeOffice,
  { marketplaceId, country, process }: { marketplaceId: string; country: string; process: Process },
): Promise<{ warned: number; decided: number }> {
  const holding = statesHolding(process)
  if (holding.length === 0) return { warned: 0, decided: 0 }
  const long = await services.db.inMarketplace(marketplaceId, (tx) => {
    const before = (bound: number) => plusSeconds(tx.now, holdingWarning - bound)
    const sellers = countriesByName.map((where) => ({ country: where, paidBefore: before(longestHolding(where)) }))
    const times = { house: before(longestHolding(country)), sellers, elsewhere: before(longestHolding('')) }
    return selectLongHeld(tx, process.name, holding, times)
  })
  let decided = 0
  for (const deal of long) {
    const until = plusSeconds(deal.paid_at, boundFor(country, deal.country))
    try {
      decided += await services.db.inMarketplace(marketplaceId, async (tx) => {
        const over = until <= tx.now
        const stuck = over && !(await decideBySilence(services, tx, process, holding, deal.deal_id))
        if (!over || stuck) await tellOf(office, tx, deal, { until, stuck })
        return over && !stuck ? 1 : 0
      })
    } catch (fault) {
      // One deal that cannot be decided must not keep the others waiting; it is looked at again in an hour.
      services.log.error({ fault, dealId: deal.deal_id }, 'a deal at the bound of holding could not be decided')
    }
  }
  return { warned: long.length - decided, decided }
}

/**
 * Meets the deadlines of a deal one after the other, as if everybody had been silent, until it holds no money.
 * @returns false when none runs, or none of them may be met: somebody must look
 */
async function decideBySilence(
  services: AppServices,
  tx: Tx,
  process: Process,
  holding: readonly string[],
  dealId: string,
): Promise<boolean> {
  const own = ({ version }: Subject) => services.engine.process(process.name, version)
  for (let steps = 0; steps < mostSteps; steps++) {
    const subject: Subject | undefined = await process.lock(tx, dealId)
    if (!subject || !holding.includes(subject.state)) return true
    const running = await selectTimers(tx, process.name, dealId)
    const next = running.find(
      ({ transition }) => !(decide(own(subject), subject, transition, timer, tx.now) instanceof Refusal),
    )
    if (!next) return false
    await services.engine.takeLocked(tx, process.name, subject, { transition: next.transition, actor: timer })
  }
  return false
}

/** Tells the parties and the operators, once: the cause is the same however often somebody looks. */
async function tellOf(
  office: NoticeOffice,
  tx: Tx,
  deal: LongHeld,
  { until, stuck }: { until: Date; stuck: boolean },
): Promise<void> {
  const operators = await membersWithRole(tx, 'operator')
  const kind = stuck ? 'holding-bound-reached' : 'holding-bound-near'
  const data = { order_id: deal.deal_id, reference: deal.reference, until: until.toISOString() }
  const told = stuck ? operators : [...new Set([...deal.parties, ...operators])]
  office.notifyAll(
    tx,
    told.map((memberId) => ({ memberId, kind, cause: `holding:${deal.payable_id}:${kind}`, data })),
  )
}
