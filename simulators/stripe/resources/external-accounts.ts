import { createHash } from 'node:crypto'
import { missing, refused } from '../errors.ts'
import { tell } from '../events.ts'
import { listOf } from '../lists.ts'
import { readCurrency } from '../money.ts'
import { merged } from '../reading.ts'
import type { Call, Doc, Params, Route, World } from '../types.ts'
import { settleAccount } from './account-requirements.ts'
import { connectedAccount, saveAccount } from './account-keeping.ts'

/** Adds a bank account for payouts; the first is the default one of its currency. */
export function addBankAccount(world: World, account: Doc, wish: Params): Doc {
  const number = String(wish['account_number'] ?? '')
  if (!number) throw missing('external_account[account_number]')
  const currency = readCurrency(wish['currency'] ?? account['default_currency'])
  const others: Doc[] = account['external_accounts'].data
  const bank: Doc = {
    id: world.ids('ba'),
    object: 'bank_account',
    account: account.id,
    account_holder_name: wish['account_holder_name'] ?? null,
    account_holder_type: wish['account_holder_type'] ?? null,
    account_type: null,
    available_payout_methods: ['standard'],
    bank_name: 'SIMULATOR TEST BANK',
    country: wish['country'] ?? account['country'],
    currency,
    default_for_currency: !others.some((each) => each['currency'] === currency && each['default_for_currency']),
    fingerprint: createHash('sha256').update(number).digest('base64url').slice(0, 16),
    future_requirements: null,
    last4: number.slice(-4),
    metadata: merged({}, wish['metadata']),
    requirements: null,
    routing_number: wish['routing_number'] ?? null,
    status: 'new',
    _number: number,
  }
  world.store.insert(bank, account.id)
  return bank
}

/** The account with a bank account added. */
export function withBankAccount(account: Doc, bank: Doc): Doc {
  const data = [...account['external_accounts'].data, bank]
  return settleAccount({ ...account, external_accounts: { ...account['external_accounts'], data } })
}

function bankWish(wish: unknown): Params {
  if (typeof wish !== 'string') return wish ?? {}
  // Stripe's test token for a bank account.
  if (wish.startsWith('btok_')) return { account_number: '000123456789', routing_number: '110000000' }
  throw refused('resource_missing', `No such token: '${wish}'`, 'external_account')
}

/** Reads `external_account` of a call: a token, or the numbers themselves. */
export function addFromCall(world: World, account: Doc, wish: unknown): Doc {
  return withBankAccount(account, addBankAccount(world, account, bankWish(wish)))
}

function bankOf(account: Doc, id: string): Doc {
  const bank = account['external_accounts'].data.find((each: Doc) => each.id === id)
  if (!bank) throw refused('resource_missing', `No such external account: '${id}'`, 'id')
  return bank
}

/** Changes a bank account's metadata, or makes it the default one of its currency. */
function update({ world, account, path, params }: Call): Doc {
  const before = connectedAccount(world, account, path['accountId'] ?? '')
  const old = bankOf(before, path['id'] ?? '')
  const first = params['default_for_currency'] === true
  const bank = world.store.save({
    ...old,
    default_for_currency: first || old['default_for_currency'],
    metadata: merged(old['metadata'], params['metadata']),
  })
  const data = before['external_accounts'].data.map((each: Doc) => {
    if (each.id === bank.id) return bank
    return first && each['currency'] === bank['currency'] ? { ...each, default_for_currency: false } : each
  })
  tell(world, before.id, 'account.external_account.updated', bank)
  saveAccount(world, before, { ...before, external_accounts: { ...before['external_accounts'], data } })
  return bank
}

export const externalAccountRoutes: Route[] = [
  {
    method: 'POST',
    path: '/v1/accounts/{id}/external_accounts',
    answer({ world, account, path, params }) {
      const before = connectedAccount(world, account, path['id'] ?? '')
      const after = addFromCall(world, before, params['external_account'])
      const bank = after['external_accounts'].data.at(-1)
      tell(world, before.id, 'account.external_account.created', bank)
      saveAccount(world, before, after)
      return bank
    },
  },
  {
    method: 'GET',
    path: '/v1/accounts/{id}/external_accounts',
    answer({ world, account, path }) {
      const { id, external_accounts } = connectedAccount(world, account, path['id'] ?? '')
      return listOf(`/v1/accounts/${id}/external_accounts`, external_accounts.data)
    },
  },
  {
    method: 'GET',
    path: '/v1/accounts/{accountId}/external_accounts/{id}',
    answer: ({ world, account, path }) =>
      bankOf(connectedAccount(world, account, path['accountId'] ?? ''), path['id'] ?? ''),
  },
  { method: 'POST', path: '/v1/accounts/{accountId}/external_accounts/{id}', answer: update },
  {
    method: 'DELETE',
    path: '/v1/accounts/{accountId}/external_accounts/{id}',
    answer({ world, account, path }) {
      const before = connectedAccount(world, account, path['accountId'] ?? '')
      const bank = bankOf(before, path['id'] ?? '')
      const data = before['external_accounts'].data.filter((each: Doc) => each.id !== bank.id)
      tell(world, before.id, 'account.external_account.deleted', bank)
      saveAccount(
        world,
        before,
        settleAccount({ ...before, external_accounts: { ...before['external_accounts'], data } }),
      )
      return { id: bank.id, object: 'bank_account', currency: bank['currency'], deleted: true }
    },
  },
]
