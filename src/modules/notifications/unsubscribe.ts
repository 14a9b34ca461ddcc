import { Refusal } from '../../kernel/errors.ts'
import { isId } from '../../kernel/ids.ts'
import { isSealOf, keyFor, seal } from '../../platform/auth/keys.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { digestKind } from './digest.ts'
import type { NoticeKinds } from './notice.ts'
import { selectPreferences, stopEmails } from './preference-store.ts'

/** What a link in an e-mail says: whose e-mails of which kind are to stop, or all of them (`everyKind`). */
export interface StopWish {
  memberId: string
  kind: string
}

/** In place of a kind: all there are. No kind has this name, and a link for one kind cannot be made into one for all. */
export const everyKind = 'all'

/**
 * Links by which e-mails are stopped without signing in. They are good for ever, since the e-mail may be read in a year,
 * and good for nothing else: who finds one can only make the mailbox quieter. RFC 8058
 */
export function unsubscribeLinks(secretKey: string) {
  const key = keyFor(secretKey, 'unsubscribe')
  const sealed = (marketplaceId: string, { memberId, kind }: StopWish) => `${marketplaceId} ${memberId} ${kind}`
  return {
    tokenFor: (marketplaceId: string, wish: StopWish) =>
      `${wish.memberId}.${wish.kind}.${seal(key, sealed(marketplaceId, wish))}`,
    /** What a token wishes. @throws Refusal unsubscribe_invalid for one that is not of this marketplace */
    wishIn(marketplaceId: string, token: string): StopWish {
      const [memberId = '', kind = '', given = ''] = token.split('.')
      const wish = { memberId, kind }
      if (!isId(memberId) || !isSealOf(key, sealed(marketplaceId, wish), given)) throw unsubscribeInvalid()
      return wish
    },
  }
}

/** Stops just the e-mails that the link says: those of a kind; of a digest, everything that is gathered; or every one. */
export async function stop(tx: Tx, kinds: NoticeKinds, { memberId, kind }: StopWish): Promise<void> {
  const mailed = [...kinds.values()].filter((one) => one.mailed).map((one) => one.kind)
  if (kind === everyKind) stopEmails(tx, memberId, mailed)
  else if (kind !== digestKind) stopEmails(tx, memberId, [kind])
  else {
    const gathered = (await selectPreferences(tx, memberId)).filter(
      ({ email }) => email === 'daily' || email === 'weekly',
    )
    stopEmails(
      tx,
      memberId,
      gathered.map((row) => row.kind),
    )
  }
}

const unsubscribeInvalid = () =>
  new Refusal('refused', 'unsubscribe_invalid', 'This link is not whole. Use the one in the e-mail as it stands there.')
