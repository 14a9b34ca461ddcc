import { createHmac } from 'node:crypto'
import { SignJWT } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { accessTokenLife, accessTokensOf } from './access-token.ts'
import { keyFor } from './keys.ts'
import { sessionCookiesOf } from './session-cookie.ts'

const secret = 'a secret key of thirty-two characters and more'
const marketplace = newId()
const member: Member = { kind: 'member', memberId: newId(), sessionId: newId(), roles: ['buyer'] }

let now = 0
const clock = { now: () => new Date(0), real: () => new Date(now) }
const tokens = accessTokensOf(secret, clock)

beforeEach(() => {
  now = Date.UTC(2031, 4, 1, 12)
})

const codeOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'accepted',
    (fault: { code?: string }) => fault.code,
  )

/** A token made by hand, as an attacker would. */
function forge(change: { header?: object; payload?: object; key?: Buffer; algorithm?: string } = {}): string {
  const issued = now / 1_000
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = part({ alg: 'HS256', typ: 'at+jwt', ...change.header })
  const payload = part({
    iss: 'marketry',
    aud: marketplace,
    sub: member.memberId,
    sid: member.sessionId,
    roles: ['buyer'],
    iat: issued,
    exp: issued + 60,
    ...change.payload,
  })
  const key = change.key ?? keyFor(secret, 'access-token')
  const signature = createHmac(change.algorithm ?? 'sha256', key)
    .update(`${header}.${payload}`)
    .digest('base64url')
  return `${header}.${payload}.${signature}`
}

describe('access tokens', () => {
  test('[CO-1] what is issued is accepted, again and again, with its roles', async () => {
    const token = await tokens.issue(marketplace, member)
    expect(await tokens.verify(marketplace, token)).toEqual(member)
    expect(await tokens.verify(marketplace, token)).toEqual(member)
    expect(await codeOf(tokens.verify(marketplace, forge()))).toBe('accepted')
  })

  test('[CO-1] a token is nothing in another marketplace, also after it was accepted in its own', async () => {
    const token = await tokens.issue(marketplace, member)
    await tokens.verify(marketplace, token)
    expect(await codeOf(tokens.verify(newId(), token))).toBe('token_invalid')
  })

  test('[CO-1] a token ends by the real clock after five minutes, also when it is remembered', async () => {
    const token = await tokens.issue(marketplace, member)
    now += accessTokenLife * 1_000 - 1
    expect(await codeOf(tokens.verify(marketplace, token))).toBe('accepted')
    now += 1
    expect(await codeOf(tokens.verify(marketplace, token))).toBe('token_expired')
    expect(await codeOf(accessTokensOf(secret, clock).verify(marketplace, token))).toBe('token_expired')
  })

  const unsigned = () =>
    `${forge({ header: { alg: 'none' } })
      .split('.')
      .slice(0, 2)
      .join('.')}.`
  test.each([
    ['alg none without a signature', unsigned],
    ['alg none with a signature', () => forge({ header: { alg: 'none' } })],
    ['another algorithm of the same key', () => forge({ header: { alg: 'HS512' }, algorithm: 'sha512' })],
    ['another key', () => forge({ key: keyFor('another secret key of thirty-two characters', 'access-token') })],
    ['the key of another purpose', () => forge({ key: keyFor(secret, 'csrf') })],
    ['a key id that points elsewhere', () => forge({ header: { kid: '../../dev/null' }, key: Buffer.alloc(0) })],
    ['another issuer', () => forge({ payload: { iss: 'somebody' } })],
    ['another audience', () => forge({ payload: { aud: newId() } })],
    ['no expiry', () => forge({ payload: { exp: undefined } })],
    ['another type of token', () => forge({ header: { typ: 'JWT' } })],
    ['a member that is no id', () => forge({ payload: { sub: "' or true --" } })],
    ['roles that are no list', () => forge({ payload: { roles: 'superadmin' } })],
    [
      'a changed payload',
      () => forge().replace(/\.[^.]+\./, `.${forge({ payload: { roles: ['operator'] } }).split('.')[1]}.`),
    ],
    ['no token at all', () => 'nonsense'],
  ])('[CO-1] refused: %s', async (_name, make) => {
    expect(await codeOf(tokens.verify(marketplace, make()))).toBe('token_invalid')
  })

  test('[CO-1] a token of the library with an empty key is refused', async () => {
    const token = await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32))
    expect(await codeOf(tokens.verify(marketplace, token))).toBe('token_invalid')
  })
})

describe('session cookies', () => {
  test('[CO-1] over https the cookie is the host’s alone, and never readable by scripts', () => {
    const set = sessionCookiesOf(secret, 'https').setting('token')
    expect(set).toMatch(
      /^__Host-marketry_session=token\.[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    )
  })

  test('[CO-1] only a sealed cookie of our own name is read', () => {
    const cookies = sessionCookiesOf(secret, 'http')
    const pair = cookies.setting('token').split(';')[0] ?? ''
    expect(cookies.tokenIn(`theme=dark; ${pair}; a=b`)).toBe('token')
    expect(cookies.tokenIn(pair.replace('token.', 'other.'))).toBeUndefined()
    expect(cookies.tokenIn(`x${pair}`)).toBeUndefined()
    expect(cookies.tokenIn('marketry_session=token')).toBeUndefined()
    expect(cookies.tokenIn(cookies.clearing())).toBeUndefined()
    expect(sessionCookiesOf('another secret key of thirty-two chars', 'http').tokenIn(pair)).toBeUndefined()
  })
})
