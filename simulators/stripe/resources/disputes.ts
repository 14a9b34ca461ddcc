import { move } from '../balances.ts'
import { badParameter, refused } from '../errors.ts'
import { tell } from '../events.ts'
import { page } from '../lists.ts'
import { merged, must, withNulls } from '../reading.ts'
import type { Doc, Params, Route, World } from '../types.ts'

/** How long a platform has to answer a dispute. */
const DAYS_TO_ANSWER = 9
const DAY = 86_400

const EVIDENCE = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_communication',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'customer_signature',
  'duplicate_charge_documentation',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'receipt',
  'refund_policy',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'service_documentation',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_documentation',
  'shipping_tracking_number',
  'uncategorized_file',
  'uncategorized_text',
] as const

/** So many characters Stripe takes in one field of text, and in all of them together. */
const LONGEST = { one: 20_000, all: 150_000 }

/** What a dispute is about: a part of the charge, or as an inquiry, which takes nothing yet. */
export type DisputeWish = {
  reason: string
  amount?: number | undefined
  inquiry?: boolean | undefined
  /** The card network gives the payer their money back before there is anything to answer. */
  prevented?: boolean | undefined
}

/** The holder of the card takes the money back: it leaves the balance at once, with Stripe's fee for the dispute. */
export function openDispute(world: World, account: string, charge: Doc, wish: DisputeWish): Doc {
  const rest = charge['amount_captured'] - charge['amount_refunded']
  const amount = wish.amount ?? rest
  if (charge['disputed'] || !charge['captured'] || amount <= 0 || amount > rest)
    throw refused(
      undefined,
      `Charge ${charge.id} cannot be disputed: it is not paid, refunded in full, or disputed already.`,
    )
  const id = world.ids('dp')
  const now = world.clock.seconds()
  const currency = charge['currency']
  const { reason, inquiry = false, prevented = false } = wish
  const dispute = world.store.insert(
    {
      id,
      object: 'dispute',
      amount,
      balance_transactions: [],
      charge: charge.id,
      created: now,
      currency,
      enhanced_eligibility_types: [],
      evidence: { ...withNulls(EVIDENCE, null), enhanced_evidence: {} },
      evidence_details: {
        due_by: now + DAYS_TO_ANSWER * DAY,
        enhanced_eligibility: {},
        has_evidence: false,
        past_due: false,
        submission_count: 0,
        submission_method: 'not_submitted',
      },
      intended_submission_method: null,
      is_charge_refundable: inquiry,
      livemode: false,
      metadata: {},
      network_reason_code: '10.4',
      payment_intent: charge['payment_intent'],
      payment_method_details: {
        card: {
          brand: 'visa',
          case_type: inquiry ? 'inquiry' : prevented ? 'resolution' : 'chargeback',
          network: 'visa',
          network_reason_code: '10.4',
        },
        type: 'card',
      },
      reason,
      status: inquiry ? 'warning_needs_response' : prevented ? 'prevented' : 'needs_response',
    },
    account,
  )
  if (inquiry) {
    tell(world, account, 'charge.dispute.created', dispute)
    return dispute
  }
  world.store.save({ ...charge, disputed: true })
  const taken = withdraw(world, account, dispute)
  tell(world, account, 'charge.dispute.created', taken)
  tell(world, account, 'charge.dispute.funds_withdrawn', taken)
  return taken
}

/** Takes the disputed amount and the fee for it. */
function withdraw(world: World, account: string, dispute: Doc): Doc {
  return take(world, account, dispute, { amount: dispute['amount'], fee: world.settings.disputeFee })
}

function take(world: World, account: string, dispute: Doc, taken: { amount: number; fee: number }): Doc {
  const { currency } = dispute
  const fee = { amount: taken.fee, application: null, currency, description: 'Dispute fee', type: 'stripe_fee' }
  const txn = move(world, {
    account,
    type: 'adjustment',
    amount: 0 - taken.amount,
    currency,
    source: dispute.id,
    description: `Chargeback withdrawal for ${dispute['charge']}`,
    reporting: 'dispute',
    fees: [fee],
  })
  return world.store.save({ ...dispute, balance_transactions: [...dispute['balance_transactions'], txn] })
}

