import { balancesOf } from '../balances.ts'
import { refused } from '../errors.ts'
import { platformId } from '../events.ts'
import { page } from '../lists.ts'
import { merged } from '../reading.ts'
import type { Call, Doc, Params, Route } from '../types.ts'
import { capability, connectedAccount, saveAccount } from './account-keeping.ts'
import { settleAccount } from './account-requirements.ts'
import { newAccount, person } from './account-shape.ts'
import { addFromCall } from './external-accounts.ts'

function create({ world, account, params }: Call): Doc {
  if (account !== platformId(world)) throw refused(undefined, 'Only a platform can create connected accounts.')
  if (params['type'] && params['controller'])
    throw refused('parameter_unknown', 'You may only specify one of `type` and `controller`.', 'controller')
  const { external_account, ...rest } = params
  const made = world.store.insert(newAccount(world, rest), account)
  const complete = external_account ? addFromCall(world, made, external_account) : made
  return world.store.save(submittedByApi(complete))
}

/** A platform that collects the requirements itself has submitted the details when nothing is missing any more. */
function submittedByApi(account: Doc): Doc {
  if (account['controller'].requirement_collection !== 'application') return settleAccount(account)
  const due = settleAccount(account)['requirements'].currently_due
  return settleAccount({ ...account, details_submitted: due.length === 0 })
}

function update({ world, account, path, params }: Call): Doc {
  const before = connectedAccount(world, account, path['id'] ?? '')
  const { metadata, capabilities, external_account, individual, ...fields } = params
  const nested = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, mergeDeep(before[key], value)]))
  const after: Doc = {
    ...before,
    ...nested,
    capabilities: withRequested(before['capabilities'], capabilities),
    ...(individual && { individual: person(world, before.id, individual, before['individual']) }),
    metadata: merged(before['metadata'], metadata),
  }
  return saveAccount(
    world,
    before,
    submittedByApi(external_account ? addFromCall(world, after, external_account) : after),
  )
}

function withRequested(known: Params, wish: Params | undefined): Params {
  const result = { ...known }
  for (const [name, { requested }] of Object.entries(wish ?? {}) as [string, Params][]) {
    if (requested) result[name] ??= 'inactive'
    else delete result[name]
  }
  return result
}

function mergeDeep(known: unknown, wish: unknown): unknown {
  if (typeof wish !== 'object' || wish === null || Array.isArray(wish)) return wish
  const base = (typeof known === 'object' && known !== null ? known : {}) as Params
  return {
    ...base,
    ...Object.fromEntries(Object.entries(wish).map(([key, value]) => [key, mergeDeep(base[key], value)])),
  }
}

function remove({ world, account, path }: Call): Params {
  const { id } = connectedAccount(world, account, path['id'] ?? '')
  if (balancesOf(world, id).some((each) => each.available !== 0 || each.pending !== 0))
    throw refused('account_invalid', 'This account cannot be deleted because its balance is not zero.')
  world.store.remove(id)
  return { id, object: 'account', deleted: true }
}

function reject({ world, account, path, params }: Call): Doc {
  const before = connectedAccount(world, account, path['id'] ?? '')
  const named = String(params['reason'])
  const reason = `rejected.${named.startsWith('fraud') ? 'fraud' : named === 'terms_of_service' ? named : 'other'}`
  return saveAccount(world, before, settleAccount({ ...before, _restriction: { reason } }))
}

export const accountRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/account',
    answer: ({ world, account }) => world.store.find(account) ?? {},
  },
  { method: 'POST', path: '/v1/accounts', answer: create },
  {
    method: 'GET',
    path: '/v1/accounts',
    answer: ({ world, account, params }) =>
      page(
        world,
        '/v1/accounts',
        { kind: 'account', account, where: { _connected: true }, created: params['created'] },
        params,
      ),
  },
  {
    method: 'GET',
    path: '/v1/accounts/{id}',
    answer: ({ world, account, path }) => connectedAccount(world, account, path['id'] ?? ''),
  },
  { method: 'POST', path: '/v1/accounts/{id}', answer: update },
  { method: 'DELETE', path: '/v1/accounts/{id}', answer: remove },
  { method: 'POST', path: '/v1/accounts/{id}/reject', answer: reject },
  {
    method: 'POST',
    path: '/v1/accounts/{id}/login_links',
    answer({ world, account, path }) {
      const { id, type, details_submitted } = connectedAccount(world, account, path['id'] ?? '')
      if (type !== 'express')
        throw refused(undefined, `Cannot create a login link for an account that is not an Express Dashboard account.`)
      if (!details_submitted)
        throw refused(undefined, 'Cannot create a login link for an account that has not completed onboarding.')
      const token = world.ids('login', 24)
      world.store.keepSetting(`login.${token}`, id)
      return { object: 'login_link', created: world.clock.seconds(), url: `${world.publicUrl}/express/${token}` }
    },
  },
]

export const capabilityRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/accounts/{id}/capabilities',
    answer({ world, account, path }) {
      const found = connectedAccount(world, account, path['id'] ?? '')
      const data = Object.keys(found['capabilities']).map((name) => capability(found, name))
      return { object: 'list', data, has_more: false, url: `/v1/accounts/${found.id}/capabilities` }
    },
  },
  {
    method: 'GET',
    path: '/v1/accounts/{accountId}/capabilities/{id}',
    answer: ({ world, account, path }) =>
      capability(connectedAccount(world, account, path['accountId'] ?? ''), path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: '/v1/accounts/{accountId}/capabilities/{id}',
    answer({ world, account, path, params }) {
      const name = path['id'] ?? ''
      const before = connectedAccount(world, account, path['accountId'] ?? '')
      const capabilities = withRequested(before['capabilities'], { [name]: { requested: params['requested'] ?? true } })
      const after = saveAccount(world, before, settleAccount({ ...before, capabilities }))
      const { created, requirements, future_requirements } = after
      if (capabilities[name]) return capability(after, name)
      return {
        id: name,
        object: 'capability',
        account: after.id,
        future_requirements,
        requested: false,
        requested_at: created,
        requirements,
        status: 'unrequested',
      }
    },
  },
]
