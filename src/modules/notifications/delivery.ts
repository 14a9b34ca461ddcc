import { setTimeout as pause } from 'node:timers/promises'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { plusSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { refusalOf } from '../../platform/http/problem.ts'
import type { MailOutcome } from '../../platform/mail/mail.ts'
import type { Services } from '../../platform/services.ts'
import { addressOf } from '../../platform/tenancy/address.ts'
import { type MemberContact, memberContact } from '../accounts/index.ts'
import { digestKind } from './digest.ts'
import { selectDigested } from './digest-store.ts'
import { type LetterParts, letterOf } from './letter.ts'
import { claimMail, dropStopped, mailWaits, settleMail } from './mail-store.ts'
import type { NoticeKinds } from './notice.ts'
import { longestDialogue, messageIdOf } from './rules.ts'
import { everyKind, unsubscribeLinks } from './unsubscribe.ts'

/** What delivering needs of the services. */
export type DeliveryServices = Pick<Services, 'config' | 'db' | 'clock' | 'directory' | 'mail'>

/**
 * How delivering an e-mail ended: as the mail server said, or `nothing_due` (sent before, refused before, never told,
 * stopped by its reader) or `in_hand` (another process is at it).
 */
export type Delivery = MailOutcome['kind'] | 'nothing_due' | 'in_hand'

/**
 * Sends the e-mail of a notice, once. Its state lies in the database before the first word to the mail server and after
 * the last, so however the process ends, it is known whether the mail may have gone out: an e-mail is sent a second time
 * only when nobody can say what became of the first, and then under the same Message-ID.
 */
export async function deliver(
  services: DeliveryServices,
  kinds: NoticeKinds,
  { marketplaceId, noticeId }: { marketplaceId: string; noticeId: string },
): Promise<Delivery> {
  const marketplace = await services.directory.byId(marketplaceId)
  if (!marketplace) return 'nothing_due'
  const began = services.clock.real()
  const taken = await services.db.inMarketplace(marketplaceId, (tx) => take(tx, marketplace, noticeId, began))
  if (typeof taken === 'string') return taken
  const outcome = await send(services, kinds, marketplace, taken)
  await settle(services, marketplaceId, (tx) => settleMail(tx, noticeId, { began, ...noted(outcome) }))
  return outcome.kind
}

// Real milliseconds. Together they outlast a restart of the database, and end before a worker that stops is given up.
const pauses = [250, 500, 1_000, 2_000, 4_000, 8_000]

/**
 * Notes how it ended, again and again while the database is away or busy: what is not noted would be taken for broken off
 * and sent once more. To note it twice changes nothing.
 */
async function settle({ db }: DeliveryServices, marketplaceId: string, note: (tx: Tx) => void): Promise<void> {
  for (const milliseconds of pauses) {
    try {
      return await db.inMarketplace(marketplaceId, async (tx) => note(tx))
    } catch (fault) {
      if (refusalOf(fault)?.kind !== 'unavailable') throw fault
      await pause(milliseconds)
    }
  }
  return db.inMarketplace(marketplaceId, async (tx) => note(tx))
}

type Taken = Omit<LetterParts, 'reader'> & { reader: MemberContact | undefined }

async function take(tx: Tx, marketplace: Marketplace, id: string, began: Date): Promise<Taken | Delivery> {
  const begunBefore = plusSeconds(began, -longestDialogue)
  dropStopped(tx, id, begunBefore)
  const messageId = messageIdOf(id, marketplace.hosts[0] ?? 'marketry.localhost')
  const mail = await claimMail(tx, id, { messageId, realNow: began, begunBefore })
  if (mail) {
    const [reader, digested] = await Promise.all([memberContact(tx, mail.member_id), selectDigested(tx, id)])
    return { mail, reader, digested }
  }
  return (await mailWaits(tx, id)) ? 'in_hand' : 'nothing_due'
}

async function send(
  { config, mail: server }: DeliveryServices,
  kinds: NoticeKinds,
  marketplace: Marketplace,
  { mail, reader, digested }: Taken,
): Promise<MailOutcome> {
  if (!reader) return { kind: 'refused', code: null, reason: 'the member is suspended or gone' }
  if (!kinds.has(mail.kind) && mail.kind !== digestKind)
    return { kind: 'refused', code: null, reason: 'no module has words for this kind any more' }
  const baseUrl = addressOf(config, marketplace)
  const { tokenFor } = unsubscribeLinks(config.secretKey)
  const stopping = (kind: string) => {
    const url = new URL('/unsubscribe', baseUrl)
    url.searchParams.set('token', tokenFor(marketplace.id, { memberId: mail.member_id, kind }))
    return url.href
  }
  const stops = { unsubscribeUrl: stopping(mail.kind), unsubscribeFromAllUrl: stopping(everyKind) }
  return server.send(letterOf({ marketplace, baseUrl, ...stops }, kinds, { mail, reader, digested }))
}

/** What is kept of an outcome. What was not taken on has surely not gone out: it is due as before. */
function noted(outcome: MailOutcome): { state: 'sent' | 'refused' | 'due' | 'doubt'; fault: string | null } {
  if (outcome.kind === 'sent') return { state: 'sent', fault: null }
  // Mail servers like to repeat the address, which is nobody's business but the reader's.
  const fault = outcome.reason.replaceAll(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, 500)
  return { state: outcome.kind === 'postponed' || outcome.kind === 'away' ? 'due' : outcome.kind, fault }
}
