import { Refusal } from '../kernel/errors.ts'
import type { SystemActor } from '../kernel/actor.ts'
import type { Marketplace } from '../kernel/marketplace.ts'
import { noticeKinds, readUndelivered, sendAgain, type UndeliveredRow } from '../modules/notifications/index.ts'
import type { OpenedJobs } from './open-jobs.ts'
import { realClock } from './real-clock.ts'
import { table } from './table.ts'

/** Who sits at the machine itself. */
const operator: SystemActor = { kind: 'system', name: 'setup' }

/** `mail undelivered`: what has not certainly arrived in a marketplace. @throws Refusal for an unknown marketplace */
export async function listUndelivered(opened: OpenedJobs, slug: string): Promise<string> {
  const { id } = await marketplaceOf(opened, slug)
  const { rows } = await opened.db.snapshot(id, (tx) =>
    readUndelivered(tx, operator, undefined, { direction: 'forward', limit: 100 }),
  )
  if (rows.length === 0) return 'Every e-mail has arrived.'
  return table(
    ['Id', 'Kind', 'State', 'Tries', 'Made (UTC)', 'What the mail server said'],
    rows.map((row) => [
      row.id,
      row.kind,
      row.mail_state,
      String(row.mail_attempts),
      row.created_at.toISOString(),
      row.mail_fault ?? '',
    ]),
  )
}

/**
 * `mail send-again`: one e-mail, or every refused one of a marketplace, under the Message-ID it has.
 * @throws Refusal where there is none, or it was delivered
 */
export async function sendMailAgain(opened: OpenedJobs, slug: string, id: string | undefined): Promise<string> {
  const marketplace = await marketplaceOf(opened, slug)
  const { db, jobs } = opened
  // The queue of any kind delivers any kind.
  const office = { jobs, kinds: noticeKinds([]), realNow: realClock.real() }
  const again = (noticeId: string) =>
    db.inMarketplace(marketplace.id, (tx) => sendAgain(tx, office, { actor: operator, id: noticeId }))
  if (id !== undefined) {
    await again(id)
    return 'It goes out again.'
  }
  const refused = await db.snapshot(marketplace.id, (tx) =>
    readUndelivered(tx, operator, 'refused', { direction: 'forward', limit: 100 }),
  )
  for (const row of refused.rows satisfies UndeliveredRow[]) await again(row.id)
  return `${refused.rows.length} go out again.`
}

async function marketplaceOf({ directory }: OpenedJobs, slug: string): Promise<Marketplace> {
  const found = await directory.bySlug(slug)
  if (!found) throw new Refusal('not_found', 'not_found', `There is no marketplace '${slug}'.`)
  return found
}
