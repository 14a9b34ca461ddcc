import type { Doc, World } from './types.ts'

/** What a movement of an account's balance says about itself. Amounts in minor units. */
export type Movement = {
  account: string
  type: string
  amount: number
  currency: string
  source: string
  description?: string | null
  fees?: Fee[]
  reporting?: string
  /** When the money can be used, in seconds of business time; at once if absent. */
  availableOn?: number
}

export type Fee = { amount: number; currency: string; description: string; type: string; application: string | null }

/** Moves an account's balance and writes the balance transaction that says so. */
export function move(world: World, movement: Movement): Doc {
  const { account, amount, currency, type, source } = movement
  const now = world.clock.seconds()
  const fees = movement.fees ?? []
  const fee = fees.reduce((sum, each) => sum + each.amount, 0)
  const availableOn = Math.max(movement.availableOn ?? now, now)
  const pending = availableOn > now
  const txn = world.store.insert(
    {
      id: world.ids('txn'),
      object: 'balance_transaction',
      amount,
      available_on: availableOn,
      balance_type: 'payments',
      created: now,
      currency,
      description: movement.description ?? null,
      exchange_rate: null,
      fee,
      fee_details: fees,
      net: amount - fee,
      reporting_category: movement.reporting ?? type,
      source,
      status: pending ? 'pending' : 'available',
      type,
    },
    account,
  )
  add(world, account, currency, pending ? 0 : txn['net'], pending ? txn['net'] : 0)
  if (pending)
    world.store.run(
      'insert into pending_funds values (?, ?, ?, ?, ?)',
      txn.id,
      account,
      currency,
      txn['net'],
      availableOn,
    )
  return txn
}

/** Makes available what has become due by the business clock. */
export function releasePending(world: World): void {
  for (const row of world.store.rows('select * from pending_funds where due <= ?', world.clock.seconds())) {
    const net = Number(row['net'])
    add(world, String(row['account']), String(row['currency']), net, -net)
    world.store.run('delete from pending_funds where txn = ?', row['txn'] ?? null)
    const txn = world.store.find(String(row['txn']))
    if (txn) world.store.save({ ...txn, status: 'available' })
  }
}

/** What an account can use now, in minor units. */
export function available(world: World, account: string, currency: string): number {
  const row = world.store.row('select available from balances where account = ? and currency = ?', account, currency)
  return Number(row?.['available'] ?? 0)
}

/** An account's balance in each currency it has ever had. */
export function balancesOf(world: World, account: string): { currency: string; available: number; pending: number }[] {
  const rows = world.store.rows('select * from balances where account = ? order by currency', account)
  return rows.map((row) => ({
    currency: String(row['currency']),
    available: Number(row['available']),
    pending: Number(row['pending']),
  }))
}

function add(world: World, account: string, currency: string, availableNet: number, pendingNet: number): void {
  const sql =
    'insert into balances values (?, ?, ?, ?) on conflict (account, currency) do update set ' +
    'available = available + excluded.available, pending = pending + excluded.pending'
  world.store.run(sql, account, currency, availableNet, pendingNet)
}
