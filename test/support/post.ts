import { noLive } from './live.ts'
import { openTenants, putMember } from './tenants.ts'
import { openMailPeer } from './mail-peer.ts'
import { loadConfig } from '../../src/config.ts'
import type { Member } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import { sql } from '../../src/platform/db/sql.ts'
import type { RunningJob } from '../../src/platform/jobs/definition.ts'
import type { Jobs } from '../../src/platform/jobs/jobs.ts'
import { openDirectory } from '../../src/platform/tenancy/directory.ts'
import { presets } from '../../src/presets/all.ts'
import { deliver } from '../../src/modules/notifications/delivery.ts'
import { mailJobs } from '../../src/modules/notifications/jobs.ts'
import { type NoticeKind, noticeKinds } from '../../src/modules/notifications/notice.ts'
import { openNoticeOffice } from '../../src/modules/notifications/office.ts'
import { readUndelivered } from '../../src/modules/notifications/queries.ts'

const kindOf = (kind: string, queue?: NoticeKind['queue']): NoticeKind => ({
  kind,
  mailed: true,
  ...(queue && { queue }),
  title: ({ order }) => `Order ${order}: ${kind}`,
  body: (_, words) => `Good news from ${words.marketplace}.`,
  link: ({ order }) => `/orders/${order}`,
})
/** What members are told here. */
export const kinds = noticeKinds([
  kindOf('order-paid', 'send_payment_success_email'),
  kindOf('feedback-wanted', 'send_feedback_request_email'),
  kindOf('order-shipped'),
])
export const operator: Member = { kind: 'member', memberId: newId(), sessionId: newId(), roles: ['operator'] }

/** A marketplace, a mail server, and Amna, who is told things; jobs are noted and not run. */
export async function openPost() {
  const tenants = await openTenants()
  const peer = await openMailPeer()
  const sent: { name: string; data: Record<string, unknown> }[] = []
  const jobs: Pick<Jobs, 'send' | 'sendEach'> = {
    send: (tx, name, data) => jobs.sendEach(tx, name, [{ data }])[0] as string,
    sendEach(tx, name, many) {
      tx.afterCommit(() => sent.push(...many.map(({ data }) => ({ name, data: { ...data } }))))
      return many.map(() => newId())
    },
  }
  const { db, clock, here } = tenants
  const directory = openDirectory(db, presets, () => clock.real().getTime())
  const config = loadConfig({ ENVIRONMENT: 'test' })
  const services = { config, db, clock, directory, mail: peer.mail, jobs: jobs as Jobs }
  const office = openNoticeOffice(jobs, noLive, kinds)
  const amna = await putMember(tenants, here, 'Amna')

  /** Tells Amna, or somebody else, one thing and answers the notice's id. */
  const tell = async (kind = 'order-shipped', marketplace = here, memberId = amna) => {
    const cause = newId()
    await db.inMarketplace(marketplace, async (tx) =>
      office.notify(tx, { memberId, kind, cause, data: { order: 'A-1' } }),
    )
    const { id } = await db.snapshot(marketplace, (tx) =>
      tx.one<{ id: string }>(sql`select id from notification where cause = ${cause}`),
    )
    return { marketplaceId: marketplace, noticeId: id }
  }
  const standing = ({ marketplaceId, noticeId }: { marketplaceId: string; noticeId: string }) =>
    db.snapshot(marketplaceId, (tx) =>
      tx.one<{ mail_state: string; mail_attempts: number; mail_fault: string | null; message_id: string | null }>(sql`
        select mail_state, mail_attempts, mail_fault, message_id from notification where id = ${noticeId}`),
    )
  const post = (which: { marketplaceId: string; noticeId: string }) => deliver(services, kinds, which)
  const run = (name: string, data: Record<string, string> = {}) =>
    mailJobs(kinds)
      .find((job) => job.name === name)
      ?.handle(services, data, {} as RunningJob)
  const undelivered = async (marketplace = here) =>
    (
      await db.snapshot(marketplace, (tx) =>
        readUndelivered(tx, operator, undefined, { direction: 'forward', limit: 100 }),
      )
    ).rows
  return { tenants, peer, sent, services, amna, tell, standing, post, run, undelivered }
}
