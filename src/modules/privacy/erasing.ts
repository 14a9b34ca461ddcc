import type { Tx } from '../../platform/db/transaction.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'

/**
 * Takes a member out of every part of the program. The part that holds the account comes last: whoever is making a deal
 * with them at this moment has got hold of the account (engine/deals.ts), is waited for there, and is seen afterwards.
 */
export async function takeOut(parts: readonly PersonalPart[], tx: Tx, memberId: string): Promise<void> {
  const words = (await Promise.all(parts.map((part) => part.words?.(tx, memberId) ?? []))).flat()
  const isAccount = (part: PersonalPart) => part.tables.includes('member')
  const inOrder = [...parts.filter((part) => !isAccount(part)), ...parts.filter(isAccount)]
  for (const part of inOrder) await part.erase(tx, { memberId, words })
}
