import type { AppServices } from '../../../engine/services.ts'
import type { Actor, Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { membersWithRole } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import type { NoticeOffice } from '../../notifications/index.ts'
import { type ContactForms, leastSeconds } from '../contact-forms.ts'
import type { ContactInput } from '../contact-schema.ts'
import { formStale, noSuchMessage, tooQuick } from '../errors.ts'
import { pagesPolicy } from '../policy.ts'
import { contactMessage as lifecycle } from '../process.ts'
import { contactWindows } from '../rules.ts'
import { insertAnswer, insertMessage, lockMessage } from '../store/contact.ts'
import type { ContactMessage } from '../subjects.ts'

/** The job that mails an answer. */
export const answerMailJob = 'send_contact_answer'

export interface ContactServices extends Pick<AppServices, 'engine' | 'clock' | 'jobs'> {
  office: NoticeOffice
  forms: ContactForms
}

/**
 * Keeps what a visitor wrote, and tells the operators that somebody did. A form sent twice is one message. Who fills in the
 * field that no person sees is thanked, and nothing is kept.
 * @throws Refusal form_stale, too_quick
 */
export async function receiveMessage(
  { engine, clock, office, forms }: ContactServices,
  tx: Tx,
  { actor, marketplaceId, origin }: { actor: Actor; marketplaceId: string; origin: Origin },
  { form, website, ...written }: ContactInput,
): Promise<void> {
  const judged = forms.judge(marketplaceId, form, clock.real())
  if (judged === 'stale') throw formStale()
  if (judged === 'quick') throw tooQuick(leastSeconds)
  if (website !== '') return
  const message: ContactMessage = {
    id: newId(),
    state: lifecycle.initial,
    version: lifecycle.version,
    enteredAt: tx.now,
    step: 0,
    policy: contactWindows,
    parties: {},
    memberId: actor.kind === 'member' ? actor.memberId : null,
    ...written,
    createdAt: tx.now,
  }
  if (!(await insertMessage(tx, message, form))) return
  await engine.begin(tx, lifecycle.name, message, { actor, requestId: origin.requestId })
  const operators = await membersWithRole(tx, 'operator')
  office.notifyAll(
    tx,
    operators.map((memberId) => ({
      memberId,
      kind: 'contact-received',
      cause: `contact-message:${message.id}`,
      data: { messageId: message.id },
    })),
  )
}

interface Answering {
  actor: Member
  origin?: Origin | undefined
}

/** Answers a message by e-mail; the letter leaves after the commit. @throws Refusal not_found, not_in_this_state */
export async function answerMessage(
  { engine, jobs }: Pick<ContactServices, 'engine' | 'jobs'>,
  tx: Tx,
  { actor, origin }: Answering,
  id: string,
  text: string,
): Promise<void> {
  const message = await lockForOperator(tx, actor, id)
  await engine.takeLocked(tx, lifecycle.name, message, { transition: 'answer', actor, requestId: origin?.requestId })
  const answerId = newId()
  insertAnswer(tx, { id: answerId, message_id: id, author_id: actor.memberId, text, created_at: tx.now })
  jobs.send(tx, answerMailJob, { marketplaceId: tx.marketplaceId, answerId })
  record(tx, { actor, origin, action: 'contact_message.answered', object: { kind: 'contact_message', id } })
}

/** Closes a message, puts it aside as spam, takes it back, or forgets it. @throws Refusal not_found, not_in_this_state */
export async function stepMessage(
  { engine }: Pick<ContactServices, 'engine'>,
  tx: Tx,
  { actor, origin }: Answering,
  id: string,
  transition: 'close' | 'mark_spam' | 'mark_wanted' | 'forget',
): Promise<void> {
  const message = await lockForOperator(tx, actor, id)
  await engine.takeLocked(tx, lifecycle.name, message, { transition, actor, requestId: origin?.requestId })
  record(tx, { actor, origin, action: `contact_message.${transition}`, object: { kind: 'contact_message', id } })
}

async function lockForOperator(tx: Tx, actor: Member, id: string): Promise<ContactMessage> {
  demand(pagesPolicy, actor, 'update', 'ContactMessage')
  const message = await lockMessage(tx, id)
  if (!message) throw noSuchMessage()
  return message
}
