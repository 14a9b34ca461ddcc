import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'

/** How many subjects of a version stand in a state, and of how many a deadline is overdue. */
export interface StateCount {
  version: number
  state: string
  subjects: bigint
  overdue: bigint
}

/** The same for each state of a process, in this marketplace; overdue is what was due before that business time. */
export function countByState(tx: Tx, process: string, overdueBefore: Date): Promise<StateCount[]> {
  return tx.rows<StateCount>(sql`
    select version, state, subjects, overdue from subjects_by_state(${process}, ${overdueBefore})`)
}
