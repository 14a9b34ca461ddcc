import type { AppServices } from '../../engine/services.ts'
import { plusSeconds } from '../../kernel/time.ts'
import type { JobData, JobDefinition } from '../../platform/jobs/definition.ts'
import { inEveryMarketplace } from '../../platform/jobs/everywhere.ts'
import { membersByIds } from '../accounts/index.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { claimWaiting } from './store/waiting.ts'

const atOnce = 200

/**
 * Tells members who are away that somebody has written: once for each conversation until they come again. Whoever has a
 * line open is not away; whoever has muted it does not want to know.
 */
export function tellOfMessages(
  { clock }: Pick<AppServices, 'clock'>,
  office: NoticeOffice,
): JobDefinition<AppServices, JobData> {
  return {
    name: 'tell_of_messages',
    summary: 'Tells members who are away of messages they have not read, once until they come again.',
    queue: { policy: 'short' },
    schedule: { cron: '* * * * *', zone: 'UTC' },
    async handle({ db, directory }, _data, run) {
      let told = 0
      await inEveryMarketplace(directory, run, async ({ id, settings }) => {
        if (!settings.modules.includes('messages')) return
        let more = true
        while (more && !run.signal.aborted) {
          const some = await db.inMarketplace(id, async (tx) => {
            const before = plusSeconds(tx.now, -settings.messages.mailAfter)
            const waiting = await claimWaiting(tx, { before, realNow: clock.real(), most: atOnce })
            const people = await membersByIds(
              tx,
              waiting.map(({ author_id }) => author_id),
            )
            office.notifyAll(
              tx,
              waiting.map(({ conversation_id, member_id: memberId, author_id, title, number }) => ({
                memberId,
                kind: 'messages-waiting',
                cause: `conversation:${conversation_id}:${number}`,
                data: { conversation_id, title, name: people.get(author_id)?.name ?? '' },
                nameOf: author_id,
              })),
            )
            return waiting.length
          })
          told += some
          more = some === atOnce
        }
      })
      return { told }
    },
  }
}
