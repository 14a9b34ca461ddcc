import { move } from '../balances.ts'
import { refused } from '../errors.ts'
import { platformId, tell } from '../events.ts'
import { listOf, page, pageOf } from '../lists.ts'
import { readAmount } from '../money.ts'
import { merged, must } from '../reading.ts'
import type { Doc, Params, Route, World } from '../types.ts'

/** Credits the platform with its fee of a payment on a connected account. */
export function collectFee(
  world: World,
  fee: { account: string; charge: Doc; originating: string | null; amount: number },
): Doc {
  const id = world.ids('fee')
  const currency = String(fee.charge['currency'])
  const txn = move(world, {
    account: platformId(world),
    type: 'application_fee',
    amount: fee.amount,
    currency,
    source: id,
    reporting: 'platform_earning',
  })
  const doc = world.store.insert(
    {
      id,
      object: 'application_fee',
      account: fee.account,
      amount: fee.amount,
      amount_refunded: 0,
      application: world.settings.clientId,
      balance_transaction: txn.id,
      charge: fee.charge.id,
      created: world.clock.seconds(),
      currency,
      fee_source: { charge: fee.charge.id, type: 'charge' },
      livemode: false,
      originating_transaction: fee.originating,
      refunded: false,
      refunds: listOf(`/v1/application_fees/${id}/refunds`, []),
    },
    platformId(world),
  )
  tell(world, platformId(world), 'application_fee.created', doc)
  return doc
}

/** Gives part or all of a fee back to the connected account. */
export function refundFee(world: World, fee: Doc, amount: number, metadata: Params = {}): Doc {
  const rest = fee['amount'] - fee['amount_refunded']
  if (amount > rest)
    throw refused(undefined, `Refund amount (${amount}) is greater than unrefunded amount on fee (${rest})`, 'amount')
  const id = world.ids('fr')
  const currency = fee['currency']
  const txn = move(world, {
    account: platformId(world),
    type: 'application_fee_refund',
    amount: -amount,
    currency,
    source: id,
    reporting: 'platform_earning_refund',
  })
  move(world, {
    account: fee['account'],
    type: 'adjustment',
    amount,
    currency,
    source: id,
    reporting: 'fee',
    description: 'Refund of an application fee',
  })
  const refund = {
    id,
    object: 'fee_refund',
    amount,
    balance_transaction: txn.id,
    created: world.clock.seconds(),
    currency,
    fee: fee.id,
    metadata: merged({}, metadata),
  }
  world.store.insert(refund, platformId(world))
  const refunded = fee['amount_refunded'] + amount
  const refunds = { ...fee['refunds'], data: [refund, ...fee['refunds'].data] }
  const saved = world.store.save({ ...fee, amount_refunded: refunded, refunded: refunded === fee['amount'], refunds })
  tell(world, platformId(world), 'application_fee.refunded', saved)
  return refund
}

export const applicationFeeRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/application_fees',
    answer: ({ world, account, params }) =>
      page(
        world,
        '/v1/application_fees',
        { kind: 'application_fee', account, where: { charge: params['charge'] }, created: params['created'] },
        params,
      ),
  },
  {
    method: 'GET',
    path: '/v1/application_fees/{id}',
    answer: ({ world, account, path }) => must(world, account, 'application_fee', path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/application_fees/{id}/refunds',
    answer({ world, account, path, params }) {
      const fee = must(world, account, 'application_fee', path['id'] ?? '')
      const amount = readAmount(params['amount'] ?? fee['amount'] - fee['amount_refunded'], fee['currency'])
      return refundFee(world, fee, amount, params['metadata'])
    },
  },
  {
    method: 'GET',
    path: '/v1/application_fees/{id}/refunds',
    answer({ world, account, path, params }) {
      const fee = must(world, account, 'application_fee', path['id'] ?? '')
      return pageOf(`/v1/application_fees/${fee.id}/refunds`, fee['refunds'].data, params)
    },
  },
  {
    method: 'GET',
    path: '/v1/application_fees/{feeId}/refunds/{id}',
    answer: ({ world, account, path }) => must(world, account, 'fee_refund', path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/application_fees/{feeId}/refunds/{id}',
    answer({ world, account, path, params }) {
      const refund = must(world, account, 'fee_refund', path['id'] ?? '')
      return world.store.save({ ...refund, metadata: merged(refund['metadata'], params['metadata']) })
    },
  },
]
