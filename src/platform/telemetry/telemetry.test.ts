import { expect, test } from 'vitest'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'

function recorded(level: 'info' | 'debug' = 'info') {
  const lines: string[] = []
  const log = createLog({ level, readable: false }, { write: (line: string) => void lines.push(line) })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown> }
}

test('[CO-21] a line is JSON with time, level, message, and the request, job and marketplace it belongs to', () => {
  const { log, last } = recorded()
  log.child({ request: 'r1', job: 'j1', marketplace: 'm1' }).info({ amount: 5n, from: 'paid', to: 'shipped' }, 'moved')
  expect(last()).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    request: 'r1',
    job: 'j1',
    marketplace: 'm1',
    amount: '5',
    from: 'paid',
    to: 'shipped',
    msg: 'moved',
  })
})

test('[CO-21] secrets and personal data are masked by name, however deep', () => {
  const { log, lines } = recorded()
  log.child({ authorization: 'xyz abc', email: 'jane', headers: { cookie: 'sid=0' } }).info(
    {
      password: 'hunter2',
      user: { email: 'a@b.test', profile: [{ phone_number: '0300 1234567', refreshToken: 'r-t' }] },
      headers: { Cookie: 'sid=1', 'Set-Cookie': 'sid=2', 'x-request-id': 'kept' },
      stripe_signature: 't=1,v1=aa',
    },
    'x',
  )
  for (const hidden of ['xyz abc', 'jane', 'hunter2', 'a@b.test', '0300', 'r-t', 'sid=', 'v1=aa'])
    expect(lines.join()).not.toContain(hidden)
  expect(lines.join()).toContain('kept')
})

test('[CO-21] secrets and addresses are masked by form, in messages and errors too', () => {
  const { log, lines, last } = recorded()
  const cause = Object.assign(new Error('duplicate Key (email)=(jane doe)'), {
    detail: 'Key (phone)=(0300)',
    code: '23505',
  })
  const fault = new Error('no route to postgres://app:s3cret@db/x for jane.doe+x@mail.example.com', { cause })
  log.error({ err: fault }, 'key sk_test_4eC39HqLyjWDarjtT1zdp7dc and whsec_abcdefgh12345678 of jane@example.com')
  log.info('token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln in Authorization: Bearer abcdefghijkl')
  for (const hidden of ['s3cret', 'jane', '0300', '4eC39', 'abcdefgh', 'eyJhb', '@example'])
    expect(lines.join()).not.toContain(hidden)
  log.error({ err: cause }, 'x')
  expect(last().err).toMatchObject({ type: 'Error', code: '23505' })
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
})

test('[CO-21] lines below the level are not written', () => {
  const { log, lines } = recorded()
  log.debug('quiet')
  expect(lines).toEqual([])
})

test('the metrics hold the process, the requests and the jobs', async () => {
  const metrics = createMetrics()
  metrics.requestAnswered('GET', '/products/', 200, 0.004)
  metrics.jobEnded('send_payment_success_email', 'failure', 0.2)
  const text = await metrics.render()
  expect(text).toContain('process_cpu_seconds_total')
  expect(text).toContain(
    'marketry_http_request_seconds_bucket{le="0.005",method="GET",route="/products/",status="200"} 1',
  )
  expect(text).toContain('marketry_job_attempts_total{name="send_payment_success_email",outcome="failure"} 1')
  expect(metrics.contentType).toMatch(/^text\/plain/)
})
