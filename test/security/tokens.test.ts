import { createHmac } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyFor } from '../../src/platform/auth/keys.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered, sendRequest } from '../support/person.ts'

/* A token is taken for what its seal says, and for nothing else: each trick that JWT libraries have fallen for is tried. */

let marketry: Marketry
let buyer: Person
let seller: Person
let claims: Record<string, unknown>
let key: Buffer

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  buyer = await registered(marketry, 'madeinpk', 'Bilal', ['buyer'])
  seller = await registered(marketry, 'madeinpk', 'Amna', ['seller'])
  claims = JSON.parse(Buffer.from(buyer.access?.split('.')[1] ?? '', 'base64url').toString()) as typeof claims
  key = keyFor(marketry.parts.services.config.secretKey, 'access-token')
})

afterAll(() => marketry?.close())

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
const hmac = (hash: string, secret: Buffer | string, text: string) =>
  createHmac(hash, secret).update(text).digest('base64url')

/** A token put together by hand: any head, any claims, sealed by whatever is at hand. */
function forged(
  head: object,
  body: object,
  seal: (text: string) => string = (text) => hmac('sha256', 'guessed', text),
) {
  const text = `${encode(head)}.${encode(body)}`
  return `${text}.${seal(text)}`
}

const me = (authorization: string, more: Record<string, string> = {}) =>
  sendRequest(marketry.port, 'GET', '/api/v1/me/', undefined, {
    host: marketry.host('madeinpk'),
    authorization,
    ...more,
  })
const codeFor = async (token: string) => {
  const { status, body } = await me(`Bearer ${token}`)
  return `${status} ${body.code ?? 'let in'}`
}

/** As ours are sealed, with one thing wrong. */
function sealed(change: object, head: object = {}): Promise<string> {
  return new SignJWT({ ...claims, ...change }).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', ...head }).sign(key)
}

test('[CO-20] the tokens these attacks are made of would be let in, were nothing wrong with them', async () => {
  expect(await codeFor(await sealed({}))).toBe('200 let in')
})

test('[CO-20] without a seal, or with one of another kind, it is no token', async () => {
  const head = { alg: 'HS256', typ: 'at+jwt' }
  const [ownHead = '', body = '', seal = ''] = buyer.access?.split('.') ?? []
  const attacks = {
    'alg none, no seal': forged({ alg: 'none', typ: 'at+jwt' }, claims, () => ''),
    'alg NONE': forged({ alg: 'NONE', typ: 'at+jwt' }, claims, () => ''),
    'alg none with the true seal': forged({ alg: 'none', typ: 'at+jwt' }, claims, () => seal),
    'sealed with a guess': forged(head, claims),
    'sealed with an empty key': forged(head, claims, (text) => hmac('sha256', '', text)),
    'the secret itself, not the key made of it': forged(head, claims, (text) =>
      hmac('sha256', marketry.parts.services.config.secretKey, text),
    ),
    'a longer hash with the true key': forged({ ...head, alg: 'HS512' }, claims, (text) => hmac('sha512', key, text)),
    'a public-key algorithm over the shared key': forged({ ...head, alg: 'RS256' }, claims, (text) =>
      hmac('sha256', key, text),
    ),
    'no algorithm': forged({ typ: 'at+jwt' }, claims, (text) => hmac('sha256', key, text)),
    'the seal cut off': `${ownHead}.${body}`,
    'an empty seal': `${ownHead}.${body}.`,
    'the seal of another': `${ownHead}.${body}.${seller.access?.split('.')[2]}`,
    'somebody else’s claims under one’s own seal': `${ownHead}.${seller.access?.split('.')[1]}.${seal}`,
    'a part too many': `${buyer.access}.${seal}`,
    'no token at all': 'x',
    'a very long one': 'x'.repeat(7_000),
  }
  for (const [name, token] of Object.entries(attacks))
    expect([name, await codeFor(token)]).toEqual([name, '401 token_invalid'])
})

test('[CO-20] no head of a token tells us where to find a key', async () => {
  const heads = [
    { kid: '../../../../dev/null' },
    { kid: "' union select 'known' --" },
    { kid: '0' },
    { jku: 'https://evil.example/keys.json' },
    { x5u: 'https://evil.example/cert.pem' },
    { jwk: { kty: 'oct', k: Buffer.from('guessed').toString('base64url') } },
    { b64: false, crit: ['b64'] },
  ]
  for (const head of heads) {
    const token = forged({ alg: 'HS256', typ: 'at+jwt', ...head }, claims)
    expect([head, await codeFor(token)]).toEqual([head, '401 token_invalid'])
  }
})

test('[CO-20] sealed by us for something else, it is no access token', async () => {
  const hour = 3_600
  const now = Math.floor(marketry.parts.clock.real().getTime() / 1_000)
  const wrong: Record<string, Promise<string>> = {
    'another marketplace’s': sealed({ aud: '01900000-0000-7000-8000-000000000000' }),
    'for all marketplaces at once': sealed({ aud: ['*'] }),
    'of another issuer': sealed({ iss: 'somebody' }),
    'of another kind': sealed({}, { typ: 'JWT' }),
    'of no kind': sealed({}, { typ: undefined }),
    'without an end': sealed({ exp: undefined }),
    'without a session': sealed({ sid: undefined }),
    'without a member': sealed({ sub: undefined }),
    'not yet begun': sealed({ nbf: now + hour }),
    'whose roles are no list': sealed({ roles: 'operator' }),
  }
  for (const [name, token] of Object.entries(wrong))
    expect([name, await codeFor(await token)]).toEqual([name, '401 token_invalid'])
  expect(await codeFor(await sealed({ exp: now - 1 }))).toBe('401 token_expired')
})

test('[CO-2] roles that somebody wrote into their own token move nothing: they are read again with each change', async () => {
  const raised = await sealed({ roles: ['operator', 'superadmin'] })
  const answer = await sendRequest(
    marketry.port,
    'PATCH',
    '/api/v1/settings/',
    { name: 'Taken over' },
    {
      host: marketry.host('madeinpk'),
      authorization: `Bearer ${raised}`,
    },
  )
  expect([answer.status, answer.body.detail]).toEqual([401, expect.stringContaining('roles have changed')])
})

test('[CO-20] a token goes in one place only', async () => {
  const headers = { host: marketry.host('madeinpk') }
  const path = `/api/v1/me/?access_token=${buyer.access}&token=${buyer.access}`
  expect((await sendRequest(marketry.port, 'GET', path, undefined, headers)).status).not.toBe(200)
  expect((await me(`Basic ${Buffer.from(`x:${buyer.access}`).toString('base64')}`)).status).toBe(401)
  expect((await me(`Bearer ${buyer.access}, Bearer ${seller.access}`)).status).toBe(401)
  expect((await me('Bearer')).status).toBe(401)
  expect((await me('', { 'x-access-token': buyer.access ?? '', 'x-forwarded-authorization': '1' })).status).toBe(401)
  const refresh = await me(`Bearer ${buyer.refresh}`)
  expect([refresh.status, refresh.body.code]).toEqual([401, 'token_invalid'])
})
