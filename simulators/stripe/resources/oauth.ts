import { OAuthError } from '../errors.ts'
import { platformId, tell } from '../events.ts'
import type { Call, Params, Route, World } from '../types.ts'

/** How long an authorisation code lives, in seconds of business time. */
const CODE_LIFE = 300

/** What the authorise page grants: an account, to be claimed once. */
export type Grant = { account: string; scope: string; expiresAt: number; used: boolean }

/** Makes the code that the platform exchanges for the account's token. */
export function grantCode(world: World, account: string, scope: string): string {
  const code = world.ids('ac', 32)
  const grant: Grant = { account, scope, expiresAt: world.clock.seconds() + CODE_LIFE, used: false }
  world.store.keepSetting(`grant.${code}`, JSON.stringify(grant))
  return code
}

function token({ world, params }: Call): Params {
  if (params['grant_type'] === 'refresh_token') return refreshed(world, String(params['refresh_token']))
  if (params['grant_type'] !== 'authorization_code')
    throw refusedBy('unsupported_grant_type', `This grant type is not supported: ${params['grant_type']}`)
  const code = String(params['code'] ?? '')
  const kept = world.store.setting(`grant.${code}`)
  const grant: Grant | undefined = kept && JSON.parse(kept)
  if (!grant) throw refusedBy('invalid_grant', `Authorization code does not exist: ${code}`)
  if (grant.used) throw refusedBy('invalid_grant', `This authorization code has already been used. ${code}`)
  if (grant.expiresAt < world.clock.seconds()) throw refusedBy('invalid_grant', `Authorization code expired: ${code}`)
  world.store.keepSetting(`grant.${code}`, JSON.stringify({ ...grant, used: true }))
  return tokensFor(world, grant.account, grant.scope)
}

function tokensFor(world: World, account: string, scope: string): Params {
  const access = world.ids('sk_test', 32)
  const refresh = world.ids('rt', 32)
  world.store.keepSetting(`token.${access}`, account)
  world.store.keepSetting(`refresh.${refresh}`, JSON.stringify({ account, scope }))
  return {
    access_token: access,
    livemode: false,
    refresh_token: refresh,
    scope,
    stripe_publishable_key: world.ids('pk_test', 32),
    stripe_user_id: account,
    token_type: 'bearer',
  }
}

function refreshed(world: World, refresh: string): Params {
  const kept = world.store.setting(`refresh.${refresh}`)
  if (!kept) throw refusedBy('invalid_grant', `Refresh token does not exist: ${refresh}`)
  const { account, scope } = JSON.parse(kept) as { account: string; scope: string }
  if (!world.store.find(account)?.['_connected'])
    throw refusedBy('invalid_grant', 'The account has disconnected this application.')
  return { ...tokensFor(world, account, scope), refresh_token: refresh }
}

function deauthorize({ world, params }: Call): Params {
  if (params['client_id'] !== world.settings.clientId)
    throw refusedBy('invalid_client', `No such application: '${params['client_id']}'`, 401)
  const id = String(params['stripe_user_id'] ?? '')
  const account = world.store.find(id)
  if (account?.object !== 'account' || !account['_connected'])
    throw refusedBy(
      'invalid_client',
      `This application is not connected to stripe account ${id}, or that account does not exist.`,
      401,
    )
  disconnect(world, id)
  return { stripe_user_id: id }
}

/** Ends a connection: the platform's access goes, the tokens with it, and the platform hears of it. */
export function disconnect(world: World, id: string): void {
  const account = world.store.find(id)
  if (!account) return
  const application = { id: world.settings.clientId, object: 'application', name: world.settings.platformName }
  tell(world, id, 'account.application.deauthorized', application)
  world.store.save({ ...account, _connected: false })
  world.store.run("delete from settings where name like 'token.%' and value = ?", id)
}

function refusedBy(type: string, message: string, status = 400): OAuthError {
  return new OAuthError(status, type, message)
}

/** Whether a client id is the platform's. */
export function isPlatform(world: World, clientId: string | null): boolean {
  return clientId === world.settings.clientId && Boolean(platformId(world))
}

export const oauthRoutes: Route[] = [
  { method: 'POST', path: '/oauth/token', answer: token },
  { method: 'POST', path: '/oauth/deauthorize', answer: deauthorize },
]
