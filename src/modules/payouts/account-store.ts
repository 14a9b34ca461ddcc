import { sql } from '../../platform/db/sql.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { AccountKind, ConnectedAccount } from './subjects.ts'

interface AccountRow {
  member_id: string
  account_id: string
  charges_enabled: boolean
  payouts_enabled: boolean
  transfers_active: boolean
  details_submitted: boolean
  requirements: string[]
  disabled_reason: string | null
  country: string | null
  kind: AccountKind
  disconnected_at: Date | null
}

const accountColumns = sql`
  member_id, account_id, charges_enabled, payouts_enabled, transfers_active, details_submitted, requirements, disabled_reason,
  kind, country, disconnected_at`

/** A member's connected account, if it has been opened. */
export async function selectAccount(tx: Tx, memberId: string): Promise<ConnectedAccount | undefined> {
  const row = await tx.maybe<AccountRow>(sql`select ${accountColumns} from connected_account
    where member_id = ${memberId} and account_id is not null`)
  return row && accountOf(row)
}

/** Of these members those who have an account. */
export async function selectAccounts(tx: Tx, memberIds: readonly string[]): Promise<ConnectedAccount[]> {
  const rows = await tx.rows<AccountRow>(sql`select ${accountColumns} from connected_account
    where member_id = any (${memberIds}::uuid[]) and account_id is not null`)
  return rows.map(accountOf)
}

/**
 * The same, held as it stands until the commit: news that it can take money now is taken notice of either before, and
 * is seen, or after, and finds what was left to wait.
 */
export async function holdAccount(tx: Tx, memberId: string): Promise<ConnectedAccount | undefined> {
  const row = await tx.maybe<AccountRow>(sql`select ${accountColumns} from connected_account
    where member_id = ${memberId} and account_id is not null for share`)
  return row && accountOf(row)
}

/** A member's account, locked: who else would connect or disconnect it waits. */
export async function lockAccount(tx: Tx, memberId: string): Promise<ConnectedAccount | undefined> {
  const row = await tx.maybe<AccountRow>(sql`select ${accountColumns} from connected_account
    where member_id = ${memberId} and account_id is not null for update`)
  return row && accountOf(row)
}

/** The account Stripe speaks of, locked. */
export async function lockAccountById(tx: Tx, accountId: string): Promise<ConnectedAccount | undefined> {
  const row = await tx.maybe<AccountRow>(sql`
    select ${accountColumns} from connected_account where account_id = ${accountId} for update`)
  return row && accountOf(row)
}

/**
 * Claims the opening of a member's account for one outside call. One that was disconnected is opened anew.
 * @returns the call that opens it: another's, if it was claimed before
 */
export async function claimOpening(tx: Tx, memberId: string, callId: string): Promise<string> {
  const row = await tx.one<{ opening_call_id: string }>(sql`
    insert into connected_account as c (member_id, opening_call_id, created_at)
    values (${memberId}, ${callId}, ${tx.now})
    on conflict (marketplace_id, member_id) do update set
      opening_call_id = case when c.opening_call_id is null or c.disconnected_at is not null
        then excluded.opening_call_id else c.opening_call_id end,
      account_id = case when c.disconnected_at is null then c.account_id end,
      kind = case when c.disconnected_at is null then c.kind else 'express' end,
      disconnected_at = null
    returning opening_call_id`)
  return row.opening_call_id
}

/** The opening was refused: the next request may claim it anew. */
export function deleteUnopened(tx: Tx, memberId: string): void {
  tx.write(sql`delete from connected_account where member_id = ${memberId} and account_id is null`)
}

export function updateAccountId(tx: Tx, memberId: string, accountId: string): void {
  tx.write(sql`update connected_account set account_id = ${accountId} where member_id = ${memberId}`)
}

/** Keeps a member's own account, connected by OAuth, in place of one that is connected no more. */
export function upsertStandardAccount(tx: Tx, memberId: string, accountId: string): void {
  tx.write(sql`
    insert into connected_account as c (member_id, kind, account_id, created_at)
    values (${memberId}, 'standard', ${accountId}, ${tx.now})
    on conflict (marketplace_id, member_id) do update
      set kind = 'standard', account_id = excluded.account_id, disconnected_at = null, opening_call_id = null,
        charges_enabled = false, payouts_enabled = false, transfers_active = false, details_submitted = false,
        requirements = '[]', disabled_reason = null, refreshed_at = null`)
}

/** The connection has ended: nothing can be paid over it any more. */
export function updateDisconnected(tx: Tx, memberId: string): void {
  tx.write(sql`
    update connected_account set disconnected_at = ${tx.now}, charges_enabled = false, payouts_enabled = false,
      transfers_active = false, requirements = '[]', disabled_reason = null
    where member_id = ${memberId}`)
}

/** Whose an account is here, apart from `memberId`; nobody in most cases. */
export async function selectOtherOwner(tx: Tx, accountId: string, memberId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ member_id: string }>(sql`
    select member_id from connected_account where account_id = ${accountId} and member_id <> ${memberId}`)
  return row?.member_id
}

/** In how many marketplaces of this deployment an account sells. Asks above them. */
export async function countMarketplacesOf(tx: Tx, accountId: string): Promise<number> {
  const rows = await tx.rows(sql`select marketplace_id from marketplaces_of_stripe_account(${accountId})`)
  return rows.length
}

export function updateAccount(tx: Tx, account: ConnectedAccount): void {
  tx.write(sql`
    update connected_account set charges_enabled = ${account.chargesEnabled}, payouts_enabled = ${account.payoutsEnabled},
      transfers_active = ${account.transfersActive}, details_submitted = ${account.detailsSubmitted}, requirements = ${JSON.stringify(account.requirements)}::jsonb,
      disabled_reason = ${account.disabledReason}, country = ${account.country}, refreshed_at = ${tx.now}
    where member_id = ${account.memberId}`)
}

function accountOf(row: AccountRow): ConnectedAccount {
  return {
    memberId: row.member_id,
    accountId: row.account_id,
    chargesEnabled: row.charges_enabled,
    payoutsEnabled: row.payouts_enabled,
    transfersActive: row.transfers_active,
    detailsSubmitted: row.details_submitted,
    requirements: row.requirements,
    disabledReason: row.disabled_reason,
    kind: row.kind,
    country: row.country,
    disconnectedAt: row.disconnected_at,
  }
}

/** Whether a member's account can take money, by what Stripe was heard to say of it after an instant of business time. */
export async function isEnabledSince(tx: Tx, memberId: string, since: Date): Promise<boolean> {
  const { enabled } = await tx.one<{ enabled: boolean }>(sql`
    select exists (select from connected_account
      where member_id = ${memberId} and payouts_enabled and transfers_active and refreshed_at > ${since}) as enabled`)
  return enabled
}

/** Whether money can reach anybody here: the way to Stripe has been gone once to its end. */
export async function anybodyMayBePaid(tx: Tx): Promise<boolean> {
  const { may } = await tx.one<{ may: boolean }>(sql`
    select exists (select from connected_account where payouts_enabled and transfers_active) as may`)
  return may
}
