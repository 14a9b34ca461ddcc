import { platformId, tell } from '../events.ts'
import { settleAccount } from '../resources/account-requirements.ts'
import { newAccount } from '../resources/account-shape.ts'
import { addBankAccount, withBankAccount } from '../resources/external-accounts.ts'
import { grantCode, isPlatform } from '../resources/oauth.ts'
import type { Doc, Params, World } from '../types.ts'
import { type Html, html } from './html.ts'
import { message, page, type PageAnswer, redirect } from './layout.ts'

/** OAuth for Standard accounts: their owner lets the platform act for them, or does not. */
export function showAuthorise(world: World, _: string, query: Params): PageAnswer {
  const fault = faultOf(world, query)
  if (fault) return message('This link is not in order', fault, { status: 400 })
  const name = world.settings.platformName
  const known = world.store.all({ kind: 'account', account: platformId(world), where: { type: 'standard' } })
  return page(
    `Connect to ${name}`,
    html`<section><h1>Connect your Stripe account to ${name}</h1><p class="quiet">${name} will be able to take payments for you.</p>
<form method="post"><fieldset><legend>Account</legend><label><input type="radio" name="account" value="new" ${{ html: 'checked' }}>A new account, complete and verified</label>
${known.map(choice)}</fieldset><p class="actions"><button name="action" value="connect">Connect</button><button class="second" name="action" value="deny">Deny</button></p></form></section>`,
  )
}

function choice(account: Doc): Html {
  return html`<label><input type="radio" name="account" value="${account.id}">${account['email'] ?? 'Account'} <code>${account.id}</code></label>`
}

function faultOf(world: World, query: Params): string | undefined {
  if (!isPlatform(world, query['client_id']))
    return `No application matches the client id "${query['client_id'] ?? ''}".`
  if (query['response_type'] !== 'code') return 'response_type must be "code".'
  if (!URL.canParse(String(query['redirect_uri'] ?? ''))) return 'redirect_uri must be an address.'
  return /^https?:/.test(query['redirect_uri']) ? undefined : 'redirect_uri must be an http address.'
}

/** Sends the owner back with a code to exchange, or with the refusal. */
export function answerAuthorise(world: World, query: Params, values: Params): PageAnswer {
  const fault = faultOf(world, query)
  if (fault) return message('This link is not in order', fault, { status: 400 })
  const scope = query['scope'] === 'read_only' ? 'read_only' : 'read_write'
  if (values['action'] !== 'connect')
    return back(query, { error: 'access_denied', error_description: 'The user denied your request' })
  const account = values['account'] === 'new' ? newStandard(world, query) : world.store.find(String(values['account']))
  if (account?.object !== 'account' || account['type'] !== 'standard') return showAuthorise(world, '', query)
  world.store.save({ ...account, _connected: true })
  tell(world, account.id, 'account.application.authorized', {
    id: world.settings.clientId,
    object: 'application',
    name: world.settings.platformName,
  })
  return back(query, { scope, code: grantCode(world, account.id, scope) })
}

function back(query: Params, result: Record<string, string>): PageAnswer {
  const url = new URL(query['redirect_uri'])
  const all: Record<string, string> = query['state'] ? { ...result, state: String(query['state']) } : result
  for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value)
  return redirect(url.href)
}

function newStandard(world: World, query: Params): Doc {
  const user: Params = query['stripe_user'] ?? {}
  const made = newAccount(world, {
    type: 'standard',
    country: user['country'] ?? 'GB',
    email: user['email'] ?? 'owner@example.com',
  })
  const complete = { ...made, details_submitted: true, _complete: true }
  const account = withBankAccount(complete, addBankAccount(world, complete, { account_number: '000123456789' }))
  return world.store.insert(settleAccount(account), platformId(world))
}
