import { randomInt } from 'node:crypto'
import type { Currency } from '../kernel/currency.ts'
import { Refusal } from '../kernel/errors.ts'
import { type Sql, sql } from '../platform/db/sql.ts'
import type { Tx } from '../platform/db/transaction.ts'
import type { Subject } from './process.ts'

/** What deals of every kind have in common; each kind adds a detail table of its own. */
export interface Deal extends Subject {
  /** What people call it. */
  reference: string
  process: string
  /** The whole price, minor units. */
  amount: bigint
  currency: Currency
  createdAt: Date
}

// No letter that is read as a digit or as another letter, and no vowel to spell words with.
const letters = 'BCDFGHJKMNPQRSTVWXYZ23456789'

/** A reference people can read to one another over the telephone: about 38 billion of them a marketplace. */
export function newReference(): string {
  const draw = (length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  return `${draw(4)}-${draw(4)}`
}

/**
 * Adds a deal and its parties, who are held until the end of the transaction: whoever is being erased meanwhile either
 * waits for this deal and finds it, or is waited for here.
 * @throws Refusal party_left, when one of them has been erased
 */
export async function insertDeal(tx: Tx, deal: Deal): Promise<void> {
  const held = tx.rows<{ standing: string }>(sql`
    select standing from member where id = any (${Object.values(deal.parties)}::uuid[]) order by id for key share`)
  held.catch(() => {})
  tx.write(sql`
    insert into deal (id, reference, process, process_version, state, entered_at, policy, amount, currency, step, created_at)
    values (${deal.id}, ${deal.reference}, ${deal.process}, ${deal.version}, ${deal.state}, ${deal.enteredAt},
            ${JSON.stringify(deal.policy)}::jsonb, ${deal.amount}, ${deal.currency}, ${deal.step}, ${deal.createdAt})`)
  const parties = Object.entries(deal.parties)
  tx.write(sql`
    insert into deal_party (deal_id, role, member_id)
    select ${deal.id}, role, member_id
    from unnest(${parties.map(([role]) => role)}::text[], ${parties.map(([, id]) => id)}::uuid[]) as party (role, member_id)`)
  if ((await held).some(({ standing }) => standing === 'erased')) throw partyLeft()
}

const partyLeft = () => new Refusal('conflict', 'party_left', 'Somebody whom this is about has left the marketplace.')

/** Writes a deal's next state. */
export function updateDealState(deal: Subject, next: { state: string; enteredAt: Date; step: number }): Sql {
  return sql`
    update deal set state = ${next.state}, entered_at = ${next.enteredAt}, step = ${next.step} where id = ${deal.id}`
}

/** Writes another price of a deal that is not paid yet, minor units. */
export function updateDealAmount(tx: Tx, id: string, amount: bigint): void {
  tx.write(sql`update deal set amount = ${amount} where id = ${id}`)
}

/** The row of a deal, as the detail queries of each kind read it along. */
export interface DealRow {
  id: string
  reference: string
  process: string
  process_version: number
  state: string
  entered_at: Date
  policy: Record<string, unknown>
  amount: bigint
  currency: Currency
  step: number
  created_at: Date
  /** Who is in it: member ids by role. */
  parties: Record<string, string | null>
}

/** The columns of DealRow, for a query that names the deal `d`. */
export const dealColumns = sql`
  d.id, d.reference, d.process, d.process_version, d.state, d.entered_at, d.policy, d.amount, d.currency, d.step,
  d.created_at,
  (select jsonb_object_agg(p.role, p.member_id) from deal_party p
   where p.marketplace_id = d.marketplace_id and p.deal_id = d.id) as parties`

/** The deal a row describes. */
export function dealOf(row: DealRow): Deal {
  return {
    id: row.id,
    reference: row.reference,
    process: row.process,
    version: row.process_version,
    state: row.state,
    enteredAt: row.entered_at,
    policy: row.policy,
    amount: row.amount,
    currency: row.currency,
    step: row.step,
    createdAt: row.created_at,
    parties: row.parties,
  }
}

/** What people call these deals, by id. */
export async function referencesOf(tx: Tx, dealIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; reference: string }>(sql`
    select id, reference from deal where id = any (${dealIds}::uuid[])`)
  return new Map(rows.map(({ id, reference }) => [id, reference]))
}

/** Those of these deals that a member is in. */
export async function dealsOfMember(tx: Tx, memberId: string, dealIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ deal_id: string }>(sql`
    select distinct deal_id from deal_party where member_id = ${memberId} and deal_id = any (${dealIds}::uuid[])`)
  return new Set(rows.map(({ deal_id: id }) => id))
}
