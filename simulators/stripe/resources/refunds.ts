import { move } from '../balances.ts'
import { missing, refused } from '../errors.ts'
import { tell } from '../events.ts'
import { page } from '../lists.ts'
import { formatted, readAmount } from '../money.ts'
import { merged, must } from '../reading.ts'
import type { Call, Doc, Route, World } from '../types.ts'
import { refundFee } from './application-fees.ts'
import { newRefund } from './refund-shape.ts'
import { refundShareOfFee, reverse } from './transfer-reversals.ts'

function createRefund({ world, account, params }: Call): Doc {
  const charge = chargeToRefund(world, account, params)
  const currency = charge['currency']
  const rest = charge['amount_captured'] - charge['amount_refunded']
  if (isChargedBack(world, account, charge))
    throw refused('charge_disputed', `Charge ${charge.id} has been charged back; cannot issue a refund.`)
  if (rest === 0) throw refused('charge_already_refunded', `Charge ${charge.id} has already been refunded.`)
  const amount = readAmount(params['amount'] ?? rest, currency)
  if (amount > rest)
    throw refused(
      undefined,
      `Refund amount (${formatted(amount, currency)}) is greater than unrefunded amount on charge (${formatted(rest, currency)})`,
      'amount',
    )
  const id = world.ids('re')
  const waits = world.faults.strikes('refund_waits', 'POST /v1/refunds') !== undefined
  const fields = {
    ...(waits ? { status: 'requires_action' } : takeFromBalance(world, account, charge, { id, amount, currency })),
    metadata: merged({}, params['metadata']),
    reason: params['reason'] ?? null,
  }
  const refund = world.store.insert(newRefund(world, { id, charge, amount, fields }), account)
  const reversal = params['reverse_transfer']
    ? reverseFor(world, charge, refund, params['refund_application_fee'] === true)
    : undefined
  if (params['refund_application_fee'] && !reversal) refundFeeOf(world, charge, amount)
  const saved = reversal ? world.store.save({ ...refund, transfer_reversal: reversal.id }) : refund
  markRefunded(world, account, charge, saved)
  return saved
}

function takeFromBalance(
  world: World,
  account: string,
  charge: Doc,
  { id, amount, currency }: { id: string; amount: number; currency: string },
) {
  const description = `REFUND FOR CHARGE (${charge['description'] ?? charge.id})`
  const txn = move(world, { account, type: 'refund', amount: -amount, currency, source: id, description })
  return { balance_transaction: txn.id }
}

/** The payer has said where a refund that waited shall go: now it is taken from the balance. */
export function completeRefund(world: World, account: string, refund: Doc): Doc {
  if (refund['status'] !== 'requires_action') throw refused(undefined, `Refund ${refund.id} does not wait.`)
  const charge = must(world, account, 'charge', refund['charge'])
  const { id, amount, currency } = refund as Doc & { amount: number; currency: string }
  const taken = takeFromBalance(world, account, charge, { id, amount, currency })
  const saved = world.store.save({ ...refund, ...taken, status: 'succeeded' })
  tell(world, account, 'refund.updated', saved, { status: 'requires_action' })
  tell(world, account, 'charge.refund.updated', saved, { status: 'requires_action' })
  return saved
}

/** The payer never said where a refund that waited shall go. Nothing was taken from the balance. */
export function giveUpRefund(world: World, account: string, refund: Doc): Doc {
  if (refund['status'] !== 'requires_action') throw refused(undefined, `Refund ${refund.id} does not wait.`)
  const failed = world.store.save({ ...refund, status: 'failed', failure_reason: 'unknown' })
  freeCharge(world, account, failed)
  tell(world, account, 'refund.updated', failed, { status: 'requires_action' })
  tell(world, account, 'refund.failed', failed)
  return failed
}

/** What a refund that failed had taken of its charge can be refunded again. */
function freeCharge(world: World, account: string, refund: Doc): void {
  const charge = must(world, account, 'charge', refund['charge'])
  world.store.save({ ...charge, amount_refunded: charge['amount_refunded'] - refund['amount'], refunded: false })
}

/** While a bank is asking for the money, and once it has it. A dispute that was won leaves the charge as it was. */
function isChargedBack(world: World, account: string, charge: Doc): boolean {
  const disputes = world.store.all({ kind: 'dispute', account, where: { charge: charge.id } })
  return disputes.some(({ status }) => status !== 'won' && !String(status).startsWith('warning_'))
}

