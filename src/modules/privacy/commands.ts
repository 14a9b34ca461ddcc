import type { Member } from '../../kernel/actor.ts'
import { notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Origin, Within } from '../../platform/http/endpoint.ts'
import { demand } from '../../platform/permissions/policy.ts'
import type { Hindrance, PersonalPart } from '../../platform/privacy/person.ts'
import { demandStill, lockMember, membersByIds, provePassword } from '../accounts/index.ts'
import { record } from '../activity/index.ts'
import * as errors from './errors.ts'
import { takeOut } from './erasing.ts'
import { exportJob } from './jobs.ts'
import { privacyPolicy } from './policy.ts'
import type { PrivacyNeeds } from './services.ts'
import * as store from './store.ts'

const mostExportsADay = 3
/** How long one is waited for before it is taken for given up; seconds of business time. */
const longestMaking = seconds.hour
/** How long after signing in that counts as proof of who it is; seconds of real time. */
const freshSignIn = 10 * 60

/**
 * Asks for an archive of everything that is held of a member. While one is being made, that one is meant; if its job was
 * given up, it gets another.
 * @throws Refusal too_many_exports
 */
export async function askForExport(
  needs: PrivacyNeeds,
  tx: Tx,
  actor: Member,
  origin: Origin,
): Promise<store.ExportRow> {
  const { memberId } = actor
  demand(privacyPolicy, actor, 'export', 'PersonalData', { memberId })
  const asked = await store.insertExport(tx, newId(), memberId)
  if (!asked) {
    const running = await store.selectLatestExport(tx, memberId)
    if (!running) throw errors.noSuchArchive()
    if (running.asked_at > plusSeconds(tx.now, -longestMaking)) return running
    store.updateAskedAt(tx, running.id)
    needs.services.jobs.send(tx, exportJob, { marketplaceId: tx.marketplaceId, exportId: running.id })
    return running
  }
  if ((await store.countExportsSince(tx, memberId, plusSeconds(tx.now, -seconds.day))) > mostExportsADay) {
    throw errors.exportsTooMany()
  }
  needs.services.jobs.send(tx, exportJob, { marketplaceId: tx.marketplaceId, exportId: asked.id })
  record(tx, { actor, origin, action: 'personal-data.export_asked', object: { kind: 'member', id: memberId } })
  return asked
}

/** What keeps a member from being erased now; empty when nothing does. */
export async function hindrancesOf(parts: readonly PersonalPart[], tx: Tx, memberId: string): Promise<Hindrance[]> {
  const said = await Promise.all(parts.map((part) => part.hindrances?.(tx, memberId) ?? []))
  return said.flat()
}

/** How it stands with a member's data, for those who run the marketplace. @throws Refusal not_found */
export async function standingOf(parts: readonly PersonalPart[], tx: Tx, actor: Member, memberId: string) {
  demand(privacyPolicy, actor, 'read', 'PersonalData', { memberId })
  const [people, erasure, exports] = await Promise.all([
    membersByIds(tx, [memberId]),
    store.selectErasure(tx, memberId),
    store.selectExports(tx, memberId),
  ])
  if (people.size === 0 && !erasure) throw notFound('member')
  return { erasure, exports, hindrances: erasure ? [] : await hindrancesOf(parts, tx, memberId) }
}

/**
 * Forgets a member at their own word, which a session that was left open is not: they give their password, or have just
 * signed in. At once and for good; see docs/decisions/erased-at-once.md.
 * @throws Refusal wrong_password, too_often, confirm_first, erasure_hindered, forbidden for who runs the marketplace
 */
export async function eraseMyself(
  needs: PrivacyNeeds,
  within: Within,
  actor: Member,
  password: string | undefined,
): Promise<void> {
  const proven =
    password === undefined ? undefined : await provePassword(needs.services, within, actor.memberId, password)
  await within(async (tx) => {
    // First the member, as every change of a password does: one that came meanwhile is waited for, and counts.
    await lockMember(tx, actor.memberId)
    await (proven ? demandStill(tx, proven) : demandFreshSignIn(needs, tx, actor))
    await erase(needs, tx, actor, actor.memberId, 'member')
    record(tx, { actor, action: 'member.erased', object: { kind: 'member', id: actor.memberId } })
  })
}

/**
 * Forgets a member who asked the operator for it.
 * @throws Refusal not_found, other_email, erasure_hindered, forbidden
 */
export async function eraseOnRequest(
  needs: PrivacyNeeds,
  tx: Tx,
  { actor, origin }: { actor: Member; origin: Origin },
  { memberId, email }: { memberId: string; email: string },
): Promise<void> {
  await erase(needs, tx, actor, memberId, 'operator', email)
  record(tx, { actor, origin, action: 'member.erased', object: { kind: 'member', id: memberId } })
}

async function erase(
  { personal }: PrivacyNeeds,
  tx: Tx,
  actor: Member,
  memberId: string,
  askedBy: 'member' | 'operator',
  email?: string,
): Promise<void> {
  const member = await lockMember(tx, memberId)
  if (!member || member.standing === 'erased') throw errors.noSuchMember()
  demand(privacyPolicy, actor, 'erase', 'PersonalData', { memberId, roles: member.roles })
  if (email !== undefined && email.trim().toLowerCase() !== member.email) throw errors.otherEmail()
  const parts = personal()
  await demandNothingOpen(parts, tx, memberId)
  await takeOut(parts, tx, memberId)
  store.insertErasure(tx, memberId, askedBy)
  // The shop is closed now, so nobody can buy any more; whoever was quicker is seen here, and everything is undone.
  await demandNothingOpen(parts, tx, memberId)
}

async function demandNothingOpen(parts: readonly PersonalPart[], tx: Tx, memberId: string): Promise<void> {
  const hindrances = await hindrancesOf(parts, tx, memberId)
  if (hindrances.length > 0) throw errors.erasureHindered(hindrances)
}

async function demandFreshSignIn({ services: { clock } }: PrivacyNeeds, tx: Tx, { sessionId }: Member): Promise<void> {
  const start = await store.selectSessionStart(tx, sessionId)
  if (!start || start < plusSeconds(clock.real(), -freshSignIn)) throw errors.confirmFirst()
}
