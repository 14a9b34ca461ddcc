import { plusSeconds } from '../../kernel/time.ts'
import type { JobData, JobDefinition, QueueSettings } from '../../platform/jobs/definition.ts'
import type { Services } from '../../platform/services.ts'
import { type Delivery, deliver, type DeliveryServices } from './delivery.ts'
import { digestJob } from './digest-job.ts'
import { selectWaitingMail } from './mail-store.ts'
import { type MailQueue, type NoticeKinds, queueOf } from './notice.ts'
import { longestDialogue, mostAttempts } from './rules.ts'

/** What the handlers need of the services. */
export type MailJobServices = DeliveryServices & Pick<Services, 'jobs'>

// A mail server that is away for an evening is waited for; then the ten-minute sweep goes on trying.
const queue: QueueSettings = { policy: 'short', concurrency: 2, retryLimit: 6, retryDelay: 5, retryDelayMax: 600 }

// So many in one go, that a run ends before its time is up even when the mail server is slow.
const mostInOneRun = 200

// A full mailbox holds up nobody; a server that puts off each in turn is left alone until the next run, which begins with
// those that were tried less often.
const mostPutOff = 3

const summaries: Record<MailQueue, string> = {
  send_notification_email: 'E-mails a notice to its reader; by hand, every such notice that waits.',
  send_payment_success_email: 'Tells a buyer that their payment arrived; by hand, every one not told yet.',
  send_feedback_request_email: 'Asks a buyer for feedback after delivery; by hand, every one not asked yet.',
  send_auction_won_email: 'Tells the winner of an auction that they have won; by hand, every one not told yet.',
}

/** The jobs that mail notices: one for each queue, and the sweep over what none of them has picked up. */
export function mailJobs(kinds: NoticeKinds): JobDefinition<MailJobServices, JobData>[] {
  const queues = Object.keys(summaries) as MailQueue[]
  return [
    ...queues.map((name) => ({
      name,
      summary: summaries[name],
      queue,
      handle: (services: MailJobServices, data: JobData) => mailOneOrAll(services, kinds, name, data),
    })),
    {
      name: 'send_pending_notifications',
      summary: 'E-mails every notice that is due and that no job has picked up.',
      schedule: { cron: '*/10 * * * *', zone: 'UTC' },
      handle: (services, data) => sweep(services, kinds, 'send_pending_notifications', data, null),
    },
    digestJob(),
  ]
}

async function mailOneOrAll(services: MailJobServices, kinds: NoticeKinds, name: MailQueue, data: JobData) {
  const { marketplaceId, noticeId } = data
  if (typeof marketplaceId !== 'string' || typeof noticeId !== 'string') {
    const own = [...kinds.values()].filter((kind) => kind.mailed && queueOf(kind) === name).map(({ kind }) => kind)
    return sweep(services, kinds, name, data, own)
  }
  const delivery = await deliver(services, kinds, { marketplaceId, noticeId })
  // Thrown so that the queue tries again after its pause.
  if (delivery === 'postponed' || delivery === 'away') throw new Error('the mail server did not take the e-mail on')
  if (delivery === 'doubt')
    throw new Error('the dialogue with the mail server broke off after the e-mail was handed over')
  if (delivery === 'in_hand') throw new Error('another worker is sending this e-mail, or died over it')
  return { delivery }
}

async function sweep(
  services: MailJobServices,
  kinds: NoticeKinds,
  name: string,
  data: JobData,
  own: readonly string[] | null,
): Promise<Partial<Record<Delivery, number>>> {
  const within = typeof data.marketplaceId === 'string' ? data.marketplaceId : null
  const waiting = await services.db.aboveMarketplaces((tx) =>
    selectWaitingMail(tx, {
      within,
      kinds: own,
      begunBefore: plusSeconds(services.clock.real(), -longestDialogue),
      attempts: mostAttempts,
      most: mostInOneRun,
    }),
  )
  const tally: Partial<Record<Delivery, number>> = {}
  let putOff = 0
  for (const { marketplace_id, id } of waiting) {
    const delivery = await deliver(services, kinds, { marketplaceId: marketplace_id, noticeId: id })
    tally[delivery] = (tally[delivery] ?? 0) + 1
    putOff = delivery === 'postponed' || delivery === 'doubt' ? putOff + 1 : 0
    // A server that takes nothing now will not take the next one either.
    if (delivery === 'away' || putOff === mostPutOff) return tally
  }
  if (waiting.length === mostInOneRun) {
    await services.db.aboveMarketplaces(async (tx) => services.jobs.send(tx, name, data))
  }
  return tally
}