/** Every refund belongs to a charge, which may be named through its payment intent. */
function chargeToRefund(world: World, account: string, params: Call['params']): Doc {
  if (params['charge']) return mustBePaid(must(world, account, 'charge', params['charge'], 'charge'))
  if (!params['payment_intent']) throw missing('charge')
  const intent = must(world, account, 'payment_intent', params['payment_intent'], 'payment_intent')
  if (intent['status'] !== 'succeeded' || !intent['latest_charge'])
    throw refused(
      'payment_intent_unexpected_state',
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
    )
  return mustBePaid(must(world, account, 'charge', intent['latest_charge']))
}

function mustBePaid(charge: Doc): Doc {
  if (charge['status'] === 'succeeded' && charge['captured']) return charge
  throw refused(undefined, `Charge ${charge.id} is not captured and paid: there is nothing to refund.`)
}

/** `reverse_transfer`: takes the refund's share of the transfer back from the connected account. */
function reverseFor(world: World, charge: Doc, refund: Doc, withFee: boolean): Doc {
  const transfer = charge['transfer'] ? world.store.find(charge['transfer']) : undefined
  if (!transfer)
    throw refused(
      undefined,
      `Cannot reverse transfer on charge ${charge.id} because it does not have an associated transfer.`,
      'reverse_transfer',
    )
  const share = Number((BigInt(transfer['amount']) * BigInt(refund['amount'])) / BigInt(charge['amount_captured']))
  const amount = Math.min(share, transfer['amount'] - transfer['amount_reversed'])
  if (withFee) refundShareOfFee(world, transfer, amount)
  return reverse(world, transfer, { amount, refund: refund.id })
}

function refundFeeOf(world: World, charge: Doc, amount: number): void {
  const fee = charge['application_fee'] ? world.store.find(charge['application_fee']) : undefined
  if (!fee) throw refused(undefined, `Charge ${charge.id} has no application fee to refund.`, 'refund_application_fee')
  const share = Number((BigInt(fee['amount']) * BigInt(amount)) / BigInt(charge['amount_captured']))
  refundFee(world, fee, Math.min(share, fee['amount'] - fee['amount_refunded']))
}

function markRefunded(world: World, account: string, charge: Doc, refund: Doc): void {
  // A reversal or a fee may have changed the charge meanwhile: the latest state is what counts.
  const latest = must(world, account, 'charge', charge.id)
  const amount_refunded = latest['amount_refunded'] + refund['amount']
  const refunds = { ...latest['refunds'], data: [refund, ...latest['refunds'].data] }
  const saved = world.store.save({
    ...latest,
    amount_refunded,
    refunded: amount_refunded === latest['amount_captured'],
    refunds,
  })
  tell(world, account, 'refund.created', refund)
  tell(world, account, 'charge.refunded', saved, {
    amount_refunded: latest['amount_refunded'],
    refunded: latest['refunded'],
  })
}

/** Days after it went out, the bank sends a refund back: the card's account is closed. The money is in the balance again. */
export function bounceRefund(world: World, account: string, refund: Doc): Doc {
  if (refund['status'] !== 'succeeded') throw refused(undefined, `Refund ${refund.id} did not succeed.`)
  const { amount, currency, charge: chargeId } = refund
  const txn = move(world, {
    account,
    type: 'refund_failure',
    amount,
    currency,
    source: refund.id,
    description: `REFUND FAILED FOR CHARGE (${chargeId})`,
  })
  const failed = world.store.save({
    ...refund,
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: txn.id,
  })
  freeCharge(world, account, failed)
  tell(world, account, 'refund.updated', failed, { status: 'succeeded' })
  tell(world, account, 'refund.failed', failed)
  tell(world, account, 'charge.refund.updated', failed, { status: 'succeeded' })
  return failed
}

export const refundRoutes: Route[] = [
  { method: 'POST', path: '/v1/refunds', answer: createRefund },
  {
    method: 'GET',
    path: '/v1/refunds',
    answer({ world, account, params }) {
      const where = { charge: params['charge'], payment_intent: params['payment_intent'] }
      return page(world, '/v1/refunds', { kind: 'refund', account, where, created: params['created'] }, params)
    },
  },
  {
    method: 'GET',
    path: '/v1/refunds/{id}',
    answer: ({ world, account, path }) => must(world, account, 'refund', path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/refunds/{id}',
    answer({ world, account, path, params }) {
      const refund = must(world, account, 'refund', path['id'] ?? '')
      const saved = world.store.save({ ...refund, metadata: merged(refund['metadata'], params['metadata']) })
      tell(world, account, 'refund.updated', saved, { metadata: refund['metadata'] })
      tell(world, account, 'charge.refund.updated', saved, { metadata: refund['metadata'] })
      return saved
    },
  },
]
