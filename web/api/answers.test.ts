import { expect, test } from 'vitest'
import urdu from '../../words/ur/shell.json' with { type: 'json' }
import { stock } from '../words/shelf.ts'
import { again, attempt, isSignedOut, loginPath, need } from './answers.ts'
import { safePath } from './forms.ts'

const problem = { type: '/x', title: 'No', status: 409, detail: 'Somebody else was first.', code: 'out_of_stock' }
const answered = <Data>(status: number, given: { data?: Data; error?: unknown }) =>
  Promise.resolve({ ...given, response: new Response(null, { status }) })

test('[CO-12] who must sign in comes back to the page they were on, not to its data', () => {
  expect(loginPath(new Request('http://a.localhost/orders?role=seller'))).toBe('/login?next=%2Forders%3Frole%3Dseller')
  expect(loginPath(new Request('http://a.localhost/listings/1/buy.data?quantity=2&_routes=x'))).toBe(
    '/login?next=%2Flistings%2F1%2Fbuy%3Fquantity%3D2',
  )
  expect(loginPath(new Request('http://a.localhost/_root.data'))).toBe('/login?next=%2F')
})

test('[CO-20] a form never leads to another site', () => {
  expect(safePath('/orders?x=1#y')).toBe('/orders?x=1#y')
  expect(safePath('/search?q=شال')).toBe('/search?q=%D8%B4%D8%A7%D9%84')
  for (const trick of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '///',
    'javascript:alert(1)',
    '',
    undefined,
  ]) {
    expect(safePath(trick, '/home')).toBe('/home')
  }
})

test('[CO-12] a refused form gets its problem back; a refused page becomes the error page, a stranger the login', async () => {
  await expect(attempt(answered(409, { error: problem }))).resolves.toEqual({ problem })
  await expect(need(answered(404, { error: { ...problem, status: 404 } }))).rejects.toMatchObject({
    init: { status: 404 },
  })
  const request = new Request('http://a.localhost/orders')
  await expect(need(answered(401, { error: problem }), request)).rejects.toSatisfy(
    (thrown: Response) => thrown.status === 302 && thrown.headers.get('location') === '/login?next=%2Forders',
  )
})

test('[CO-12] an answer that is no problem of ours is still told in a sentence', async () => {
  stock('ur', 'shell', urdu)
  const response = new Response(null, { status: 502, headers: { 'content-language': 'ur' } })
  const { problem: told } = await attempt(Promise.resolve({ error: '<html>', response }))
  expect(told).toMatchObject({ status: 502, code: 'unreadable', detail: urdu.failed.broken.advice })
})

test('[CO-12] who is signed out by now gets what they wrote back; only a page that was asked for leads to the login', async () => {
  const refused = { ...problem, status: 401, code: 'not_signed_in' }
  const sent = (method: string) => new Request('http://a.localhost/complaints/new', { method })
  await expect(attempt(answered(401, { error: refused }), sent('POST'))).resolves.toEqual({ problem: refused })
  await expect(attempt(answered(401, { error: refused }), sent('GET'))).rejects.toMatchObject({ status: 302 })
  expect(isSignedOut(refused)).toBe(true)
  expect(isSignedOut({ ...refused, code: 'wrong_login' })).toBe(false)
})

test('[CO-12] a form keeps its key where nobody knows what became of it, and gets a new one where it was refused', () => {
  const given = { idempotency_key: 'drawn-with', text: 'x' }
  const next = (status: number, code: string, sent: Record<string, string> = given) =>
    again({ ...problem, status, code }, sent).data.once
  for (const [status, code] of [
    [503, 'outcome_unknown'],
    [503, 'database_away'],
    [500, 'unexpected'],
    [409, 'idempotency_key_in_use'],
  ] as const) {
    expect(next(status, code)).toBe('drawn-with')
  }
  // That key says so for good: whoever has looked at what became of it begins anew.
  expect(next(409, 'request_broken_off')).not.toBe('drawn-with')
  expect(next(409, 'price_changed')).not.toBe('drawn-with')
  expect(next(422, 'idempotency_key_reused')).not.toBe('drawn-with')
  expect(next(503, 'outcome_unknown', {})).toMatch(/^[0-9a-f-]{36}$/)
})
