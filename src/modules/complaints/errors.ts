import { faultIn, Refusal } from '../../kernel/errors.ts'

/** One matter, one case at a time. */
export const complainedAlready = () =>
  new Refusal('conflict', 'complained_already', 'You have complained of this already, and it is not decided yet.')

/** Nobody complains of themselves. */
export const ofOneself = () => new Refusal('refused', 'complaint_of_oneself', 'This is your own.')

/** Of a member complains who has had to do with them. */
export const neverDealt = () =>
  new Refusal('refused', 'never_dealt', 'You have had no deal with this member. Complain of what they offer instead.')

/** Where nobody listens any more, nothing is added. */
export const complaintOver = () =>
  new Refusal('conflict', 'complaint_over', 'Nothing can be added to this complaint any more.')

/** Money goes back only to the buyer of an order who complains of its seller. */
export const noMoneyInIt = (field: string) =>
  faultIn(field, 'no_money_in_it', 'No money can go back by this complaint: it is not of a buyer about an order.')

/** What is given back was paid. */
export const beyondPrice = (field: string, left: string, currency: string) =>
  faultIn(field, 'beyond_price', `${left} ${currency} of the price can still go back, and no more.`)

/** Whoever is in the right is given no refund and no strike against them. */
export const rejectedWithEffect = () =>
  faultIn('outcome', 'rejected_with_effect', 'A complaint that is rejected brings no refund and no strike.')

/** After an appeal somebody else looks at it, as long as there is somebody. */
export const decidedBefore = () =>
  new Refusal(
    'forbidden',
    'decided_before',
    'You have decided this the first time: another operator must decide about the appeal.',
  )

/** There is nothing to take. */
export const nothingOffered = () =>
  new Refusal('conflict', 'nothing_offered', 'The other side has offered nothing yet.')

/** Only what was seen is agreed to. */
export const offerChanged = () =>
  new Refusal(
    'conflict',
    'offer_changed',
    'The other side offers another amount by now. Look again before you take it.',
  )

/** Where each side lost a part, one of them cannot speak for the other. */
export const bothMustAccept = () =>
  new Refusal(
    'conflict',
    'both_may_appeal',
    'The other side may appeal too: the decision stands when the time is over.',
  )