/** The bank was not content with an inquiry: it takes the money after all. */
export function escalateInquiry(world: World, account: string, dispute: Doc): Doc {
  if (!String(dispute['status']).startsWith('warning_') || dispute['status'] === 'warning_closed')
    throw refused(undefined, 'This dispute is no open inquiry.')
  world.store.save({ ...must(world, account, 'charge', dispute['charge']), disputed: true })
  const taken = withdraw(world, account, { ...dispute, status: 'needs_response', is_charge_refundable: false })
  tell(world, account, 'charge.dispute.updated', taken, { status: dispute['status'] })
  tell(world, account, 'charge.dispute.funds_withdrawn', taken)
  return taken
}

/** The card network settles an open dispute or inquiry: the payer has their money back, if they had not already. */
export function preventDispute(world: World, account: string, dispute: Doc): Doc {
  if (['won', 'lost', 'prevented', 'warning_closed'].includes(dispute['status']))
    throw refused(undefined, `This dispute is already closed: ${dispute['status']}.`)
  const prevented = world.store.save({ ...dispute, status: 'prevented', is_charge_refundable: false })
  world.store.save({ ...must(world, account, 'charge', dispute['charge']), disputed: true })
  const takes = prevented['balance_transactions'].length === 0
  const taken = takes ? withdraw(world, account, prevented) : prevented
  tell(world, account, 'charge.dispute.updated', taken, { status: dispute['status'] })
  if (takes) tell(world, account, 'charge.dispute.funds_withdrawn', taken)
  tell(world, account, 'charge.dispute.closed', taken)
  return taken
}

/**
 * A decision is contested: ours by us, or, where it was won, by the payer's bank, which takes the money once more. It is won
 * or lost anew. A `fee` may be kept for our own.
 */
export function appealDispute(world: World, account: string, dispute: Doc, fee = 0): Doc {
  const { status } = dispute
  if (!['won', 'lost'].includes(status)) throw refused(undefined, 'Nothing was decided that could be contested.')
  const due_by = world.clock.seconds() + DAYS_TO_ANSWER * DAY
  const details = { ...dispute['evidence_details'], due_by }
  const open = world.store.save({ ...dispute, status: 'appeal_needs_response', evidence_details: details })
  const taken = status === 'won' ? { amount: dispute['amount'], fee: world.settings.disputeFee } : { amount: 0, fee }
  const appealed = taken.fee > 0 ? take(world, account, open, taken) : open
  tell(world, account, 'charge.dispute.updated', appealed, { status })
  if (status === 'won') tell(world, account, 'charge.dispute.funds_withdrawn', appealed)
  return appealed
}

/** Stripe calls it by another word, which may be one that nobody has heard of. */
export function callDispute(world: World, account: string, dispute: Doc, status: string): Doc {
  const called = world.store.save({ ...dispute, status })
  tell(world, account, 'charge.dispute.updated', called, { status: dispute['status'] })
  return called
}

/** The bank asks no more, and has taken nothing. */
export function closeInquiry(world: World, account: string, dispute: Doc): Doc {
  if (!String(dispute['status']).startsWith('warning_')) throw refused(undefined, 'This dispute is no inquiry.')
  const closed = world.store.save({ ...dispute, status: 'warning_closed' })
  tell(world, account, 'charge.dispute.closed', closed)
  return closed
}

