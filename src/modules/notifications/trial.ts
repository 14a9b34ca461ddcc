import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { NoticeKind } from './notice.ts'
import type { NoticeOffice } from './office.ts'
import { selectAnySent } from './mail-store.ts'

/** A letter by which whoever runs a marketplace sees that its mail arrives. */
export const trialNotices: readonly NoticeKind[] = [
  {
    kind: 'trial-letter',
    mailed: true,
    title: () => 'A letter to see that letters arrive',
    body: () => 'You asked for it from the desk. If you read it in your mailbox, the mail of your marketplace works.',
    link: () => '/admin',
  },
]

/** Sends one to whoever asks for it. */
export function sendTrial(tx: Tx, office: NoticeOffice, { memberId }: Member): void {
  office.notify(tx, { memberId, kind: 'trial-letter', cause: `trial:${newId()}`, data: {} })
}

/** Whether the mail server has taken any letter of this marketplace. */
export const hasSentMail = selectAnySent
