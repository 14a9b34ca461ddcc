import { createHash, randomBytes } from 'node:crypto'
import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import { plusSeconds, seconds } from '../../../kernel/time.ts'
import type { Origin, Within } from '../../../platform/http/endpoint.ts'
import { authorizeUrl, refusalOfOAuth } from '../../../platform/stripe/oauth.ts'
import { record } from '../../activity/index.ts'
import { insertStripeObjects } from '../../payments/index.ts'
import { countMarketplacesOf, lockAccount, selectOtherOwner, upsertStandardAccount } from '../account-store.ts'
import { claimAuthorization, insertAuthorization } from '../authorization-store.ts'
import {
  accountTaken,
  alreadyConnected,
  authorizationDenied,
  authorizationUnknown,
  kindNotOffered,
  oauthNotSet,
  onlyStandard,
  noAccount,
} from '../errors.ts'
import type { ConnectedAccount } from '../subjects.ts'
import { disconnected, type OffersOfSeller, refreshAccount } from './standing.ts'

/** Where Stripe sends the browser back to; it must be among the addresses registered with Stripe. */
const callbackPath = '/stripe/oauth/callback/'
// From our page to Stripe's, through its login and forms, and back.
const lifeSeconds = seconds.hour

/** Who connects, where. */
interface Connecting {
  member: Member
  marketplace: Marketplace
  origin: Origin
}

/**
 * Begins connecting a member's own Stripe account: answers the address of Stripe's page that asks its owner. It carries
 * a secret that is good once, for an hour, for this member in this marketplace.
 * @throws Refusal account_kind_not_offered, oauth_not_set, already_connected
 */
export async function startAuthorization(
  services: AppServices,
  within: Within,
  { member, marketplace, origin }: Connecting,
): Promise<{ url: string }> {
  if (!marketplace.settings.sellerAccounts.includes('standard')) throw kindNotOffered('standard')
  const { clientId } = services.config.stripe
  if (!clientId) throw oauthNotSet()
  const state = randomBytes(32).toString('base64url')
  await within(async (tx) => {
    const account = await lockAccount(tx, member.memberId)
    if (account && !account.disconnectedAt) throw alreadyConnected()
    const expiresAt = plusSeconds(services.clock.real(), lifeSeconds)
    insertAuthorization(tx, { stateHash: hashOf(state), memberId: member.memberId, expiresAt })
  })
  const redirectUri = origin.baseUrl + callbackPath
  return { url: authorizeUrl(services.stripe, services.config.stripe, { clientId, state, redirectUri }) }
}

/** What Stripe's page handed to the browser. */
export interface Returned {
  state: string
  code: string | undefined
  /** Its word for a no of the account's owner, `access_denied`. */
  error: string | undefined
}

/**
 * Ends it: the secret is used up whatever comes of it, the code is exchanged for the account's id, and the account kept.
 * The tokens that come with it are dropped: the platform's own key acts for a connected account.
 * @throws Refusal authorization_unknown, authorization_denied, account_taken, already_connected, stripe_refused
 */
export async function finishAuthorization(
  services: AppServices,
  within: Within,
  { member, marketplace, origin }: Connecting,
  { state, code, error }: Returned,
  offers: OffersOfSeller,
): Promise<ConnectedAccount | undefined> {
  const claimed = await within((tx) =>
    claimAuthorization(tx, { stateHash: hashOf(state), memberId: member.memberId, realNow: services.clock.real() }),
  )
  if (!claimed) throw authorizationUnknown()
  if (error || !code) throw authorizationDenied()
  const accountId = await exchange(services, code)
  await within(async (tx) => {
    const account = await lockAccount(tx, member.memberId)
    if (account && !account.disconnectedAt && account.accountId !== accountId) throw alreadyConnected()
    if (await selectOtherOwner(tx, accountId, member.memberId)) throw accountTaken()
    upsertStandardAccount(tx, member.memberId, accountId)
    insertStripeObjects(tx, [accountId])
    record(tx, { actor: member, origin, action: 'account.connected', object: { kind: 'member', id: member.memberId } })
  })
  return refreshAccount(services, marketplace.id, accountId, offers)
}

async function exchange({ stripe }: AppServices, code: string): Promise<string> {
  try {
    const { stripe_user_id: accountId } = await stripe.oauth.token({ grant_type: 'authorization_code', code })
    if (!accountId) throw new Error('Stripe exchanged a code and named no account')
    return accountId
  } catch (fault) {
    const refusal = refusalOfOAuth(fault)
    if (refusal) throw new Refusal('refused', 'stripe_refused', refusal)
    throw fault
  }
}

/**
 * Disconnects a member's own account. Nothing can be sold afterwards until another is connected; what is owed stays
 * owed. Where the account sells in another marketplace too, Stripe's permission stays, since it is one for all.
 * @throws Refusal not_found, only_standard_disconnects
 */
export async function disconnect(
  services: AppServices,
  within: Within,
  { member, origin }: Connecting,
  offers: OffersOfSeller,
): Promise<void> {
  const { clientId } = services.config.stripe
  const accountId = await within(async (tx) => {
    const account = await lockAccount(tx, member.memberId)
    if (!account || account.disconnectedAt) throw noAccount()
    if (account.kind !== 'standard') throw onlyStandard()
    return account.accountId
  })
  const others = await services.db.aboveMarketplaces((tx) => countMarketplacesOf(tx, accountId))
  if (others <= 1 && clientId) await deauthorize(services, clientId, accountId)
  await within(async (tx) => {
    const account = await lockAccount(tx, member.memberId)
    if (!account || account.disconnectedAt || account.accountId !== accountId) return
    await disconnected(tx, account, offers)
    const object = { kind: 'member', id: member.memberId }
    record(tx, { actor: member, origin, action: 'account.disconnect_asked', object })
  })
}

/** Gives Stripe's permission back; that it was gone already is as good. */
async function deauthorize({ stripe }: AppServices, clientId: string, accountId: string): Promise<void> {
  try {
    await stripe.oauth.deauthorize({ client_id: clientId, stripe_user_id: accountId })
  } catch (fault) {
    if (!refusalOfOAuth(fault)) throw fault
  }
}

function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('base64url')
}
