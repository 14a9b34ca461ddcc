import { Refusal } from '../../kernel/errors.ts'

/** Feedback speaks of what has arrived. */
export const notDelivered = () =>
  new Refusal('conflict', 'not_delivered', 'Feedback can be given when the parcel has arrived.')

/** Once each: about the seller, about the platform. */
export const alreadyGiven = () =>
  new Refusal('conflict', 'feedback_given', 'You have already said what you think of this.')
