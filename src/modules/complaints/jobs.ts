import type { AppServices } from '../../engine/services.ts'
import { plusSeconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { JobData, JobDefinition } from '../../platform/jobs/definition.ts'
import { inEveryMarketplace } from '../../platform/jobs/everywhere.ts'
import { membersWithRole } from '../accounts/index.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { selectDecisions } from './lines-store.ts'
import { complaintNoticeData } from './notices.ts'
import { isNearlyOver, longestReminder, whoMustDecide } from './rules.ts'
import { selectEndingUndecided } from './store.ts'
import type { Complaint } from './subjects.ts'

/*
 * A case that nobody decides ends as it stands, by its deadline. That somebody is reminded before is no step of it: nothing
 * of the case changes, and a deadline that leaves the state as it is would look as if it were still to come (the deadlines
 * of a subject are worked out from its state). So it is looked for once an hour, and told by a cause that names the state,
 * into which a case comes once: however often it is looked, and whatever the two sides say or offer meanwhile, each of them
 * hears it once, and once more after an appeal.
 */

/** Reminds those who must decide of complaints that nobody has decided, some days before they end as they stand. */
export function remindOfDeciding(office: NoticeOffice): JobDefinition<AppServices, JobData> {
  return {
    name: 'remind_of_deciding',
    summary: 'Reminds operators of complaints and appeals that nobody has decided, before they end as they stand.',
    queue: { policy: 'short' },
    schedule: { cron: '23 * * * *', zone: 'UTC' },
    async handle({ db, directory }, _data, run) {
      let ending = 0
      await inEveryMarketplace(directory, run, async ({ id, settings }) => {
        if (!settings.modules.includes('complaints')) return
        ending += await db.inMarketplace(id, (tx) => remind(tx, office))
      })
      return { ending }
    },
  }
}

async function remind(tx: Tx, office: NoticeOffice): Promise<number> {
  const soon = await selectEndingUndecided(tx, tx.now, plusSeconds(tx.now, longestReminder))
  const ending = soon.filter((complaint) => isNearlyOver(complaint, tx.now))
  if (ending.length === 0) return 0
  const operators = await membersWithRole(tx, 'operator')
  for (const complaint of ending) office.notifyAll(tx, await remindersOf(tx, complaint, operators))
  return ending.length
}

async function remindersOf(tx: Tx, complaint: Complaint, operators: readonly string[]) {
  const told = whoMustDecide(complaint, operators, await selectDecisions(tx, complaint.id))
  const cause = `complaint:${complaint.id}:${complaint.state}`
  const data = complaintNoticeData(complaint)
  return told.map((memberId) => ({ memberId, kind: 'complaint-decide-soon', cause, data }))
}
