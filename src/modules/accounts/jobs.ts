import { z } from 'zod'
import { plusSeconds } from '../../kernel/time.ts'
import { deviceLife } from '../../platform/auth/device-cookie.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { FinalFailure, type JobDefinition } from '../../platform/jobs/definition.ts'
import { layOut } from '../../platform/mail/layout.ts'
import { senderOf } from '../../platform/mail/sender.ts'
import type { Services } from '../../platform/services.ts'
import { addressOf } from '../../platform/tenancy/address.ts'
import type { Accounts } from './accounts.ts'
import { letterKinds, letterOf } from './letters.ts'
import { accountEmailJob, addressIn, tokenOf } from './links.ts'
import { memberContact } from './queries.ts'
import { selectMemberByEmail } from './store/members.ts'
import { deletePlacesUnseen } from './store/places.ts'
import { deleteEndedChallenges } from './store/second-factor.ts'
import { deleteEnded } from './store/sessions.ts'
import { deleteWholeThrottles } from './store/throttle.ts'

type MailsAccounts = Pick<Accounts, 'library' | 'linkKey'>

const mailData = z.object({
  marketplaceId: z.uuid(),
  memberId: z.uuid(),
  kind: z.enum(['verify_email', 'reset_password', 'magic_link', 'change_email', 'invitation', ...letterKinds]),
  linkId: z.uuid(),
})

const sendAccountEmail = (
  accounts: MailsAccounts,
): JobDefinition<Pick<Services, 'config' | 'db' | 'directory' | 'mail'>> => ({
  name: accountEmailJob,
  summary: 'Mails a link, or tells a member what has happened to their account.',
  queue: { concurrency: 2, retryLimit: 6 },
  async handle({ config, db, directory, mail }, data) {
    const { marketplaceId, memberId, kind, linkId } = mailData.parse(data)
    const marketplace = await directory.byId(marketplaceId)
    const contact = await db.inMarketplace(marketplaceId, (tx) => recipientOf(accounts, tx, kind, memberId, linkId))
    // A link that was asked for an address nobody has: the job exists all the same, so that asking takes the same time.
    if (!marketplace || !contact) return { mailed: false }
    const baseUrl = addressOf(config, marketplace)
    const token = tokenOf(accounts.linkKey, linkId)
    const { name, settings } = marketplace
    const locale = contact.locale ?? settings.locale
    const text = letterOf(kind, { name: contact.name, marketplace, baseUrl, token, locale })
    const brand = { name, look: settings.brand, baseUrl, locale }
    const outcome = await mail.send({
      to: contact.email,
      ...senderOf(marketplace),
      subject: text.title,
      ...layOut(brand, text),
      messageId: `<account-${linkId}@${new URL(baseUrl).hostname}>`,
    })
    if (outcome.kind === 'refused') throw new FinalFailure(outcome.reason)
    // A second copy of a link does no harm, a lost one does: in doubt it is sent again, under the same Message-ID.
    if (outcome.kind !== 'sent') throw new Error(outcome.reason)
    return { mailed: true }
  },
})

/**
 * Who a letter goes to: the member at their own address, or at the one it was made out to. Nobody, when a link is over, or
 * its address is somebody else's: they would only be asked to confirm what cannot be.
 */
async function recipientOf(accounts: MailsAccounts, tx: Tx, kind: string, memberId: string, linkId: string) {
  const contact = await memberContact(tx, memberId)
  if (!contact || (kind !== 'change_email' && kind !== 'email_changed')) return contact
  const email = await addressIn(accounts, tx, kind, linkId)
  if (!email || (kind === 'change_email' && (await selectMemberByEmail(tx, email)))) return undefined
  return { ...contact, email }
}

const sweepAccounts: JobDefinition<Pick<Services, 'db' | 'clock'>> = {
  name: 'sweep_accounts',
  summary: 'Forgets sessions, mailed links and known places whose time is over.',
  schedule: { cron: '17 3 * * *', zone: 'marketplace' },
  async handle({ db, clock }, data) {
    const { marketplaceId } = z.object({ marketplaceId: z.uuid() }).parse(data)
    await db.inMarketplace(marketplaceId, async (tx) => {
      deleteEnded(tx, clock.real())
      deleteWholeThrottles(tx, clock.real())
      deleteEndedChallenges(tx, clock.real())
      deletePlacesUnseen(tx, plusSeconds(clock.real(), -deviceLife))
    })
  },
}

/** What this module does by itself. */
export function accountJobs(accounts: MailsAccounts) {
  return [sendAccountEmail(accounts), sweepAccounts]
}
