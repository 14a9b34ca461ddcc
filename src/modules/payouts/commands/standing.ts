import type Stripe from 'stripe'
import type { AppServices } from '../../../engine/services.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { isAccountGone } from '../../../platform/stripe/client.ts'
import { record } from '../../activity/index.ts'
import { lookAt } from '../../payments/index.ts'
import { lockAccountById, selectAccount, selectAccounts, updateAccount, updateDisconnected } from '../account-store.ts'
import { sendPayout } from './sending.ts'
import { mayOffer, mayReceive } from '../rules.ts'
import { lockUnpaidPayouts } from '../store.ts'
import type { ConnectedAccount } from '../subjects.ts'

/** What becomes of a seller's offers while nobody could be paid for them; the catalogue answers, told by the root. */
export interface OffersOfSeller {
  /** Takes them out of sight; they keep everything else. */
  holdBack(tx: Tx, memberId: string): Promise<void>
  /** Shows again what was held back for this. */
  show(tx: Tx, memberId: string): Promise<void>
}

const actor = { kind: 'system', name: 'payouts' } as const

/**
 * Asks Stripe how an account stands and keeps the answer; when it can take money now, what waited for that or was
 * refused is sent, and while nobody could be paid over it, its member's offers are held back. Of two who ask at once the
 * newer answer stays.
 * @returns undefined when the account is not one of this marketplace's
 */
export async function refreshAccount(
  services: AppServices,
  marketplaceId: string,
  accountId: string,
  offers: OffersOfSeller,
): Promise<ConnectedAccount | undefined> {
  const ask = async () => {
    try {
      return await services.stripe.accounts.retrieve(accountId)
    } catch (fault) {
      if (isAccountGone(fault)) return undefined
      throw fault
    }
  }
  const kept = await lookAt(services, marketplaceId, accountId, {
    ask,
    keep: async (tx, stripe) => {
      const known = await lockAccountById(tx, accountId)
      if (!known || known.disconnectedAt) return known
      if (!stripe) return disconnected(tx, known, offers)
      const account: ConnectedAccount = {
        ...known,
        chargesEnabled: stripe.charges_enabled ?? false,
        payoutsEnabled: stripe.payouts_enabled ?? false,
        transfersActive: takesTransfers(stripe.capabilities),
        detailsSubmitted: stripe.details_submitted ?? false,
        requirements: stripe.requirements?.currently_due ?? [],
        country: stripe.country ?? null,
        disabledReason: stripe.requirements?.disabled_reason ?? null,
      }
      updateAccount(tx, account)
      if (mayReceive(account)) await sendUnpaid(services, tx, account.memberId)
      await (mayOffer(account) ? offers.show(tx, account.memberId) : offers.holdBack(tx, account.memberId))
      return account
    },
  })
  return kept ?? services.db.inMarketplace(marketplaceId, (tx) => lockAccountById(tx, accountId))
}

/** What Stripe asks of an account that money is sent to; accounts of old have the one capability for all. */
function takesTransfers(capabilities: Stripe.Account.Capabilities | undefined): boolean {
  return capabilities?.transfers === 'active' || capabilities?.legacy_payments === 'active'
}

/** Writes the end of a connection down. The account must be locked. */
export async function disconnected(
  tx: Tx,
  account: ConnectedAccount,
  offers: OffersOfSeller,
): Promise<ConnectedAccount> {
  updateDisconnected(tx, account.memberId)
  await offers.holdBack(tx, account.memberId)
  record(tx, { actor, action: 'account.disconnected', object: { kind: 'member', id: account.memberId } })
  const nothing = { chargesEnabled: false, payoutsEnabled: false, transfersActive: false, requirements: [] }
  return { ...account, ...nothing, disconnectedAt: tx.now }
}

/**
 * Also what Stripe has refused, whatever for: it said so for certain, so asking anew cannot pay twice, and Stripe tells
 * of an account too seldom for one that is refused again to be a burden. What is on its way is waited for: it may be
 * about to be refused.
 */
async function sendUnpaid(services: AppServices, tx: Tx, memberId: string): Promise<void> {
  for (const payout of await lockUnpaidPayouts(tx, memberId)) {
    const transition = stepOut[payout.state]
    if (transition) await sendPayout(services, tx, payout, { transition, actor })
  }
}

const stepOut: Readonly<Record<string, 'send' | 'retry'>> = { waiting: 'send', unfunded: 'send', failed: 'retry' }

/** Whether money can reach a member: the condition for offering anything at a price. */
export async function memberMayBePaid(tx: Tx, memberId: string): Promise<boolean> {
  return mayReceive(await selectAccount(tx, memberId))
}

/** Those of these members whose offers are held back, since Stripe has stopped their account or they have cut it off. */
export async function stoppedAmong(tx: Tx, memberIds: readonly string[]): Promise<Set<string>> {
  const accounts = await selectAccounts(tx, memberIds)
  return new Set(accounts.filter((account) => !mayOffer(account)).map(({ memberId }) => memberId))
}
