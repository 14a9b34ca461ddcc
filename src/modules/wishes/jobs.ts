import type { JobData, JobDefinition } from '../../platform/jobs/definition.ts'
import { inEveryMarketplace } from '../../platform/jobs/everywhere.ts'
import type { Services } from '../../platform/services.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { tellOfFinds } from './commands/telling.ts'

/** Tells members what is new of what they look for. How often it reaches them by e-mail, each has chosen themselves. */
export function tellSavedSearches(office: () => NoticeOffice): JobDefinition<Services, JobData> {
  return {
    name: 'tell_saved_searches',
    summary: 'Looks through what was newly offered for members who keep a search, and tells them.',
    queue: { policy: 'short', expireInSeconds: 900 },
    schedule: { cron: '*/10 * * * *', zone: 'UTC' },
    async handle({ clock, db, directory }, _data, run) {
      const now = clock.now()
      let looked = 0
      let told = 0
      await inEveryMarketplace(directory, run, async (marketplace) => {
        let more = true
        while (more && !run.signal.aborted) {
          const one = await db.inMarketplace(marketplace.id, (tx) => tellOfFinds(tx, office(), marketplace, now))
          looked += one.looked
          told += one.told
          more = one.looked > 0
        }
      })
      return { looked, told }
    },
  }
}
