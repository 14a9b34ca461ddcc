import type { Deliveries } from '../deliveries.ts'
import { balancesOf } from '../balances.ts'
import { badParameter, noSuch, refused } from '../errors.ts'
import { present } from '../expand.ts'
import { readAmount, readCurrency } from '../money.ts'
import { settleAccount } from '../resources/account-requirements.ts'
import { saveAccount } from '../resources/account-keeping.ts'
import {
  appealDispute,
  callDispute,
  closeInquiry,
  decideDispute,
  escalateInquiry,
  openDispute,
  preventDispute,
} from '../resources/disputes.ts'
import { addBankAccount } from '../resources/external-accounts.ts'
import { disconnect } from '../resources/oauth.ts'
import { payOut } from '../resources/payouts.ts'
import { bounceRefund, completeRefund, giveUpRefund } from '../resources/refunds.ts'
import { topUp } from '../resources/topups.ts'
import { sweep } from '../sweep.ts'
import type { Doc, Params, World } from '../types.ts'

/** What can be done from the control page: `things/{id}/deed`, each a POST (faults: POST and DELETE). */
export async function act(
  world: World,
  deliveries: Deliveries,
  method: string,
  path: string,
  wish: Params,
): Promise<Params> {
  const [thing = '', id = '', deed = ''] = path.split('/')
  if (thing === 'clock' || thing === 'turn') return turnClock(world, wish)
  if (thing === 'faults') return changeFaults(world, method, id, wish)
  if (thing === 'deliver-now') {
    await deliveries.deliverNow()
    return { delivered: true }
  }
  if (thing === 'events' && deed === 'resend') {
    const event = find(world, 'event', id)
    await deliveries.resend(event.id)
    return { resent: event.id }
  }
  return world.store.transaction(() => present(world, change(world, thing, id, deed, wish)))
}

function turnClock(world: World, wish: Params): Params {
  world.clock.turn(Number(wish['offset_ms']))
  world.store.transaction(() => sweep(world))
  return { offset_ms: world.clock.offsetMs(), now: world.clock.seconds() }
}

function changeFaults(world: World, method: string, name: string, wish: Params): Params {
  const off = method === 'DELETE' || wish['off'] !== undefined
  if (!off) world.faults.switchOn(name || String(wish['name'] ?? ''), wish)
  else if (name) world.faults.switchOff(name)
  else world.faults.switchAllOff()
  return { faults: world.faults.active() }
}

function change(world: World, thing: string, id: string, deed: string, wish: Params): Doc {
  if (thing === 'accounts') return changeAccount(world, find(world, 'account', id), deed, wish)
  if (thing === 'charges' && deed === 'dispute') {
    const charge = find(world, 'charge', id)
    const amount = wish['amount'] === undefined ? undefined : Number(wish['amount'])
    const inquiry = wish['inquiry'] === true || wish['inquiry'] === 'true'
    const prevented = wish['prevented'] === true || wish['prevented'] === 'true'
    const reason = String(wish['reason'] ?? 'fraudulent')
    return openDispute(world, world.store.ownerOf(id) ?? '', charge, { reason, amount, inquiry, prevented })
  }
  if (thing === 'refunds' && deed === 'fail')
    return bounceRefund(world, world.store.ownerOf(id) ?? '', find(world, 'refund', id))
  if (thing === 'refunds' && deed === 'complete')
    return completeRefund(world, world.store.ownerOf(id) ?? '', find(world, 'refund', id))
  if (thing === 'refunds' && deed === 'give-up')
    return giveUpRefund(world, world.store.ownerOf(id) ?? '', find(world, 'refund', id))
  if (thing === 'disputes') return changeDispute(world, find(world, 'dispute', id), deed, wish)
  throw unknownDeed(thing, deed)
}

