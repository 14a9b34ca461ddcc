import { Refusal } from '../../kernel/errors.ts'

/** Feedback speaks of what has arrived. */
export const notDelivered = () =>
  new Refusal('conflict', 'not_delivered', 'Feedback can be given when the parcel has arrived.')

/** The one who was rated answers once. */
export const alreadyAnswered = () => new Refusal('conflict', 'feedback_answered', 'You have answered this already.')

/** One answers what everybody can read. */
export const notSeenYet = () => new Refusal('conflict', 'feedback_not_seen', 'This is not seen by anybody yet.')

/** Once each: of each other, and about the platform. */
export const alreadyGiven = () =>
  new Refusal('conflict', 'feedback_given', 'You have already said what you think of this.')
