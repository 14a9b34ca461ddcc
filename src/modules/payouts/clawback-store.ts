import type { Currency } from '../../kernel/currency.ts'
import { type Sql, sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { doubtWindow } from '../../platform/outside/doubt.ts'
import type { Clawback } from './subjects.ts'

interface ClawbackRow {
  id: string
  state: string
  version: number
  entered_at: Date
  step: number
  deal_id: string
  member_id: string
  because: 'refund' | 'dispute'
  because_id: string
  payout_id: string | null
  amount: bigint
  currency: Currency
  reversing: bigint
}

export function insertClawback(tx: Tx, row: Clawback): void {
  tx.write(sql`
    insert into clawback (id, deal_id, member_id, because, because_id, payout_id, amount, currency, reversing, state,
                          version, entered_at, created_at)
    values (${row.id}, ${row.dealId}, ${row.memberId}, ${row.because}, ${row.becauseId}, ${row.payoutId}, ${row.amount},
            ${row.currency}, ${row.reversing}, ${row.state}, ${row.version}, ${row.enteredAt}, ${tx.now})`)
}

const clawbackColumns = sql`
  id, state, version, entered_at, step, deal_id, member_id, because, because_id, payout_id, amount, currency, reversing`

export async function lockClawback(tx: Tx, id: string): Promise<Clawback | undefined> {
  const row = await tx.maybe<ClawbackRow>(sql`select ${clawbackColumns} from clawback where id = ${id} for update`)
  return row && clawbackOf(row)
}

/** The clawbacks that wait until it is known whether a payout arrives, locked. */
export async function lockWaitingClawbacks(tx: Tx, payoutId: string): Promise<Clawback[]> {
  const rows = await tx.rows<ClawbackRow>(sql`
    select ${clawbackColumns} from clawback where payout_id = ${payoutId} and state = 'waiting' order by id for update`)
  return rows.map(clawbackOf)
}

/** What was taken back of a deal, for its screens. */
export function selectClawbacksOfDeal(
  tx: Tx,
  dealId: string,
): Promise<{ id: string; state: string; amount: bigint; currency: Currency; created_at: Date }[]> {
  return tx.rows(
    sql`select id, state, amount, currency, created_at from clawback where deal_id = ${dealId} order by id`,
  )
}

export function updateClawbackState(subject: Clawback, next: { state: string; enteredAt: Date; step: number }): Sql {
  return sql`
    update clawback set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step}
    where id = ${subject.id}`
}

export function updateClawbackReversal(tx: Tx, id: string, { reversing }: Pick<Clawback, 'reversing'>): void {
  tx.write(sql`update clawback set reversing = ${reversing} where id = ${id}`)
}

function clawbackOf(row: ClawbackRow): Clawback {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    enteredAt: row.entered_at,
    step: row.step,
    policy: { doubtWindow },
    parties: { member: row.member_id },
    dealId: row.deal_id,
    memberId: row.member_id,
    because: row.because,
    becauseId: row.because_id,
    payoutId: row.payout_id,
    amount: row.amount,
    currency: row.currency,
    reversing: row.reversing,
  }
}
