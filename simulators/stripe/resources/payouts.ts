import { available, move } from '../balances.ts'
import { refused } from '../errors.ts'
import { tell } from '../events.ts'
import { page } from '../lists.ts'
import { readAmount, readCurrency } from '../money.ts'
import { merged, must } from '../reading.ts'
import type { Call, Doc, Route, World } from '../types.ts'

/** Stripe's test numbers for bank accounts whose payouts fail. */
const FAILING: Record<string, { code: string; message: string }> = {
  '000111111116': { code: 'no_account', message: 'The bank account could not be located.' },
  '000111111113': { code: 'account_closed', message: 'The bank account has been closed.' },
  '000222222227': {
    code: 'insufficient_funds',
    message: 'Your Stripe account has insufficient funds to cover the payout.',
  },
}

/** What a payout pays out. */
export type NewPayout = {
  amount: number
  currency: string
  automatic: boolean
  description?: string | null
  metadata?: Record<string, string>
}

/** Sends money of an account's balance to its bank; it arrives after `payoutSeconds` of business time. */
export function payOut(world: World, account: Doc, wish: NewPayout): Doc {
  const { amount, currency } = wish
  const bank = bankFor(account, currency)
  if (available(world, account.id, currency) < amount)
    throw refused(
      'balance_insufficient',
      'You have insufficient funds in your Stripe account for this transaction. Your card balance is too low. You can use the /v1/balance endpoint to view your Stripe balance.',
    )
  const id = world.ids('po')
  const now = world.clock.seconds()
  const description = wish.description ?? 'STRIPE PAYOUT'
  const txn = move(world, { account: account.id, type: 'payout', amount: -amount, currency, source: id, description })
  const payout = world.store.insert(
    {
      id,
      object: 'payout',
      amount,
      application_fee: null,
      application_fee_amount: null,
      arrival_date: now + world.settings.payoutSeconds,
      automatic: wish.automatic,
      balance_transaction: txn.id,
      created: now,
      currency,
      description,
      destination: bank.id,
      failure_balance_transaction: null,
      failure_code: null,
      failure_message: null,
      livemode: false,
      metadata: wish.metadata ?? {},
      method: 'standard',
      original_payout: null,
      payout_method: null,
      reconciliation_status: wish.automatic ? 'completed' : 'not_applicable',
      reversed_by: null,
      source_type: 'card',
      statement_descriptor: null,
      status: 'pending',
      trace_id: null,
      type: 'bank_account',
    },
    account.id,
  )
  tell(world, account.id, 'payout.created', payout)
  return payout
}

function bankFor(account: Doc, currency: string): Doc {
  if (!account['payouts_enabled'] && account['_connected'])
    throw refused(
      'payouts_not_allowed',
      'Cannot create payouts: payouts are disabled for this account until its requirements are met.',
    )
  const banks: Doc[] = account['external_accounts'].data
  const fitting = banks.filter((each) => each['currency'] === currency)
  // Balances are held in every currency, so a bank account of another one must do when there is no better.
  const bank = fitting.find((each) => each['default_for_currency']) ?? fitting[0] ?? banks[0]
  if (!bank)
    throw refused(
      'invalid_request_error',
      `Sorry, you don't have any external accounts in that currency (${currency}).`,
    )
  return bank
}

/** Lets payouts arrive, or fail, whose day has come by the business clock. */
export function finishPayouts(world: World): void {
  for (const payout of world.store.all({ kind: 'payout', account: '*', where: { status: 'pending' } })) {
    if (payout['arrival_date'] > world.clock.seconds()) continue
    const account = world.store.ownerOf(payout.id) ?? ''
    const failure = FAILING[String(world.store.find(payout['destination'])?.['_number'])]
    if (failure) failPayout(world, account, payout, failure)
    else tell(world, account, 'payout.paid', world.store.save({ ...payout, status: 'paid' }))
  }
}

function failPayout(world: World, account: string, payout: Doc, failure: { code: string; message: string }): void {
  const txn = move(world, {
    account,
    type: 'payout_failure',
    amount: payout['amount'],
    currency: payout['currency'],
    source: payout.id,
    reporting: 'payout_reversal',
  })
  const failed = world.store.save({
    ...payout,
    status: 'failed',
    failure_balance_transaction: txn.id,
    failure_code: failure.code,
    failure_message: failure.message,
  })
  tell(world, account, 'payout.failed', failed)
}

const DAY = 86_400

/** Once a business day, accounts on an automatic schedule are paid out what they have. */
export function payOutAutomatically(world: World): void {
  const today = Math.floor(world.clock.seconds() / DAY)
  if (!world.settings.automaticPayouts || Number(world.store.setting('payouts.day') ?? '0') >= today) return
  world.store.keepSetting('payouts.day', String(today))
  for (const account of world.store.all({
    kind: 'account',
    account: '*',
    where: { payouts_enabled: true, _connected: true },
  })) {
    if (account['settings'].payouts.schedule.interval === 'manual' || account['external_accounts'].data.length === 0)
      continue
    for (const row of world.store.rows(
      'select currency, available from balances where account = ? and available > 0',
      account.id,
    ))
      payOut(world, account, { amount: Number(row['available']), currency: String(row['currency']), automatic: true })
  }
}

function cancel({ world, account, path }: Call): Doc {
  const payout = must(world, account, 'payout', path['id'] ?? '')
  if (payout['status'] !== 'pending')
    throw refused('payout_not_allowed', `Payouts with a status of ${payout['status']} cannot be canceled.`)
  move(world, {
    account,
    type: 'payout_cancel',
    amount: payout['amount'],
    currency: payout['currency'],
    source: payout.id,
    reporting: 'payout_reversal',
  })
  const saved = world.store.save({ ...payout, status: 'canceled' })
  tell(world, account, 'payout.canceled', saved)
  return saved
}

export const payoutRoutes: Route[] = [
  {
    method: 'POST',
    path: '/v1/payouts',
    answer({ world, account, params }) {
      const currency = readCurrency(params['currency'])
      const amount = readAmount(params['amount'], currency)
      const wish = {
        amount,
        currency,
        automatic: false,
        description: params['description'] ?? null,
        metadata: merged({}, params['metadata']),
      }
      return payOut(world, must(world, world.store.ownerOf(account) ?? '', 'account', account), wish)
    },
  },
  {
    method: 'GET',
    path: '/v1/payouts',
    answer({ world, account, params }) {
      const where = { status: params['status'], destination: params['destination'] }
      return page(world, '/v1/payouts', { kind: 'payout', account, where, created: params['created'] }, params)
    },
  },
  {
    method: 'GET',
    path: '/v1/payouts/{id}',
    answer: ({ world, account, path }) => must(world, account, 'payout', path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/payouts/{id}',
    answer({ world, account, path, params }) {
      const payout = must(world, account, 'payout', path['id'] ?? '')
      const saved = world.store.save({ ...payout, metadata: merged(payout['metadata'], params['metadata']) })
      tell(world, account, 'payout.updated', saved)
      return saved
    },
  },
  { method: 'POST', path: '/v1/payouts/{id}/cancel', answer: cancel },
]
