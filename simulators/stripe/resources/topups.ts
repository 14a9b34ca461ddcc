import { move } from '../balances.ts'
import type { Doc, World } from '../types.ts'

/** Puts money from outside into an account's balance, as its owner does by bank transfer; it is there at once. */
export function topUp(world: World, account: Doc, { amount, currency }: { amount: number; currency: string }): Doc {
  const id = world.ids('tu')
  const txn = move(world, { account: account.id, type: 'topup', amount, currency, source: id })
  return world.store.insert(
    {
      id,
      object: 'topup',
      amount,
      balance_transaction: txn.id,
      created: world.clock.seconds(),
      currency,
      description: null,
      expected_availability_date: world.clock.seconds(),
      failure_code: null,
      failure_message: null,
      livemode: false,
      metadata: {},
      source: null,
      statement_descriptor: null,
      status: 'succeeded',
      transfer_group: null,
    },
    account.id,
  )
}