/** The bank decides. A won dispute brings the money back, or `part` of it; the fee stays with Stripe. */
export function decideDispute(world: World, account: string, dispute: Doc, status: 'won' | 'lost', part?: number): Doc {
  if (['won', 'lost'].includes(dispute['status']))
    throw refused(undefined, `This dispute is already closed: ${dispute['status']}.`)
  if (status === 'lost') {
    const lost = world.store.save({ ...dispute, status })
    tell(world, account, 'charge.dispute.closed', lost)
    return lost
  }
  const { currency, charge } = dispute
  const txn = move(world, {
    account,
    type: 'adjustment',
    amount: part ?? dispute['amount'],
    currency,
    source: dispute.id,
    description: `Chargeback reversal for ${charge}`,
    reporting: 'dispute_reversal',
  })
  const won = world.store.save({ ...dispute, status, balance_transactions: [...dispute['balance_transactions'], txn] })
  tell(world, account, 'charge.dispute.funds_reinstated', won)
  tell(world, account, 'charge.dispute.closed', won)
  return won
}

/** A dispute that nobody answers in time is lost. */
export function loseUnanswered(world: World): void {
  for (const dispute of world.store.all({ kind: 'dispute', account: '*', where: { status: 'needs_response' } }))
    if (dispute['evidence_details'].due_by <= world.clock.seconds())
      decideDispute(world, world.store.ownerOf(dispute.id) ?? '', dispute, 'lost')
}

/** Stripe's words for tests: this text as evidence decides the dispute at once. */
const DECISIVE: Record<string, 'won' | 'lost'> = { winning_evidence: 'won', losing_evidence: 'lost' }

function updateDispute(world: World, account: string, id: string, params: Params): Doc {
  const dispute = must(world, account, 'dispute', id)
  if (['won', 'lost', 'prevented', 'warning_closed'].includes(dispute['status']))
    throw refused(undefined, 'This dispute is already closed.')
  refuseTooLong(params['evidence'] ?? {})
  const evidence = { ...dispute['evidence'], ...params['evidence'] }
  const details = dispute['evidence_details']
  const submitted = params['submit'] !== false && params['evidence'] !== undefined
  const evidence_details = {
    ...details,
    has_evidence: EVIDENCE.some((name) => evidence[name] !== null),
    submission_count: details.submission_count + (submitted ? 1 : 0),
    submission_method: submitted ? 'manual' : details.submission_method,
  }
  const reviewed = String(dispute['status']).startsWith('warning_') ? 'warning_under_review' : 'under_review'
  const status = submitted ? reviewed : dispute['status']
  const saved = world.store.save({
    ...dispute,
    evidence,
    evidence_details,
    status,
    metadata: merged(dispute['metadata'], params['metadata']),
  })
  tell(world, account, 'charge.dispute.updated', saved, { status: dispute['status'] })
  const decision = submitted ? DECISIVE[String(evidence.uncategorized_text)] : undefined
  return decision ? decideDispute(world, account, saved, decision) : saved
}

function refuseTooLong(evidence: Params): void {
  const texts = Object.entries(evidence).filter((field): field is [string, string] => typeof field[1] === 'string')
  for (const [name, text] of texts) {
    if (text.length <= LONGEST.one) continue
    const says = `Invalid string: ${text.slice(0, 20)}...; must be at most ${LONGEST.one} characters`
    throw badParameter(`evidence[${name}]`, 'parameter_invalid_string', says)
  }
  if (texts.reduce((sum, [, text]) => sum + text.length, 0) > LONGEST.all)
    throw refused(undefined, `The evidence may have ${LONGEST.all} characters at most in all its fields together.`)
}

export const disputeRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/disputes',
    answer({ world, account, params }) {
      const where = { charge: params['charge'], payment_intent: params['payment_intent'] }
      return page(world, '/v1/disputes', { kind: 'dispute', account, where, created: params['created'] }, params)
    },
  },
  {
    method: 'GET',
    path: '/v1/disputes/{id}',
    answer: ({ world, account, path }) => must(world, account, 'dispute', path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/disputes/{id}',
    answer: ({ world, account, path, params }) => updateDispute(world, account, path['id'] ?? '', params),
  },
  {
    method: 'POST',
    path: '/v1/disputes/{id}/close',
    answer: ({ world, account, path }) =>
      decideDispute(world, account, must(world, account, 'dispute', path['id'] ?? ''), 'lost'),
  },
]
