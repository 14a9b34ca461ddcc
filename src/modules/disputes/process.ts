import { afterField, beforeField, defineProcess, ifSet, type Process } from '../../engine/process.ts'
import { concede, sendAgainLater, sendEvidence } from './effects.ts'
import { lockDispute, selectDealOfDispute, updateDisputeState } from './store.ts'
import { openStates, type Dispute } from './subjects.ts'

/*
 * A buyer's bank asks for money back. Stripe tells of it, takes the amount and a fee, and wants evidence by a day; the bank
 * decides. We never decide anything here: the parties and the operator gather evidence, the operator sends it or gives in,
 * and a deadline sends whatever there is before it is too late. What Stripe refuses of it is sent again a few times, and the
 * operator is told. How it stands is what Stripe says when asked.
 * What a dispute does to its deal stands in commands/deal.ts, and what it does to the money in commands/money.ts and
 * commands/loss.ts.
 */
const declared: Process<Dispute> = {
  name: 'dispute',
  version: 2,
  noun: 'dispute',
  roles: ['payments', 'operator', 'seller', 'buyer'],
  initial: 'told',
  begin: { name: 'begin', label: 'Told by Stripe' },
  states: {
    told: { label: 'Told by Stripe', money: 'none' },
    needs_response: { label: 'Evidence wanted', money: 'none' },
    submitting: { label: 'Evidence being sent', money: 'none' },
    unanswered: { label: 'Evidence refused by Stripe', money: 'none' },
    accepting: { label: 'Giving in', money: 'none' },
    under_review: { label: 'With the bank', money: 'none' },
    won: { label: 'Won', final: true, money: 'none' },
    lost: { label: 'Lost', final: true, money: 'none' },
    closed: { label: 'Closed', final: true, money: 'none' },
  },
  transitions: {
    ask: {
      from: ['told', 'accepting', 'under_review'],
      to: 'needs_response',
      by: ['payments'],
      label: 'Ask for evidence',
      meaning: 'The bank wants to know why the payment was right.',
      notify: [{ to: 'seller', kind: 'dispute-opened' }],
    },
    submit: {
      from: ['needs_response', 'unanswered'],
      to: 'submitting',
      by: ['operator'],
      at: ifSet(afterField('evidenceTime')),
      label: 'Send the evidence',
      meaning: 'What was gathered goes to the bank as it is. It can be sent once.',
      effects: [sendEvidence],
    },
    refuse: {
      from: 'submitting',
      to: 'unanswered',
      by: ['payments'],
      label: 'Refuse the evidence',
      meaning: 'Stripe did not take the evidence; the reason is beside it.',
      effects: [sendAgainLater],
      notify: [{ to: 'operator', kind: 'dispute-evidence-refused' }],
    },
    accept: {
      from: ['needs_response', 'unanswered'],
      to: 'accepting',
      by: ['operator'],
      label: 'Give in',
      meaning: 'Nobody argues with the bank: the buyer keeps the money.',
      effects: [concede],
    },
    review: {
      from: ['told', 'needs_response', 'submitting', 'unanswered', 'accepting'],
      to: 'under_review',
      by: ['payments'],
      label: 'Be reviewed',
      meaning: 'The bank has the evidence and decides; that may take weeks.',
    },
    win: {
      from: openStates,
      to: 'won',
      by: ['payments'],
      label: 'Win',
      meaning: 'The bank has found for the seller; what was taken comes back.',
      notify: [{ to: 'seller', kind: 'dispute-won' }],
    },
    lose: {
      from: openStates,
      to: 'lost',
      by: ['payments'],
      label: 'Lose',
      meaning: 'The bank has found for the buyer, who keeps the money.',
      notify: [{ to: 'seller', kind: 'dispute-lost' }],
    },
    close: {
      from: openStates,
      to: 'closed',
      by: ['payments'],
      label: 'Close',
      meaning: 'The bank asked and took nothing.',
      notify: [{ to: 'seller', kind: 'dispute-closed' }],
    },
  },
  lock: lockDispute,
  parentOf: selectDealOfDispute,
  save: updateDisputeState,
}

/** How a dispute goes: the newest version, under which new ones begin. */
export const dispute = defineProcess(declared)

const { submit, refuse, ...others } = declared.transitions

/** As it was before refused evidence waited: it was sent again at once, again and again. */
export const disputeUnpaused = defineProcess<Dispute>({
  ...declared,
  version: 1,
  transitions: {
    ...others,
    ...(submit && { submit: { ...submit, at: ifSet(beforeField('dueAt', 'evidenceLead')) } }),
    ...(refuse && { refuse: { ...refuse, effects: [], notify: [] } }),
  },
})
