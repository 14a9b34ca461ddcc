import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered, type Reply, sendRequest } from '../support/person.ts'
import { operatorOf } from '../support/trade.ts'

/* What a browser is told: which pages may speak to us, which cookies it keeps how, what it may keep, send on and load. */

const friend = 'https://shop.example'
let marketry: Marketry
/** Reached by https, as production is: a proxy in front ends the encryption. */
let secured: Marketry
let operator: Person
let buyer: Person

beforeAll(async () => {
  marketry = await startMarketry(['web'])
  secured = await startMarketry(['web'], { PUBLIC_SCHEME: 'https' })
  operator = await operatorOf(marketry, 'madeinpk')
  buyer = await registered(marketry, 'madeinpk', 'Bilal', ['buyer'])
})

afterAll(async () => {
  await marketry?.close()
  await secured?.close()
})

interface Asking {
  slug?: string
  headers?: Record<string, string>
  body?: object
  of?: Marketry
}
const ask = (method: string, path: string, { slug = 'madeinpk', headers = {}, body, of = marketry }: Asking = {}) =>
  sendRequest(of.port, method, path, body, { host: of.host(slug), ...headers })
const preflight = (origin: string, slug = 'madeinpk', path = '/api/v1/me/') =>
  ask('OPTIONS', path, {
    slug,
    headers: { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'authorization' },
  })
const told = ({ headers }: Reply) => Object.keys(headers).filter((name) => name.startsWith('access-control-'))

describe('[CO-20] a page of another origin', () => {
  test('is told nothing in a marketplace that named no origin: neither beforehand nor with the answer', async () => {
    for (const origin of [friend, 'null', 'https://evil.example', `http://${marketry.host('designia')}`]) {
      const before = await preflight(origin)
      expect([origin, before.status, told(before)]).toEqual([origin, 404, []])
      const headers = { origin, authorization: `Bearer ${buyer.access}` }
      expect(told(await ask('GET', '/api/v1/me/', { headers }))).toEqual([])
      // From the kept answers too: asked once to be kept, and once more.
      for (let time = 0; time < 2; time += 1)
        expect(told(await ask('GET', '/api/v1/marketplace/', { headers }))).toEqual([])
    }
  })

  test('may speak with its own token where the marketplace named its origin, there alone, and never with cookies', async () => {
    expect((await operator.patch('/settings/', { allowed_origins: [friend] })).body.allowed_origins).toEqual([friend])
    const before = await preflight(friend)
    expect([before.status, before.headers['access-control-allow-origin'], before.headers['vary']]).toEqual([
      204,
      friend,
      'origin',
    ])
    expect(before.headers['access-control-allow-methods']).toContain('PATCH')
    expect(before.headers['access-control-allow-headers']).toContain('authorization')
    for (const path of ['/api/v1/me/', '/api/v1/marketplace/', '/api/v1/marketplace/', '/api/v1/nothing/']) {
      const headers = { origin: friend, authorization: `Bearer ${buyer.access}` }
      const answer = await ask('GET', path, { headers })
      expect([path, answer.headers['access-control-allow-origin'], answer.headers['vary']]).toEqual([
        path,
        friend,
        'origin',
      ])
    }
    for (const answer of [before, await ask('GET', '/api/v1/me/', { headers: { origin: friend } })]) {
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
      expect(answer.headers['access-control-allow-origin']).not.toBe('*')
    }
    expect(told(await preflight(friend, 'designia'))).toEqual([])
    // Its pages are nobody else's, and what Stripe calls is no browser's.
    expect(told(await ask('GET', '/login', { headers: { origin: friend } }))).toEqual([])
  })

  test('is another when a letter differs: its scheme, its port, a name before or behind', async () => {
    const others = [
      'http://shop.example',
      'https://shop.example:444',
      'https://shop.example.evil.example',
      'https://evil-shop.example',
      'https://evilshop.example',
      'https://SHOP.example',
      'https://shop.example/',
      'https://shop.example@evil.example',
      'https://shop.example, https://evil.example',
      'null',
      '*',
      '',
    ]
    for (const origin of others) expect([origin, told(await preflight(origin))]).toEqual([origin, []])
  })

  test('changes nothing by a visitor’s cookie, even an origin that was named', async () => {
    const entered = await ask('POST', '/api/v1/auth/session/', { body: { email: buyer.email, password } })
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
    const headers = { cookie, origin: friend, 'x-csrf-token': entered.body.csrf_token as string }
    const changed = await ask('PATCH', '/api/v1/me/', { headers, body: { name: 'Taken' } })
    expect([changed.status, changed.body.code]).toEqual([403, 'csrf'])
  })

  test('signs nobody in as somebody else, however its form’s request line is written', async () => {
    const host = marketry.host('madeinpk')
    const evil = 'evil.example'
    const stranger = 'never-asked@example.com'
    const login = { name: buyer.email, password, next: '/' }
    const signup = { name: 'Never Asked', email: stranger, password, roles: 'buyer', next: '/' }
    const post = (line: string, fields: Record<string, string>, origin: string) => {
      const body = new URLSearchParams(fields).toString()
      const type = 'application/x-www-form-urlencoded'
      const length = String(Buffer.byteLength(body))
      return sendRequest(marketry.port, 'POST', line, body, {
        host,
        origin,
        'content-type': type,
        'content-length': length,
      })
    }
    const before = ['', `//${evil}`, `/\\${evil}`, `///${evil}`, `http://${evil}`, `http://${evil}//${evil}`]
    const theme = { theme: 'dark', next: '/' }
    for (const [path, fields] of [
      ['/login', login],
      ['/signup', signup],
      ['/theme', theme],
    ] as const) {
      for (const line of before.flatMap((start) => [`${start}${path}`, `${start}${path}.data`])) {
        for (const origin of [`http://${evil}`, 'null']) {
          const { status, headers } = await post(line, fields, origin)
          expect([line, origin, [400, 403].includes(status), headers['set-cookie']]).toEqual([
            line,
            origin,
            true,
            undefined,
          ])
        }
      }
    }
    // Nobody has come to be, and the same from a page of ours is done, also when its line names the whole address.
    const entered = await ask('POST', '/api/v1/auth/session/', { body: { email: stranger, password } })
    expect([entered.status, entered.body.code]).toEqual([401, 'wrong_login'])
    for (const line of ['/login', `http://${host}/login`]) {
      const { status, headers } = await post(line, login, `http://${host}`)
      expect([line, status, String(headers['set-cookie']).includes('marketry_session=')]).toEqual([line, 302, true])
    }
  })

  test('is named as an origin and as nothing wider, by the operator alone, and goes again', async () => {
    for (const wrong of [
      '*',
      'null',
      'https://*.example',
      'http://shop.example',
      'https://shop.example/path',
      'shop.example',
      'https://a@shop.example',
      'javascript:alert(1)',
      'file:///etc/passwd',
      '',
    ]) {
      const { status, body } = await operator.patch('/settings/', { allowed_origins: [wrong] })
      expect([wrong, status, body.code]).toEqual([wrong, 422, 'invalid_request'])
    }
    expect((await buyer.patch('/settings/', { allowed_origins: ['https://evil.example'] })).status).toBe(403)
    expect((await operator.patch('/settings/', { allowed_origins: [] })).status).toBe(200)
    expect(told(await preflight(friend))).toEqual([])
  })
})

