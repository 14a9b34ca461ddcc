import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountsServer, openAccountsServer } from '../../../test/support/accounts.ts'

let server: AccountsServer
const password = 'a good long password'

beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const ask: AccountsServer['ask'] = (...given) => server.ask(...given)
const take = (access: string, roles: string[]) => ask('POST', '/api/v1/me/roles/', { access, body: { roles } })

async function buyer(name: string) {
  const { body } = await ask('POST', '/api/register/', { body: { email: `${name}@example.com`, password } })
  return body as { access: string; refresh: string }
}

test('[CO-2] a buyer begins to sell, and has the role with the next access token', async () => {
  const { access, refresh } = await buyer('starter')
  expect(await take(access, ['seller'])).toMatchObject({ status: 200, body: { roles: ['buyer', 'seller'] } })
  expect(await take(access, ['seller', 'buyer'])).toMatchObject({ status: 200, body: { roles: ['buyer', 'seller'] } })
  const next = await ask('POST', '/api/auth/refresh-token/', { body: { refresh } })
  const marketplace = await server.marketplace('madeinpk')
  expect((await server.authentication.tokens.verify(marketplace.id, next.body.access)).roles).toEqual([
    'buyer',
    'seller',
  ])
})

test.each([['operator'], ['superadmin'], ['nobody'], ['seller', 'operator']])(
  '[CO-2] nobody gives themselves %j %j, nor a part of it',
  async (...roles) => {
    const { access } = await buyer(`greedy-${roles.join('-')}`)
    expect(await take(access, roles)).toMatchObject({
      status: 422,
      body: { code: 'role_not_self_assigned', errors: [{ path: 'roles' }] },
    })
    expect((await ask('GET', '/api/me/', { access })).body.roles).toEqual(['buyer'])
  },
)

test('[CO-2] nor does anybody without an account', async () => {
  expect(await ask('POST', '/api/v1/me/roles/', { body: { roles: ['seller'] } })).toMatchObject({ status: 401 })
})
