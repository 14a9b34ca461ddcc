import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { record } from '../../activity/index.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import { decidesAsParty } from '../../payments/index.ts'
import { tell } from '../channel.ts'
import { alreadyReported, nobodysMessage, noSuchReport, reportDecided } from '../errors.ts'
import { messagesPolicy } from '../policy.ts'
import { seatedIn } from '../seats.ts'
import { selectAnyConversation, selectSeats } from '../store/conversations.ts'
import { selectByNumber, updateRemoved } from '../store/messages.ts'
import { insertReport, lockReport, type ReportRow, updateDecided } from '../store/reports.ts'

/** Tells those who run the marketplace of a message, or of a conversation. @throws Refusal not_found, already_reported */
export async function report(
  tx: Tx,
  said: { member: Member; id: string; seq?: number | undefined; reason: ReportRow['reason']; words: string },
): Promise<void> {
  const { member, id, seq, reason, words } = said
  const { conversation, mine, others } = await seatedIn(tx, member, id)
  const message = seq === undefined ? undefined : await selectByNumber(tx, id, BigInt(seq))
  const unseen = message === undefined || message.number <= mine.sees_from || message.author_id === member.memberId
  if (seq !== undefined && unseen) throw notFound('message')
  const added = await insertReport(tx, {
    id: newId(),
    conversation_id: id,
    message_id: message?.id ?? null,
    reported_number: message?.number ?? conversation.last_number,
    about_id: message?.author_id ?? (conversation.about === 'group' ? null : (others[0] ?? null)),
    reporter_id: member.memberId,
    reason,
    words,
  })
  if (!added) throw alreadyReported()
}

/** Puts on record that somebody who runs the marketplace has read what was said around a report. */
export function noteReading(
  tx: Tx,
  { member: actor, origin }: { member: Member; origin: Origin },
  { id, conversation_id }: { id: string; conversation_id: string },
): void {
  const object = { kind: 'message_report', id }
  record(tx, { actor, origin, action: 'message_report.read', object, details: { conversation_id } })
}

const deeds = {
  dismissed: 'message_report.dismissed',
  removed: 'message_report.removed',
  warned: 'message_report.warned',
} as const

type Deciding = Pick<AppServices, 'live'> & { office: NoticeOffice }

/**
 * Decides about a report, and with it about every other open one of the same message. Whoever is in the conversation
 * leaves that to another operator, while there is one. Who reported hears that it was decided; who wrote, what follows.
 * @throws Refusal not_found, report_decided, no_message_reported, party_may_not_decide
 */
export async function decide(
  { live, office }: Deciding,
  tx: Tx,
  by: { member: Member; id: string; origin: Origin },
  { decision, note }: { decision: NonNullable<ReportRow['decision']>; note: string },
): Promise<void> {
  const { member, id, origin } = by
  demand(messagesPolicy, member, 'decide', 'MessageReport')
  const found = isId(id) ? await lockReport(tx, id) : undefined
  if (!found) throw noSuchReport()
  const [conversation, seats] = await Promise.all([
    selectAnyConversation(tx, found.conversation_id),
    selectSeats(tx, [found.conversation_id]),
  ])
  const inIt = seats.map(({ member_id: one }) => one)
  const asParty = await decidesAsParty(tx, member, inIt)
  if (found.decision) throw reportDecided()
  const cannot = (decision === 'removed' && !found.message_id) || (decision === 'warned' && !found.about_id)
  if (cannot) throw nobodysMessage()
  const decided = await updateDecided(tx, found, { decision, by: member.memberId, note })
  const data = { conversation_id: found.conversation_id, title: conversation?.title ?? '' }
  if (decision === 'removed' && found.message_id) {
    updateRemoved(tx, found.message_id)
    const removed = { message_id: found.message_id, seq: Number(found.reported_number) }
    tell(live, tx, inIt, 'removed', { conversation_id: found.conversation_id, ...removed })
  }
  if (decision !== 'dismissed' && found.about_id) {
    const kind = decision === 'removed' ? 'message-removed' : 'message-warning'
    office.notify(tx, { memberId: found.about_id, kind, cause: `message-report:${id}`, data })
  }
  for (const { id: one, reporter_id: memberId } of decided) {
    office.notify(tx, { memberId, kind: 'report-decided', cause: `message-report:${one}`, data: { ...data, decision } })
  }
  record(tx, {
    actor: member,
    origin,
    action: deeds[decision],
    object: { kind: 'message_report', id },
    details: {
      conversation_id: found.conversation_id,
      message_id: found.message_id,
      about: found.about_id,
      reason: found.reason,
      ...(asParty && { as_party: true }),
    },
  })
}
