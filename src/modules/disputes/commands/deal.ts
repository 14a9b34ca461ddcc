import { decide } from '../../../engine/decide.ts'
import type { Process, Subject } from '../../../engine/process.ts'
import type { AppServices } from '../../../engine/services.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { disputedFunds } from '../../../ledger/accounts.ts'
import { lockBalance } from '../../../ledger/locked-store.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { PaidDeal } from '../../payments/index.ts'
import { selectDeal, selectDisputesOfDeal } from '../store.ts'
import { openStates, type Dispute } from '../subjects.ts'

const child = { kind: 'system', name: 'child' } as const

/*
 * What a dispute does to its deal, whatever kind of deal it is. A process says by the names of its steps what it does:
 * `dispute` stops it, `win_…`, `lose_…`, `go_on_…` are tried in their declared order, and the first that its guards
 * allow is taken; before losing, `yield_…`, where the bank takes less than is held for it. A deal whose money has gone out already takes none of them and stays what it is.
 */

/** Stops a deal that holds money. It must be locked. */
export async function freezeDeal(services: AppServices, tx: Tx, processName: string, deal: Subject): Promise<void> {
  await takeFirst(services, tx, processName, deal, ['dispute'], { from: deal.state })
}

/** Lets the deal follow where a dispute about its price has come to. Both must be locked, the deal first. */
export async function moveDeal(services: AppServices, tx: Tx, dealId: string, dispute: Dispute): Promise<void> {
  const beginnings = following[dispute.state]
  if (!beginnings) return
  const others = (await selectDisputesOfDeal(tx, dealId)).filter(({ id, surplus }) => id !== dispute.id && !surplus)
  // One that is still open keeps the deal where it is.
  if (dispute.state !== 'lost' && others.some(({ state }) => openStates.includes(state))) return
  const named = await selectDeal(tx, dealId)
  if (!named) return
  const deal: PaidDeal | undefined = await services.engine.process(named.process).lock(tx, dealId)
  if (!deal) return
  const names = Object.keys(services.engine.process(named.process, deal.version).transitions)
  const claim = await lockBalance(tx, disputedFunds(dispute.id, dispute.currency))
  const inPart = dispute.state === 'lost' && claim < deal.amount - deal.givenBack
  const steps = [...(inPart ? ['yield_'] : []), ...beginnings].flatMap((beginning) =>
    names.filter((name) => name.startsWith(beginning)),
  )
  await takeFirst(services, tx, named.process, deal, steps, { dispute: dispute.id, amount: claim.toString() })
}

/** A dispute that was over was lost after all: a deal that holds its price again, or still, loses it now. Both locked. */
export async function loseAfterAll(services: AppServices, tx: Tx, dispute: Dispute): Promise<void> {
  const { dealId } = dispute
  const named = await selectDeal(tx, dealId)
  const deal = named && (await services.engine.process(named.process).lock(tx, dealId))
  if (!named || !deal) return
  await freezeDeal(services, tx, named.process, deal)
  await moveDeal(services, tx, dealId, { ...dispute, state: 'lost' })
}

const following: Readonly<Record<string, readonly string[]>> = {
  won: ['win_', 'go_on_'],
  closed: ['go_on_'],
  lost: ['lose_'],
}

async function takeFirst(
  { engine }: AppServices,
  tx: Tx,
  processName: string,
  deal: Subject,
  steps: readonly string[],
  input: Readonly<Record<string, unknown>>,
): Promise<void> {
  const process: Process = engine.process(processName, deal.version)
  const transition = steps.find((name) => !(decide(process, deal, name, child, tx.now) instanceof Refusal))
  if (transition) await engine.takeLocked(tx, processName, deal, { transition, actor: child, input })
}
