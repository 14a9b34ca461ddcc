import { newId } from '../../kernel/ids.ts'
import type { JobData, JobDefinition } from '../../platform/jobs/definition.ts'
import type { Services } from '../../platform/services.ts'
import { memberContact } from '../accounts/index.ts'
import { lastDigest } from './digest.ts'
import {
  anyWaits,
  dropNeedless,
  fillDigest,
  insertDigest,
  selectWaitingDigests,
  type WaitingDigest,
} from './digest-store.ts'

/** What making digests needs of the services. */
export type DigestServices = Pick<Services, 'db' | 'clock' | 'directory' | 'jobs'>

/**
 * Makes each reader's digest when it is eight in the morning where they are.
 * @param atOnce so many readers are looked up at once; all are come to in one run, since those whose time has not come yet
 * would stand before the others in the next one too
 */
export const digestJob = (atOnce = 1_000): JobDefinition<DigestServices, JobData> => ({
  name: 'send_digests',
  summary: 'Gathers what members want to be told once a day or once a week into one e-mail each.',
  schedule: { cron: '*/15 * * * *', zone: 'UTC' },
  async handle(services, { marketplaceId }, run) {
    const within = typeof marketplaceId === 'string' ? marketplaceId : null
    let made = 0
    let done = 0
    let last: WaitingDigest | undefined
    for (;;) {
      const after = last
      const waiting = await services.db.aboveMarketplaces((tx) => selectWaitingDigests(tx, within, after, atOnce))
      const found = done + waiting.length
      for (const one of waiting) {
        if (run.signal.aborted) return { made }
        if (await makeDigest(services, one)) made += 1
        done += 1
        run.progress(done, found)
      }
      if (waiting.length < atOnce) return { made }
      last = waiting.at(-1)
    }
  },
})

/** Makes one digest if its time has come; answers whether. The e-mail is a job of its own, put in with it. */
async function makeDigest(services: DigestServices, waiting: WaitingDigest): Promise<boolean> {
  const { marketplace_id: marketplaceId, member_id: memberId, frequency } = waiting
  const marketplace = await services.directory.byId(marketplaceId)
  if (!marketplace) return false
  return services.db.inMarketplace(marketplaceId, async (tx) => {
    const reader = await memberContact(tx, memberId)
    const before = lastDigest(tx.now, reader?.zone ?? marketplace.settings.zone, frequency)
    if (waiting.oldest >= before) return false
    const digest = { id: newId(), memberId, frequency, before }
    dropNeedless(tx, memberId, frequency, before)
    if (!(await anyWaits(tx, memberId, frequency, before))) return false
    if (!(await insertDigest(tx, digest))) return false
    fillDigest(tx, digest)
    services.jobs.send(
      tx,
      'send_notification_email',
      { marketplaceId, noticeId: digest.id },
      { singletonKey: `digest/${digest.id}` },
    )
    return true
  })
}
