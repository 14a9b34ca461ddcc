import { newId } from '../../kernel/ids.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import { isSealOf, seal } from '../../platform/auth/keys.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Accounts } from './accounts.ts'
import { linkInvalid } from './errors.ts'
import { lockMember } from './store/members.ts'
import { type LoginRow, selectLoginById } from './store/sessions.ts'

/** What a mailed link is for, and how long it is good, in seconds of real time. */
const lives = {
  verify_email: 3 * seconds.day,
  reset_password: seconds.hour,
  magic_link: 15 * seconds.minute,
  change_email: seconds.day,
  invitation: 7 * seconds.day,
}

export type LinkKind = keyof typeof lives

/** The queue that mails links and letters. */
export const accountEmailJob = 'send_account_email'

/** Whom a link is for. `password` is the hash that is theirs as the link is made. */
export type Addressee = LoginRow

/** An addressee for an address that nobody has: what is done for them takes the same time. */
export function nobodyAt(email: string): Addressee {
  return { member_id: newId(), email, password: null }
}

/**
 * Makes a link that proves who reads mail at `email` (the member's own address unless given), and a job that mails it. The
 * token lies nowhere: the table holds its hash, the job an id from which only this deployment can make it. The link is
 * good while the member's address and password are what they are now: a change of either is the end of all that went out
 * before it. Only the first verification outlives a new password. Does the same work whoever the addressee is.
 */
export async function mailLink(
  accounts: Pick<Accounts, 'clock' | 'library' | 'jobs' | 'linkKey'>,
  tx: Tx,
  { kind, to, email = to.email }: { kind: LinkKind; to: Addressee; email?: string },
): Promise<void> {
  const linkId = newId()
  const print = kind === 'verify_email' ? null : seal(accounts.linkKey, standOf(to))
  await accounts.library.within(tx, (tables) =>
    tables.createVerificationValue({
      identifier: identifierOf(kind, tokenOf(accounts.linkKey, linkId)),
      value: JSON.stringify([to.member_id, email, print]),
      expiresAt: plusSeconds(accounts.clock.real(), lives[kind]),
    }),
  )
  accounts.jobs.send(tx, accountEmailJob, { marketplaceId: tx.marketplaceId, memberId: to.member_id, kind, linkId })
}

/** The token in the link of that id. */
export function tokenOf(linkKey: Buffer, linkId: string): string {
  return seal(linkKey, linkId)
}

/**
 * Takes a mailed link for what it is good for, once, and holds its member until the commit.
 * @throws Refusal link_invalid
 */
export async function useLink(
  accounts: Accounts,
  tx: Tx,
  kind: LinkKind,
  token: string,
): Promise<{ memberId: string; email: string }> {
  const used = await accounts.library.within(tx, (tables) => tables.consumeVerificationValue(identifierOf(kind, token)))
  if (!used || used.expiresAt <= accounts.clock.real()) throw linkInvalid()
  const [memberId, email, print] = JSON.parse(used.value) as [string, string, string | null | undefined]
  await lockMember(tx, memberId)
  const login = await selectLoginById(tx, memberId)
  if (!login || (print && !isSealOf(accounts.linkKey, standOf(login), print))) throw linkInvalid()
  return { memberId, email }
}

/** What a link or letter of that kind and id was made out to; undefined when it was used or is too old. */
export async function addressIn(
  accounts: Pick<Accounts, 'library' | 'linkKey'>,
  tx: Tx,
  kind: string,
  linkId: string,
): Promise<string | undefined> {
  const identifier = identifierOf(kind, tokenOf(accounts.linkKey, linkId))
  const row = await accounts.library.within(tx, (tables) => tables.findVerificationValue(identifier))
  return row ? (JSON.parse(row.value) as [string, string])[1] : undefined
}

export function identifierOf(kind: string, token: string): string {
  return `${kind}:${token}`
}

function standOf({ member_id, email, password }: Addressee): string {
  return JSON.stringify([member_id, email, password])
}
