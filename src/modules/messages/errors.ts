import { notFound, Refusal } from '../../kernel/errors.ts'

/** Also for one that others have. */
export const noSuchConversation = () => notFound('conversation')

export const noSuchReport = () => notFound('report')

/** Why is nobody's business: a block, somebody who has gone, or is suspended, all look the same. */
export const cannotWriteHere = () => new Refusal('refused', 'cannot_write_here', 'You cannot write here.')

/** Strangers do not talk anybody down: see rules.ts. */
export const waitForAnswer = () =>
  new Refusal('refused', 'wait_for_answer', 'You have written several times. Wait until they answer.')

/** Members write to whom they deal with, or who has answered them before: see docs/decisions/who-may-write-to-whom.md. */
export const notAcquainted = () =>
  new Refusal(
    'refused',
    'not_acquainted',
    'You can write to members you deal with, and to sellers about what they offer.',
  )

export const ownProduct = () => new Refusal('refused', 'own_product', 'This is offered by you.')

export const refReused = () => new Refusal('refused', 'ref_reused', 'Another message was sent under this ref before.')

export const notAGroup = () => new Refusal('conflict', 'not_a_group', 'Only a group can be left or joined.')

export const groupFull = () => new Refusal('conflict', 'group_full', 'A group has twenty members at most.')

export const alreadyReported = () =>
  new Refusal('conflict', 'already_reported', 'You have reported this already. It is being looked at.')

export const reportDecided = () => new Refusal('conflict', 'report_decided', 'This report is decided already.')

/** A conversation as a whole is not removed, and in a group nobody in particular is warned. */
export const nobodysMessage = () =>
  new Refusal(
    'conflict',
    'no_message_reported',
    'No single message is reported here: this decision has nothing to act on.',
  )

export const tooManyLines = () =>
  new Refusal('too_many', 'too_many_lines', 'Too many of your devices are listening already.', {
    retryAfterSeconds: 30,
  })
