import { statesHolding } from '../../engine/check-money.ts'
import type { Engine } from '../../engine/process.ts'
import type { ExpectedEscrow } from '../../ledger/verify.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { selectPayablesOfDealsIn } from './store.ts'

/** What must lie in escrow, judged by where the deals stand: the books are proved against it. */
export async function expectedEscrow(tx: Tx, engine: Engine): Promise<ExpectedEscrow[]> {
  const perProcess = engine.processes.map((process) => selectPayablesOfDealsIn(tx, process, statesHolding(process)))
  return (await Promise.all(perProcess)).flat().map(({ id, currency, amount }) => ({ payableId: id, currency, amount }))
}
