import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { record } from '../activity/index.ts'
import { allCategories } from '../catalogue/index.ts'
import { changedMeanwhile, inThePast, notPossible } from './errors.ts'
import { feesPolicy } from './policy.ts'
import { type FeeRule, faultsIn } from './rules.ts'
import { insertSchedule, type ScheduleRow, selectNewestSet } from './store.ts'

/**
 * Sets the schedule that holds from `validFrom` (now, unless said otherwise) on. Deals already made keep their terms.
 * `follows` is the one that was set last when they looked, null being none; undefined: whichever it is.
 * @throws Refusal fees_not_possible naming each field, fees_in_the_past, fees_changed_meanwhile
 */
export async function setFees(
  tx: Tx,
  request: {
    member: Member
    rules: FeeRule[]
    validFrom: Date | undefined
    follows: string | null | undefined
    origin: Origin
  },
): Promise<ScheduleRow> {
  const { member, rules, validFrom = tx.now, follows, origin } = request
  demand(feesPolicy, member, 'set', 'Fee')
  if (validFrom < tx.now) throw inThePast()
  const [all, newest] = await Promise.all([allCategories(tx), selectNewestSet(tx)])
  if (follows !== undefined && follows !== newest) throw changedMeanwhile()
  const categories = new Set(all.map(({ id }) => id))
  const faults = faultsIn(rules, categories)
  if (faults.length > 0) throw notPossible(faults)
  const row = { id: newId(), valid_from: validFrom, rules, made_by: member.memberId, made_at: tx.now }
  if (!(await insertSchedule(tx, row, newest))) throw changedMeanwhile()
  const details = { valid_from: validFrom.toISOString(), rules: rules.map(({ rule }) => rule) }
  record(tx, { actor: member, origin, action: 'fees.set', object: { kind: 'fee schedule', id: row.id }, details })
  return row
}
