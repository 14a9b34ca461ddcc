import { z } from 'zod'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { keyFor } from '../../platform/auth/keys.ts'
import { FinalFailure, type JobDefinition } from '../../platform/jobs/definition.ts'
import { layOut, type MailText } from '../../platform/mail/layout.ts'
import type { Services } from '../../platform/services.ts'
import { addressOf } from '../../platform/tenancy/address.ts'
import { accountEmailJob, type LinkKind, tokenOf } from './links.ts'
import { memberContact } from './queries.ts'
import { deleteEnded } from './store/sessions.ts'
import { deleteWholeThrottles } from './store/throttle.ts'

const mailData = z.object({
  marketplaceId: z.uuid(),
  memberId: z.uuid(),
  kind: z.enum(['verify_email', 'reset_password']),
  linkId: z.uuid(),
})

const sendAccountEmail: JobDefinition<Pick<Services, 'config' | 'db' | 'directory' | 'mail'>> = {
  name: accountEmailJob,
  summary: 'Mails a link that verifies an address or sets a new password.',
  queue: { concurrency: 2, retryLimit: 6 },
  async handle({ config, db, directory, mail }, data) {
    const { marketplaceId, memberId, kind, linkId } = mailData.parse(data)
    const marketplace = await directory.byId(marketplaceId)
    const contact = await db.snapshot(marketplaceId, (tx) => memberContact(tx, memberId))
    // A reset that was asked for an address nobody has: the job exists all the same, so that asking takes the same time.
    if (!marketplace || !contact) return { mailed: false }
    const baseUrl = addressOf(config, marketplace)
    const token = tokenOf(keyFor(config.secretKey, 'mailed-link'), linkId)
    const text = letter(kind, contact.name, marketplace, `${baseUrl}${pages[kind]}?token=${token}`)
    const { name, settings } = marketplace
    const brand = { name, accent: settings.brand.accent, baseUrl, locale: contact.locale ?? settings.locale }
    const outcome = await mail.send({
      to: contact.email,
      fromName: name,
      subject: text.title,
      ...layOut(brand, text),
      messageId: `<account-${linkId}@${new URL(baseUrl).hostname}>`,
    })
    if (outcome.kind === 'refused') throw new FinalFailure(outcome.reason)
    // A second copy of a link does no harm, a lost one does: in doubt it is sent again, under the same Message-ID.
    if (outcome.kind !== 'sent') throw new Error(outcome.reason)
    return { mailed: true }
  },
}

const pages: Record<LinkKind, string> = { verify_email: '/verify-email', reset_password: '/password/reset' }

function letter(kind: LinkKind, name: string, marketplace: Pick<Marketplace, 'name'>, url: string): MailText {
  const greeting = `Hello ${name},`
  if (kind === 'verify_email') {
    return {
      title: `Verify your e-mail address for ${marketplace.name}`,
      greeting,
      paragraphs: [`Please confirm that this is your address. The link is good for three days.`],
      button: { label: 'Verify my address', url },
      footer: `If you did not register at ${marketplace.name}, there is nothing to do.`,
    }
  }
  return {
    title: `Set a new password for ${marketplace.name}`,
    greeting,
    paragraphs: [
      'Somebody, hopefully you, asked to set a new password. The link is good for one hour, once.',
      'Setting it signs you out everywhere.',
    ],
    button: { label: 'Set a new password', url },
    footer: 'If it was not you, there is nothing to do: your password stays as it is.',
  }
}

const sweepAccounts: JobDefinition<Pick<Services, 'db' | 'clock'>> = {
  name: 'sweep_accounts',
  summary: 'Forgets sessions and mailed links whose time is over.',
  schedule: { cron: '17 3 * * *', zone: 'marketplace' },
  async handle({ db, clock }, data) {
    const { marketplaceId } = z.object({ marketplaceId: z.uuid() }).parse(data)
    await db.inMarketplace(marketplaceId, async (tx) => {
      deleteEnded(tx, clock.real())
      deleteWholeThrottles(tx, clock.real())
    })
  },
}

/** What this module does by itself. */
export const accountJobs = [sendAccountEmail, sweepAccounts]
