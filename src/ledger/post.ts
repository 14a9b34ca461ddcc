import { Refusal } from '../kernel/errors.ts'
import type { Tx } from '../platform/db/transaction.ts'
import { type AccountRef, accountKey, accountKinds } from './accounts.ts'
import type { Entry, Line } from './entry.ts'
import { callPostEntries, selectPostingsOfCause } from './store.ts'

/** What became of an entry: `repeated` when its cause had been posted before, and nothing was changed now. */
export interface Posted {
  entryId: string
  repeated: boolean
}

/** Posts one entry; see postEntries. */
export async function post(tx: Tx, entry: Entry): Promise<Posted> {
  const [posted] = await postEntries(tx, [entry])
  if (!posted) throw new Error('one entry was posted and none answered for')
  return posted
}

/**
 * Posts entries in one call to the database, all or none, at the transaction's business time. Missing accounts are
 * opened; bounded ones are locked in the order of their ids, so post what belongs together in one call: two calls in one
 * transaction could meet another's locks crosswise. Floors hold for the sum of the call. A repeated cause has no second
 * effect. Until the commit, nobody else can change the bounded accounts concerned. The call is made for the few entries of
 * one event; an import posts some hundred at a time, since the work grows faster than their number.
 * @returns for each entry, in order, its id and whether it had been posted before
 * @throws Refusal `insufficient_balance` when a bounded account would fall below zero; the transaction must not commit
 * @throws Error when a cause was posted before with other amounts: two different things were given one cause
 */
export async function postEntries(tx: Tx, entries: readonly Entry[]): Promise<Posted[]> {
  if (entries.length === 0) return []
  const accounts = accountsOf(entries)
  const answer = await callPostEntries(tx, [...accounts.values()], entries, placeIn(accounts))
  if (answer.short_account !== null) throw insufficient([...accounts.values()][answer.short_account - 1])
  return Promise.all(
    entries.map(async (entry, place) => {
      const entryId = answer.entry_ids[place]
      return entryId ? { entryId, repeated: false } : { entryId: await postedBefore(tx, entry), repeated: true }
    }),
  )
}

function accountsOf(entries: readonly Entry[]): Map<string, AccountRef> {
  return new Map(entries.flatMap(({ lines }) => lines.map(({ account }) => [accountKey(account), account])))
}

function placeIn(accounts: Map<string, AccountRef>): (account: AccountRef) => number {
  const places = new Map([...accounts.keys()].map((key, index) => [key, index + 1]))
  return (account) => places.get(accountKey(account)) ?? 0
}

function insufficient(account: AccountRef | undefined): Refusal {
  const what = account ? accountKinds[account.kind].words : 'account'
  return new Refusal('conflict', 'insufficient_balance', `There is not that much money: ${what}.`)
}

/** The id of the entry that took this cause first. It must say the same, or two different things share a cause. */
async function postedBefore(tx: Tx, entry: Entry): Promise<string> {
  const cause = { ...entry.cause, step: entry.cause.step ?? entry.kind }
  const rows = await selectPostingsOfCause(tx, cause)
  const first = rows[0]
  const was = rows.map((row) => `${row.kind}/${row.owner_id}/${row.currency} ${row.amount}`).toSorted()
  const is = entry.lines.map((line) => lineKey(line, tx.marketplaceId)).toSorted()
  if (!first || was.join() !== is.join()) {
    throw new Error(`cause ${cause.kind} ${cause.id} ${cause.step} was posted with other amounts`)
  }
  return first.entry_id
}

function lineKey({ account, amount }: Line, houseId: string | null): string {
  return `${account.kind}/${account.ownerId ?? houseId}/${account.currency} ${amount}`
}
