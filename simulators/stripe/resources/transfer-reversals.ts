import { available, move } from '../balances.ts'
import { refused } from '../errors.ts'
import { platformId, tell } from '../events.ts'
import { pageOf } from '../lists.ts'
import { formatted, readAmount } from '../money.ts'
import { merged, must } from '../reading.ts'
import type { Doc, Params, Route, World } from '../types.ts'
import { refundFee } from './application-fees.ts'
import { newRefund } from './refund-shape.ts'

/** What a reversal takes back. `refund` names the refund of the source charge that asked for it. */
export type NewReversal = {
  amount: number
  metadata?: Record<string, string>
  refund?: string
  description?: string | null
}

/** Takes back part or all of a transfer from the connected account to the platform. */
export function reverse(world: World, transfer: Doc, wish: NewReversal): Doc {
  const { amount } = wish
  const { currency } = transfer
  const id = world.ids('trr')
  const platform = platformId(world)
  const txn = move(world, {
    account: platform,
    type: 'transfer_refund',
    amount,
    currency,
    source: id,
    reporting: 'transfer_reversal',
  })
  const returned = payBack(world, transfer, amount)
  const reversal = {
    id,
    object: 'transfer_reversal',
    amount,
    balance_transaction: txn.id,
    created: world.clock.seconds(),
    currency,
    destination_payment_refund: returned.id,
    metadata: wish.metadata ?? {},
    source_refund: wish.refund ?? null,
    transfer: transfer.id,
  }
  world.store.insert(reversal, platform)
  world.store.save({ ...returned, source_transfer_reversal: id })
  const reversed = transfer['amount_reversed'] + amount
  const reversals = { ...transfer['reversals'], data: [reversal, ...transfer['reversals'].data] }
  const saved = world.store.save({
    ...transfer,
    amount_reversed: reversed,
    reversed: reversed === transfer['amount'],
    reversals,
  })
  tell(world, platform, 'transfer.reversed', saved, { amount_reversed: transfer['amount_reversed'] })
  return reversal
}

/** On the connected account a reversal is a refund of the payment that the transfer became. */
function payBack(world: World, transfer: Doc, amount: number): Doc {
  const account = transfer['destination']
  const payment = must(world, account, 'charge', transfer['destination_payment'])
  const id = world.ids('pyr')
  const txn = move(world, {
    account,
    type: 'payment_refund',
    amount: -amount,
    currency: payment['currency'],
    source: id,
    reporting: 'refund',
  })
  const refunded = payment['amount_refunded'] + amount
  world.store.save({ ...payment, amount_refunded: refunded, refunded: refunded === payment['amount'] })
  return world.store.insert(
    newRefund(world, { id, charge: payment, amount, fields: { balance_transaction: txn.id } }),
    account,
  )
}

function createReversal(world: World, account: string, id: string, params: Params): Doc {
  const transfer = must(world, account, 'transfer', id)
  const { currency, destination } = transfer
  const rest = transfer['amount'] - transfer['amount_reversed']
  if (rest === 0) throw refused('transfer_already_reversed', `Transfer ${id} has already been fully reversed.`)
  const amount = readAmount(params['amount'] ?? rest, currency)
  if (amount > rest)
    throw refused(
      undefined,
      `Reversal amount (${formatted(amount, currency)}) is greater than unreversed amount on transfer (${formatted(rest, currency)})`,
      'amount',
    )
  if (available(world, destination, currency) < amount)
    throw refused(
      'balance_insufficient',
      `The connected account ${destination} has insufficient funds to cover this reversal.`,
    )
  if (params['refund_application_fee']) refundShareOfFee(world, transfer, amount)
  return reverse(world, transfer, { amount, metadata: merged({}, params['metadata']) })
}

/** Gives back the platform's fee in the proportion in which the transfer is reversed. */
export function refundShareOfFee(world: World, transfer: Doc, amount: number): void {
  const payment = must(world, transfer['destination'], 'charge', transfer['destination_payment'])
  const fee = payment['application_fee'] ? world.store.find(payment['application_fee']) : undefined
  if (!fee)
    throw refused(undefined, `Transfer ${transfer.id} has no application fee to refund.`, 'refund_application_fee')
  const share = Number((BigInt(fee['amount']) * BigInt(amount)) / BigInt(transfer['amount']))
  const rest = fee['amount'] - fee['amount_refunded']
  if (share > 0) refundFee(world, fee, Math.min(share, rest))
}

export const transferReversalRoutes: Route[] = [
  {
    method: 'POST',
    path: '/v1/transfers/{id}/reversals',
    answer: ({ world, account, path, params }) => createReversal(world, account, path['id'] ?? '', params),
  },
  {
    method: 'GET',
    path: '/v1/transfers/{id}/reversals',
    answer({ world, account, path, params }) {
      const transfer = must(world, account, 'transfer', path['id'] ?? '')
      return pageOf(`/v1/transfers/${transfer.id}/reversals`, transfer['reversals'].data, params)
    },
  },
  {
    method: 'GET',
    path: '/v1/transfers/{transferId}/reversals/{id}',
    answer: ({ world, account, path }) => must(world, account, 'transfer_reversal', path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/transfers/{transferId}/reversals/{id}',
    answer({ world, account, path, params }) {
      const reversal = must(world, account, 'transfer_reversal', path['id'] ?? '')
      return world.store.save({ ...reversal, metadata: merged(reversal['metadata'], params['metadata']) })
    },
  },
]
