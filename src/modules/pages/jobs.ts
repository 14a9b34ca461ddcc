import { z } from 'zod'
import type { Tx } from '../../platform/db/transaction.ts'
import { FinalFailure, type JobDefinition } from '../../platform/jobs/definition.ts'
import { layOut } from '../../platform/mail/layout.ts'
import { senderOf } from '../../platform/mail/sender.ts'
import type { Services } from '../../platform/services.ts'
import { addressOf } from '../../platform/tenancy/address.ts'
import { answerMailJob } from './commands/contact.ts'
import { openPages, type PresetPages } from './commands/opening.ts'
import type { PageServices } from './commands/pages.ts'
import { answerLetter } from './letter.ts'
import { selectAnswer, selectMessage, updateAnswerMail } from './store/contact.ts'

const answerData = z.object({ marketplaceId: z.uuid(), answerId: z.uuid() })

/** Mails what an operator answered. In doubt it is sent again, under the same Message-ID. */
const sendContactAnswer: JobDefinition<Pick<Services, 'config' | 'db' | 'directory' | 'mail'>> = {
  name: answerMailJob,
  summary: 'Mails an answer to who wrote by the contact form.',
  queue: { retryLimit: 6, retryDelay: 5, retryDelayMax: 600 },
  async handle({ config, db, directory, mail }, data) {
    const { marketplaceId, answerId } = answerData.parse(data)
    const marketplace = await directory.byId(marketplaceId)
    const due = await db.inMarketplace(marketplaceId, (tx) => readDue(tx, answerId))
    if (!marketplace || !due) return { mailed: false }
    const { answer, message } = due
    const baseUrl = addressOf(config, marketplace)
    const { name, settings } = marketplace
    const text = answerLetter(message, answer.text, name)
    const brand = { name, look: settings.brand, baseUrl, locale: message.language }
    const outcome = await mail.send({
      to: message.email,
      ...senderOf(marketplace),
      subject: text.title,
      ...layOut(brand, text),
      messageId: `<answer-${answerId}@${new URL(baseUrl).hostname}>`,
    })
    if (outcome.kind !== 'sent' && outcome.kind !== 'refused') throw new Error(outcome.reason)
    await db.inMarketplace(marketplaceId, async (tx) => updateAnswerMail(tx, answerId, outcome.kind))
    if (outcome.kind === 'refused') throw new FinalFailure(outcome.reason)
    return { mailed: true }
  },
}

async function readDue(tx: Tx, answerId: string) {
  const answer = await selectAnswer(tx, answerId)
  const message = answer && (await selectMessage(tx, answer.message_id))
  // Whoever was forgotten meanwhile gets no letter.
  return answer?.mail_state === 'due' && message && message.email !== '' ? { answer, message } : undefined
}

/** The job that writes a marketplace's first pages. */
export const openPagesJob = 'open_pages'

const writeFirstPages = (
  pageServices: PageServices,
  presetPages: ReadonlyMap<string, PresetPages>,
): JobDefinition<Pick<Services, 'db' | 'directory'>> => ({
  name: openPagesJob,
  summary: 'Gives a marketplace that has no page yet those of its preset.',
  async handle({ db, directory }, data) {
    const { marketplaceId } = z.object({ marketplaceId: z.uuid() }).parse(data)
    await directory.refresh()
    const marketplace = await directory.byId(marketplaceId)
    const pages = marketplace && presetPages.get(marketplace.preset)
    if (!pages) return { written: 0 }
    return {
      written: await db.inMarketplace(marketplaceId, (tx) => openPages(pageServices, tx, pages, marketplace.name)),
    }
  },
})

/** What this module does by itself. */
export function pagesJobs(services: PageServices, presetPages: ReadonlyMap<string, PresetPages>) {
  return [sendContactAnswer, writeFirstPages(services, presetPages)]
}
