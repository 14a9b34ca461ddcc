import { z } from 'zod'
import { after, defineProcess, type Notice, type Process, same, type Wait } from '../../engine/process.ts'
import { versionsOf } from '../../engine/versions.ts'
import { chargeDisputed } from '../payments/index.ts'
import { bothMustAccept, nothingOffered } from './errors.ts'
import { carryOut, giveOffered, noteOffer, weigh } from './effects.ts'
import { complaintsOfDispute, lockComplaint, selectDealOfComplaint, updateComplaintState } from './store.ts'
import type { Complaint } from './subjects.ts'

/*
 * A member complains of another, and is not the only one to be heard: nothing is decided before the other side has had its
 * time to answer. Until somebody decides, the two may still come to terms: the seller names an amount, the buyer takes it.
 *
 *   opened       - the other side's silence moves it on; it is decided without their word then
 *   under review - the operator decides, and says why; if nobody ever does, the case ends undecided
 *   decided      - takes effect when nobody may appeal any more: what has gone back to a card does not come again
 *   appealed     - another operator decides for good, where there is another; if nobody does, the first decision stands
 *
 * The money is not the case's own: it goes back by the order's own refunds. While the buyer complains, the order keeps it
 * (orders/complained.ts), which is why a case must end whoever forgets it. While a bank is asking for it, nothing goes
 * back, and what would give it back waits.
 */

/** What gives money back waits until no bank is asking for it. */
const untilBankHasDecided = (amountOf: (complaint: Complaint) => bigint | null): Wait<Complaint> => ({
  for: 'dispute',
  keeps: (complaint) => (complaint.order?.atBank && (amountOf(complaint) ?? 0n) > 0n ? chargeDisputed() : undefined),
})
const decidedRefund = untilBankHasDecided(({ refund }) => refund)

/** Both sides are told the same. */
const bothHear = (kind: string): Notice[] => [
  { to: 'complainant', kind },
  { to: 'respondent', kind },
]

