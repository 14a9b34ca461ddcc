import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccountsServer, openAccountsServer } from '../../../test/support/accounts.ts'
import { letterTo } from '../../../test/support/letters.ts'

let server: AccountsServer
const password = 'a good long password'

beforeAll(async () => {
  server = await openAccountsServer()
})
afterAll(() => server.close())

const ask: AccountsServer['ask'] = (...given) => server.ask(...given)
const login = (email: string) => ask('POST', '/api/login/', { body: { email, password } })
const confirm = (token: string, host?: string) =>
  ask('POST', '/api/v1/auth/email/confirm/', { body: { token }, ...(host && { host }) })
const wish = (access: string, email: string, given = password) =>
  ask('POST', '/api/v1/auth/email/change/', { access, body: { email, current_password: given } })

async function registered(name: string) {
  const email = `${name}@example.com`
  const { body } = await ask('POST', '/api/register/', { body: { email, password } })
  return { email, access: body.access as string }
}

test('[CO-1] a new address counts from when its link is opened; the old one is told, and serves until then', async () => {
  const { email, access } = await registered('old')
  expect(await wish(access, 'NEW@example.com', 'not this one')).toMatchObject({
    status: 422,
    body: { code: 'wrong_password' },
  })
  expect(await wish(access, 'NEW@example.com')).toMatchObject({ status: 202, body: undefined })
  await letterTo(server.inbox, email, 'A new e-mail address for your account')
  const { token, link } = await letterTo(server.inbox, 'new@example.com', 'Confirm your new e-mail')
  expect(link).toContain('http://madeinpk.localhost:8000/email/confirm?token=')
  expect(await login(email)).toMatchObject({ status: 200, body: { user: { email } } })
  expect(await login('new@example.com')).toMatchObject({ status: 401 })

  expect(await confirm(token, 'designia.localhost')).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
  expect(await confirm(token)).toMatchObject({ status: 204 })
  expect(await confirm(token)).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
  expect(await login(email)).toMatchObject({ status: 401 })
  expect(await login('new@example.com')).toMatchObject({
    status: 200,
    body: { user: { email: 'new@example.com', email_verified: true } },
  })
  await letterTo(server.inbox, email, 'Your e-mail address at madeinpk was changed')
})

test('[CO-1] links that went to the old address are good no longer once there is a new one', async () => {
  const { email, access } = await registered('mover')
  await ask('POST', '/api/auth/password/forgot/', { body: { email } })
  await ask('POST', '/api/auth/magic-link/', { body: { email } })
  const [reset, magic] = [
    await letterTo(server.inbox, email, 'Set a new'),
    await letterTo(server.inbox, email, 'Your link'),
  ]
  await wish(access, 'moved@example.com')
  expect(await confirm((await letterTo(server.inbox, 'moved@example.com', 'Confirm')).token)).toMatchObject({
    status: 204,
  })
  const used = [
    await ask('POST', '/api/auth/password/reset/', { body: { token: reset.token, password: 'quite another one' } }),
    await ask('POST', '/api/auth/magic-link/verify/', { body: { token: magic.token } }),
  ]
  for (const answer of used) expect(answer).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
})

test('[CO-1] whoever got hold of a session cannot take the account over once the password is changed', async () => {
  const { access } = await registered('robbed')
  await wish(access, 'thief@example.com')
  const { token } = await letterTo(server.inbox, 'thief@example.com', 'Confirm')
  const body = { current_password: password, password: 'quite another one' }
  expect(await ask('POST', '/api/auth/password/change/', { access, body })).toMatchObject({ status: 204 })
  expect(await confirm(token)).toMatchObject({ status: 422, body: { code: 'link_invalid' } })
})

test('[CO-1] to wish for an address that somebody has tells nothing and mails them nothing', async () => {
  const { access } = await registered('curious')
  const { email: taken } = await registered('present')
  expect(await wish(access, taken)).toMatchObject({ status: 202, body: undefined })
  await letterTo(server.inbox, 'curious@example.com', 'A new e-mail address')
  expect((await server.inbox.list({ to: taken })).filter(({ subject }) => subject.startsWith('Confirm'))).toEqual([])
})

test('[CO-1] of two who confirm one address at once, one has it', async () => {
  const [one, two] = [await registered('first'), await registered('second')]
  await wish(one.access, 'wanted@example.com')
  const first = await letterTo(server.inbox, 'wanted@example.com', 'Confirm')
  await wish(two.access, 'wanted@example.com')
  await expect
    .poll(async () => (await server.inbox.list({ to: 'wanted@example.com' })).length, { timeout: 15_000 })
    .toBe(2)
  const second = await letterTo(server.inbox, 'wanted@example.com', 'Confirm')
  const answers = await Promise.all([confirm(first.token), confirm(second.token)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('email_taken')
})

test('[CO-1] a new address ends every session but the one it is confirmed in', async () => {
  const { email, access } = await registered('mover')
  const elsewhere = await login(email)
  await wish(access, 'new.home@example.com')
  const { token } = await letterTo(server.inbox, 'new.home@example.com', 'Confirm your new e-mail')
  const refreshed = () => ask('POST', '/api/auth/refresh-token/', { body: { refresh: elsewhere.body.refresh } })
  expect(await ask('POST', '/api/v1/auth/email/confirm/', { access, body: { token } })).toMatchObject({ status: 204 })
  expect(await refreshed()).toMatchObject({ status: 401 })
  expect(await ask('GET', '/api/v1/auth/sessions/', { access })).toMatchObject({
    status: 200,
    body: { results: [{ current: true }] },
  })
})
