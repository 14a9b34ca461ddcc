import { balancesOf } from '../balances.ts'
import { page } from '../lists.ts'
import { must } from '../reading.ts'
import type { Params, Route, World } from '../types.ts'

function balance(world: World, account: string): Params {
  const all = balancesOf(world, account)
  const shown =
    all.length > 0
      ? all
      : [{ currency: world.store.find(account)?.['default_currency'] ?? 'usd', available: 0, pending: 0 }]
  const line = (currency: string, amount: number) => ({ amount, currency, source_types: { card: amount } })
  return {
    object: 'balance',
    available: shown.map((each) => line(each.currency, each.available)),
    connect_reserved: shown.map(({ currency }) => ({ amount: 0, currency })),
    livemode: false,
    pending: shown.map((each) => line(each.currency, each.pending)),
  }
}

export const balanceRoutes: Route[] = [
  { method: 'GET', path: '/v1/balance', answer: ({ world, account }) => balance(world, account) },
  {
    method: 'GET',
    path: '/v1/balance_transactions',
    answer({ world, account, params }) {
      const where = {
        currency: params['currency'],
        payout: params['payout'],
        source: params['source'],
        type: params['type'],
      }
      return page(
        world,
        '/v1/balance_transactions',
        { kind: 'balance_transaction', account, where, created: params['created'] },
        params,
      )
    },
  },
  {
    method: 'GET',
    path: '/v1/balance_transactions/{id}',
    answer: ({ world, account, path }) => must(world, account, 'balance_transaction', path['id'] ?? ''),
  },
]
