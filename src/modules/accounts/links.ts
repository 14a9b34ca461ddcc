import { newId } from '../../kernel/ids.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import { seal } from '../../platform/auth/keys.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Accounts } from './accounts.ts'
import { linkInvalid } from './errors.ts'

/** What a mailed link is for, and how long it is good, in seconds of real time. */
const lives = { verify_email: 3 * seconds.day, reset_password: seconds.hour }

export type LinkKind = keyof typeof lives

/** The queue that mails links. */
export const accountEmailJob = 'send_account_email'

/**
 * Makes a link that proves who reads mail at an address, and a job that mails it. The token lies nowhere: the table holds
 * its hash, the job an id from which only this deployment can make it. Does the same work whoever `memberId` is.
 */
export async function mailLink(
  accounts: Accounts,
  tx: Tx,
  link: { kind: LinkKind; memberId: string; email: string },
): Promise<void> {
  const linkId = newId()
  await accounts.library.within(tx, (tables) =>
    tables.createVerificationValue({
      identifier: identifierOf(link.kind, tokenOf(accounts.linkKey, linkId)),
      value: JSON.stringify([link.memberId, link.email]),
      expiresAt: plusSeconds(accounts.clock.real(), lives[link.kind]),
    }),
  )
  accounts.jobs.send(tx, accountEmailJob, {
    marketplaceId: tx.marketplaceId,
    memberId: link.memberId,
    kind: link.kind,
    linkId,
  })
}

/** The token in the link of that id. */
export function tokenOf(linkKey: Buffer, linkId: string): string {
  return seal(linkKey, linkId)
}

/**
 * Takes a mailed link for what it is good for, once.
 * @throws Refusal link_invalid
 */
export async function useLink(
  accounts: Accounts,
  tx: Tx,
  kind: LinkKind,
  token: string,
): Promise<{ memberId: string; email: string }> {
  const used = await accounts.library.within(tx, (tables) => tables.consumeVerificationValue(identifierOf(kind, token)))
  if (!used) throw linkInvalid()
  const [memberId, email] = JSON.parse(used.value) as [string, string]
  return { memberId, email }
}

function identifierOf(kind: LinkKind, token: string): string {
  return `${kind}:${token}`
}