test('[CO-20] over https every answer says that this host is never to be asked by http; over http none does', async () => {
  for (const path of [
    '/api/v1/marketplace/',
    '/api/v1/marketplace/',
    '/api/v1/nothing/',
    '/healthz',
    '/login',
    '/theme-not-here',
  ]) {
    const [safe, plain] = await Promise.all([ask('GET', path, { of: secured }), ask('GET', path)])
    expect([path, safe.headers['strict-transport-security']]).toEqual([path, 'max-age=31536000'])
    expect([path, plain.headers['strict-transport-security']]).toEqual([path, undefined])
  }
})

test('[CO-20] over https each cookie of ours is of this host alone, for https alone, and no script’s', async () => {
  const body = { email: 'secure@example.com', password, name: 'Secure', roles: ['buyer'] }
  const entered = await ask('POST', '/api/v1/auth/session/register/', { body, of: secured })
  const login = await ask('POST', '/api/v1/auth/session/', { body: { email: body.email, password }, of: secured })
  const cookies = [entered, login].flatMap(({ headers }) => [headers['set-cookie'] ?? []].flat())
  expect(cookies.length).toBeGreaterThan(2)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-marketry_(session|device)=/)
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    expect(cookie).not.toMatch(/domain/i)
  }
  // A cookie without the prefix, which a neighbour could have planted, signs nobody in.
  const planted = cookies.find((cookie) => cookie.startsWith('__Host-marketry_session'))?.split(';')[0] ?? ''
  const me = (cookie: string) => ask('GET', '/api/v1/me/', { of: secured, headers: { cookie } })
  expect((await me(planted)).status).toBe(200)
  expect((await me(planted.replace('__Host-', ''))).status).toBe(401)
})

test('[CO-20] over https even the cookie that says light or dark goes by https alone', async () => {
  const choose = (of: Marketry, scheme: string) =>
    sendRequest(of.port, 'POST', '/theme', 'theme=dark&next=%2F', {
      host: of.host('madeinpk'),
      origin: `${scheme}://${of.host('madeinpk')}`,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '19',
    })
  const cookieOf = ({ headers }: Reply) => String(headers['set-cookie'])
  expect(cookieOf(await choose(secured, 'https'))).toMatch(/^theme=dark; Path=\/; .*SameSite=Lax; Secure$/)
  expect(cookieOf(await choose(marketry, 'http'))).toMatch(/^theme=dark; Path=\/; .*SameSite=Lax$/)
})

test('[CO-20] no answer is framed, sniffed, kept without leave, or tells the next site where one came from', async () => {
  const bearer = { authorization: `Bearer ${buyer.access}` }
  for (const [method, path] of [
    ['GET', '/api/v1/me/'],
    ['GET', '/api/v1/marketplace/'],
    ['GET', '/api/v1/marketplace/'],
    ['GET', '/api/v1/nothing/'],
    ['POST', '/api/v1/login/'],
    ['POST', '/api/stripe/webhook/'],
    ['GET', '/api/v1/schema/'],
    ['GET', '/healthz'],
    ['GET', '/login'],
  ] as const) {
    const { headers } = await ask(method, path, { headers: bearer })
    expect({ path, ...headers }).toMatchObject({
      path,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': path === '/login' ? 'private, no-cache' : 'no-store',
    })
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  }
})

test('[CO-20] a page that a member has seen is kept by no browser', async () => {
  const entered = await ask('POST', '/api/v1/auth/session/', { body: { email: buyer.email, password } })
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  for (const path of ['/', '/account', '/orders']) {
    const page = await ask('GET', path, { headers: { cookie } })
    expect([path, page.status, page.headers['cache-control']]).toEqual([path, 200, 'private, no-store'])
  }
})
