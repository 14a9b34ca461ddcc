import type { Currency } from '../../kernel/currency.ts'
import { walletOf } from '../../ledger/accounts.ts'
import { lockBalance } from '../../ledger/locked-store.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { insertHold, sumHolds } from './wallet-store.ts'

/*
 * While the bank of somebody who paid into their wallet asks for that money back, it is neither spent nor taken out. It
 * stays in the wallet, where it is theirs; what is held may be more than is there, and holds what comes later, too. Whoever
 * puts a hold on and whoever spends both lock the wallet first: of two at once the later one sees the other.
 */

/** Puts a hold on a wallet for a dispute. */
export async function holdInWallet(
  tx: Tx,
  hold: { disputeId: string; memberId: string; currency: Currency; amount: bigint },
): Promise<void> {
  await lockBalance(tx, walletOf(hold.memberId, hold.currency))
  insertHold(tx, hold)
}

/** What of a wallet may be spent or taken out, minor units; the wallet is locked until the transaction ends. */
export async function lockSpendable(tx: Tx, memberId: string, currency: Currency): Promise<bigint> {
  const balance = await lockBalance(tx, walletOf(memberId, currency))
  return spendableOf(balance, await sumHolds(tx, memberId, currency))
}

/** What is left of a balance when what is held is left alone; minor units. */
export function spendableOf(balance: bigint, held: bigint): bigint {
  return balance > held ? balance - held : 0n
}
