import { available, type Fee, move } from '../balances.ts'
import { isConnected } from '../authentication.ts'
import { missing, noSuch, refused } from '../errors.ts'
import { platformId, tell } from '../events.ts'
import { listOf, page } from '../lists.ts'
import { formatted, readAmount, readCurrency } from '../money.ts'
import { merged, must } from '../reading.ts'
import type { Call, Doc, Route, World } from '../types.ts'
import { collectFee } from './application-fees.ts'
import { newCharge } from './charge-shape.ts'

/** What a transfer from the platform to a connected account moves; of it the platform may take a fee on arrival. */
export type NewTransfer = {
  amount: number
  currency: string
  destination: string
  source?: Doc | undefined
  group?: string | null
  description?: string | null
  metadata?: Record<string, string>
  applicationFee?: number
}

/** Moves money from the platform to a connected account, where it arrives as a payment. */
export function sendTransfer(world: World, wish: NewTransfer): { transfer: Doc; fee: Doc | undefined } {
  const { amount, currency, source } = wish
  const platform = platformId(world)
  mustReceive(world, wish.destination)
  const availableOn = source ? world.store.find(source['balance_transaction'])?.['available_on'] : undefined
  const id = world.ids('tr')
  const description = wish.description ?? null
  const txn = move(world, {
    account: platform,
    type: 'transfer',
    amount: -amount,
    currency,
    source: id,
    description,
    availableOn,
  })
  const transfer = world.store.insert(
    {
      id,
      object: 'transfer',
      amount,
      amount_reversed: 0,
      balance_transaction: txn.id,
      created: world.clock.seconds(),
      currency,
      description,
      destination: wish.destination,
      destination_payment: world.ids('py'),
      livemode: false,
      metadata: wish.metadata ?? {},
      reversals: listOf(`/v1/transfers/${id}/reversals`, []),
      reversed: false,
      source_transaction: source?.id ?? null,
      source_type: 'card',
      transfer_group: wish.group ?? null,
    },
    platform,
  )
  tell(world, platform, 'transfer.created', transfer)
  return { transfer, fee: arrive(world, transfer, wish.applicationFee ?? 0, availableOn) }
}

/** Credits the connected account, less the platform's fee. */
function arrive(world: World, transfer: Doc, feeAmount: number, availableOn: number | undefined): Doc | undefined {
  const { amount, currency, destination: account, destination_payment: id } = transfer
  const payment = newCharge(world, {
    id,
    amount,
    currency,
    fields: { source_transfer: transfer.id, receipt_url: null },
  })
  world.store.insert(payment, account)
  const fee =
    feeAmount > 0
      ? collectFee(world, { account, charge: payment, originating: transfer['source_transaction'], amount: feeAmount })
      : undefined
  const fees: Fee[] = fee ? [applicationFeeDetail(world, feeAmount, currency)] : []
  const txn = move(world, {
    account,
    type: 'payment',
    amount,
    currency,
    source: id,
    reporting: 'charge',
    availableOn,
    fees,
  })
  const feeFields = fee
    ? { application: world.settings.clientId, application_fee: fee.id, application_fee_amount: feeAmount }
    : {}
  world.store.save({ ...payment, ...feeFields, balance_transaction: txn.id })
  return fee
}

/** How the platform's fee stands in the balance transaction of a payment on a connected account. */
export function applicationFeeDetail(world: World, amount: number, currency: string): Fee {
  const description = `${world.settings.platformName} application fee`
  return { amount, application: world.settings.clientId, currency, description, type: 'application_fee' }
}

/** Throws unless the account is connected and may receive transfers. */
export function mustReceive(world: World, destination: string): void {
  if (!isConnected(world, destination)) throw noSuch('destination', destination, 'destination')
  const account = world.store.find(destination)
  if (account?.['capabilities'].transfers === 'active') return
  throw refused(
    'insufficient_capabilities_for_transfer',
    'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
    'destination',
  )
}

function createTransfer({ world, account, params }: Call): Doc {
  const currency = readCurrency(params['currency'])
  if (params['amount'] === undefined) throw missing('amount')
  const amount = readAmount(params['amount'], currency)
  const source = params['source_transaction']
    ? sourceOf(world, account, params['source_transaction'], amount, currency)
    : undefined
  mustReceive(world, params['destination'])
  if (!source && available(world, account, currency) < amount) throw insufficientFunds()
  const group = params['transfer_group'] ?? source?.['transfer_group'] ?? (source ? `group_${source.id}` : null)
  if (source && !source['transfer_group']) world.store.save({ ...source, transfer_group: group })
  const { destination, description } = params as { destination: string; description?: string }
  return sendTransfer(world, {
    amount,
    currency,
    destination,
    source,
    group,
    description: description ?? null,
    metadata: merged({}, params['metadata']),
  }).transfer
}

/** A charge may be the source of several transfers, together no more than it brought. */
function sourceOf(world: World, account: string, id: string, amount: number, currency: string): Doc {
  const charge = must(world, account, 'charge', id, 'source_transaction')
  if (charge['currency'] !== currency)
    throw refused(
      'parameter_invalid',
      `The currency of source_transaction's balance transaction (${charge['currency']}) must be the same as the transfer currency (${currency})`,
      'currency',
    )
  if (!charge['balance_transaction'])
    throw refused(
      'parameter_invalid',
      `The source_transaction ${id} has not been captured and paid.`,
      'source_transaction',
    )
  const sent = world.store.all({ kind: 'transfer', account, where: { source_transaction: id } })
  const rest = charge['amount_captured'] - sent.reduce((sum, each) => sum + each['amount'] - each['amount_reversed'], 0)
  if (amount > rest)
    throw refused(
      'balance_insufficient',
      `Cannot use ${id} as a source_transaction for ${formatted(amount, currency)}: transfers using it must not exceed the source amount; ${formatted(rest, currency)} is left.`,
      'source_transaction',
    )
  return charge
}

export function insufficientFunds(): Error {
  return refused(
    'balance_insufficient',
    'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card. See: https://stripe.com/docs/testing#available-balance',
  )
}

export const transferRoutes: Route[] = [
  { method: 'POST', path: '/v1/transfers', answer: createTransfer },
  {
    method: 'GET',
    path: '/v1/transfers',
    answer({ world, account, params }) {
      const where = { destination: params['destination'], transfer_group: params['transfer_group'] }
      return page(world, '/v1/transfers', { kind: 'transfer', account, where, created: params['created'] }, params)
    },
  },
  {
    method: 'GET',
    path: '/v1/transfers/{id}',
    answer: ({ world, account, path }) => must(world, account, 'transfer', path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/transfers/{id}',
    answer({ world, account, path, params }) {
      const transfer = must(world, account, 'transfer', path['id'] ?? '')
      const description = params['description'] === undefined ? transfer['description'] : params['description']
      const saved = world.store.save({
        ...transfer,
        description,
        metadata: merged(transfer['metadata'], params['metadata']),
      })
      tell(world, account, 'transfer.updated', saved)
      return saved
    },
  },
]