const declared: Process<Complaint> = {
  name: 'complaint',
  version: 2,
  noun: 'complaint',
  roles: ['complainant', 'respondent', 'refused', 'burdened', 'operator'],
  initial: 'opened',
  begin: { name: 'open', label: 'Complained', notify: [{ to: 'respondent', kind: 'complaint-opened' }] },
  states: {
    opened: { label: 'Waiting for the other side', turn: 'respondent', money: 'none' },
    under_review: { label: 'Under review', turn: 'operator', money: 'none' },
    decided: { label: 'Decided, may be appealed', money: 'none' },
    appealed: { label: 'Appealed', turn: 'operator', money: 'none' },
    closed: { label: 'Decided for good', final: true, money: 'none' },
    settled: { label: 'Settled between the two', final: true, money: 'none' },
    withdrawn: { label: 'Withdrawn', final: true, money: 'none' },
    lapsed: { label: 'Ended undecided', final: true, money: 'none' },
  },
  ways: [['opened', 'under_review', 'decided', 'closed']],
  transitions: {
    answer: {
      from: 'opened',
      to: 'under_review',
      by: ['respondent'],
      label: 'Answer',
      meaning: 'Both sides are heard: those who run the marketplace look at it.',
      notify: [
        { to: 'complainant', kind: 'complaint-answered' },
        { to: 'operator', kind: 'complaint-to-decide' },
      ],
    },
    move_on: {
      from: 'opened',
      to: 'under_review',
      at: after('answerWindow'),
      label: 'Go on without an answer',
      meaning: 'The other side did not answer in time. It is decided by what there is.',
      notify: [...bothHear('complaint-unanswered'), { to: 'operator', kind: 'complaint-to-decide' }],
    },
    offer: {
      from: ['opened', 'under_review'],
      to: same,
      by: ['respondent'],
      label: 'Offer money back',
      meaning: 'The buyer is asked whether the matter is settled with it. A later offer takes the place of this one.',
      input: z.strictObject({ amount: z.string().min(1).max(20) }),
      effects: [noteOffer],
      notify: [{ to: 'complainant', kind: 'complaint-offer' }],
    },
    accept_offer: {
      from: ['opened', 'under_review'],
      to: 'settled',
      by: ['complainant'],
      label: 'Take the offer',
      meaning: 'The money goes back to you, and the matter is settled.',
      guard: ({ offered }) => (offered === null ? nothingOffered() : undefined),
      waits: untilBankHasDecided(({ offered }) => offered),
      effects: [giveOffered],
      notify: [{ to: 'respondent', kind: 'complaint-settled' }],
    },
    withdraw: {
      from: ['opened', 'under_review'],
      to: 'withdrawn',
      by: ['complainant'],
      label: 'Withdraw the complaint',
      meaning: 'The matter is over. Nothing is given back.',
      notify: [{ to: 'respondent', kind: 'complaint-withdrawn' }],
    },
    decide: {
      from: 'under_review',
      to: 'decided',
      by: ['operator'],
      label: 'Decide',
      meaning: 'Both sides are told, with the reason. It takes effect when nobody may appeal any more.',
      effects: [weigh],
      notify: bothHear('complaint-decided'),
    },
    appeal: {
      from: 'decided',
      to: 'appealed',
      by: ['refused', 'burdened'],
      label: 'Appeal',
      meaning: 'It is decided once more, by somebody else where there is somebody, and then for good.',
      notify: [...bothHear('complaint-appealed'), { to: 'operator', kind: 'complaint-to-decide-again' }],
    },
    accept: {
      from: 'decided',
      to: 'closed',
      by: ['refused', 'burdened'],
      label: 'Accept the decision',
      meaning: 'You do not appeal: the decision takes effect now.',
      guard: ({ outcome }) => (outcome === 'partly_upheld' ? bothMustAccept() : undefined),
      waits: decidedRefund,
      effects: [carryOut],
      notify: bothHear('complaint-closed'),
    },
    stand: {
      from: 'decided',
      to: 'closed',
      at: after('appealWindow'),
      label: 'Take effect',
      meaning: 'Nobody has appealed in time: the decision stands.',
      waits: decidedRefund,
      effects: [carryOut],
      notify: bothHear('complaint-closed'),
    },
    lapse: {
      from: 'under_review',
      to: 'lapsed',
      at: after('decisionWindow'),
      label: 'End undecided',
      meaning: 'Nobody has decided in all that time: nothing is given back by it, and the order goes on.',
      notify: [...bothHear('complaint-lapsed'), { to: 'operator', kind: 'complaint-lapsed' }],
    },
    stand_undecided: {
      from: 'appealed',
      to: 'closed',
      at: after('decisionWindow'),
      label: 'Let the first decision stand',
      meaning: 'Nobody has decided about the appeal in all that time: what was decided first takes effect.',
      waits: decidedRefund,
      effects: [carryOut],
      notify: bothHear('complaint-closed'),
    },
    decide_finally: {
      from: 'appealed',
      to: 'closed',
      by: ['operator'],
      label: 'Decide for good',
      meaning: 'It takes effect at once, and there is no further appeal.',
      effects: [carryOut],
      notify: bothHear('complaint-closed'),
    },
  },
  lock: lockComplaint,
  parentOf: selectDealOfComplaint,
  waiting: { dispute: complaintsOfDispute },
  save: updateComplaintState,
}

/** How a complaint goes: the newest version, under which new ones begin. */
export const complaint = defineProcess(declared)

const { lapsed: _lapsed, ...statesBefore } = declared.states
const { lapse: _lapse, stand_undecided: _stands, ...stepsBefore } = declared.transitions

/** As it was before a decision had a time by which it is wanted: it waits for one, and holds nothing up. */
export const complaintUnbounded = defineProcess<Complaint>({
  ...declared,
  version: 1,
  states: statesBefore,
  transitions: stepsBefore,
})

/** By these a complaint finds its own. */
export const complaints = versionsOf(complaint, complaintUnbounded)
