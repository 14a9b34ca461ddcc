import { type OpenStep, openSteps } from '../../engine/decide.ts'
import type { AppServices } from '../../engine/services.ts'
import { type HistoryRow, selectHistory, selectTimers } from '../../engine/store.ts'
import type { Actor, Member } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import { formatAmount } from '../../kernel/money.ts'
import type { Fault } from '../../ledger/verify.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { demand, may } from '../../platform/permissions/policy.ts'
import { isAnotherOperator } from '../payments/index.ts'
import { disputesPolicy } from './policy.ts'
import { bearingOf, factsOf, mayBeAddedTo, withBearer } from './rules.ts'
import { selectDeal, selectDispute, selectDisputesOfDeal, selectEvidence, selectUncovered } from './store.ts'
import { openStates, type Dispute, type Evidence } from './subjects.ts'

/** A dispute with everything its page shows. */
export interface DisputeFacts {
  dispute: Dispute & { reference: string }
  evidence: readonly Evidence[]
  mayAdd: boolean
  history: readonly HistoryRow[]
  steps: readonly OpenStep<Dispute>[]
  sentBySelf: Date | null
}

/** Everything a dispute's page shows. @throws Refusal not_found for one about a deal of others */
export async function readDispute(services: AppServices, tx: Tx, member: Member, id: string): Promise<DisputeFacts> {
  const dispute = await selectDispute(tx, id)
  if (!dispute) throw notFound('dispute')
  demand(disputesPolicy, member, 'read', 'Dispute', factsOf(dispute))
  const [deal, evidence, history, timers] = await Promise.all([
    selectDeal(tx, dispute.dealId),
    selectEvidence(tx, id),
    selectHistory(tx, 'dispute', id),
    selectTimers(tx, 'dispute', id),
  ])
  // Whoever is a party to the deal does not decide, whatever else they are here, unless there is nobody else.
  const parties = Object.values(dispute.parties).filter((party): party is string => party !== null)
  const leaves = parties.includes(member.memberId) && (await isAnotherOperator(tx, parties))
  const open = leaves ? [] : openSteps<Dispute>(services.engine.process('dispute'), dispute, member, tx.now)
  return {
    dispute: { ...dispute, reference: deal?.reference ?? '' },
    evidence,
    mayAdd: mayBeAddedTo(dispute.state),
    history,
    // Who bears what the buyer keeps, was agreed with the deal.
    steps: open.map((step) => ({
      ...step,
      money: withBearer(step.money, bearingOf(deal?.policy ?? {}), dispute.surplus),
    })),
    sentBySelf: timers.find(({ transition }) => transition === 'submit')?.due_at ?? null,
  }
}

/** Whether somebody may open the files of a dispute: whoever may read the dispute itself. */
export async function mayReadDispute(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const dispute = await selectDispute(tx, id)
  return dispute !== undefined && may(disputesPolicy, actor, 'read', 'Dispute', factsOf(dispute))
}

/** Whether a bank is asking for the money of a deal at this moment. */
export async function isDisputed(tx: Tx, dealId: string): Promise<boolean> {
  const disputes = await selectDisputesOfDeal(tx, dealId)
  return disputes.some(({ state }) => openStates.includes(state))
}

/**
 * What is wrong with disputes in the books: one that is over has no claim on the bank left, for what was taken has come back
 * or is covered.
 */
export async function faultsOfDisputes(tx: Tx): Promise<Fault[]> {
  const rows = await selectUncovered(tx)
  return rows.map(({ id, state, amount, currency }) => ({
    severity: 'wrong',
    code: 'dispute_uncovered',
    sentence: `dispute ${id} is over (${state}), and ${formatAmount(amount, currency)} ${currency} taken for it are not covered`,
  }))
}