function changeDispute(world: World, dispute: Doc, deed: string, wish: Params): Doc {
  const owner = world.store.ownerOf(dispute.id) ?? ''
  if (deed === 'escalate') return escalateInquiry(world, owner, dispute)
  if (deed === 'close') return closeInquiry(world, owner, dispute)
  if (deed === 'prevent') return preventDispute(world, owner, dispute)
  if (deed === 'appeal') return appealDispute(world, owner, dispute, Number(wish['fee'] ?? 0))
  if (deed === 'call') return callDispute(world, owner, dispute, String(wish['status']))
  if (deed === 'lose') return decideDispute(world, owner, dispute, 'lost')
  if (deed === 'win')
    return decideDispute(
      world,
      owner,
      dispute,
      'won',
      wish['amount'] === undefined ? undefined : Number(wish['amount']),
    )
  throw unknownDeed('disputes', deed)
}

function changeAccount(world: World, account: Doc, deed: string, wish: Params): Doc {
  if (deed === 'restrict')
    return saveAccount(
      world,
      account,
      settleAccount({ ...account, _restriction: { due: ['individual.verification.document'] } }),
    )
  if (deed === 'reject') {
    const reason = String(wish['reason'] ?? 'rejected.other')
    return saveAccount(world, account, settleAccount({ ...account, _restriction: { reason } }))
  }
  if (deed === 'transfers') return saveAccount(world, account, settleAccount(withTransfers(account, wish)))
  if (deed === 'schedule') return schedulePayouts(world, account, String(wish['interval'] ?? ''))
  if (deed === 'pay-out') return payOutByHand(world, account, wish)
  if (deed === 'top-up') return topUpByHand(world, account, wish)
  if (deed === 'enable')
    return saveAccount(
      world,
      account,
      settleAccount({ ...account, details_submitted: true, _complete: true, _restriction: null, _transfers: null }),
    )
  if (deed === 'disconnect') {
    disconnect(world, account.id)
    return find(world, 'account', account.id)
  }
  throw unknownDeed('accounts', deed)
}

/** Stripe changes the capability that transfers need, and leaves charges and payouts to the bank as they are. */
function withTransfers(account: Doc, { status }: Params): Doc {
  if (!['active', 'inactive', 'pending'].includes(String(status)))
    throw badParameter('status', 'parameter_invalid', 'The status is active, inactive or pending.')
  return { ...account, _transfers: status === 'active' ? null : status }
}

/** What the owner of an account, the platform's too, chooses in the Dashboard: how often its money goes to its bank. */
function schedulePayouts(world: World, account: Doc, interval: string): Doc {
  if (!['manual', 'daily', 'weekly', 'monthly'].includes(interval))
    throw badParameter('interval', 'parameter_invalid', 'The interval is manual, daily, weekly or monthly.')
  const { payouts, ...settings } = account['settings']
  const schedule = { ...payouts.schedule, interval }
  return saveAccount(world, account, { ...account, settings: { ...settings, payouts: { ...payouts, schedule } } })
}

/** Pays an account's balance to its bank: all of one currency, or `amount` of it; `bank` is the number of another account. */
function payOutByHand(world: World, account: Doc, wish: Params): Doc {
  const held = balancesOf(world, account.id).find((each) => each.available > 0)
  if (!held) throw refused('balance_insufficient', 'There is nothing in this account to pay out.')
  const bank = wish['bank'] ? addBankAccount(world, account, { account_number: String(wish['bank']) }) : undefined
  // Only for this once: the account keeps the bank account it has.
  const paying = bank ? { ...account, external_accounts: { ...account['external_accounts'], data: [bank] } } : account
  const amount = Number(wish['amount'] || held.available)
  return payOut(world, paying, { amount, currency: held.currency, automatic: true })
}

/** Money of the owner's own is put into the account: `amount` minor units of `currency`. */
function topUpByHand(world: World, account: Doc, wish: Params): Doc {
  const currency = readCurrency(wish['currency'])
  return topUp(world, account, { amount: readAmount(wish['amount'], currency), currency })
}

function find(world: World, kind: string, id: string): Doc {
  const doc = world.store.find(id)
  if (doc?.object !== kind) throw noSuch(kind, id)
  return doc
}

function unknownDeed(thing: string, deed: string): Error {
  return badParameter('path', 'parameter_unknown', `The simulator cannot do "${deed}" to "${thing}".`)
}
