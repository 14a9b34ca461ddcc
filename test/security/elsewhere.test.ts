import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, password, registered, sendRequest, visitor } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { type Furnished, furnish } from './support/furnished.ts'
import { bodyFor, pathWith } from './support/requests.ts'
import { type Operation, operationsOf } from './support/routes.ts'

/*
 * Nobody leads the server elsewhere, and the server leads nobody elsewhere: no word of a member's makes it fetch an
 * address (SSRF), and no address that one is given to click ends on another site than ours or Stripe's (open redirect).
 */

let marketry: Marketry
let rows: Rows
let mine: Furnished
let document: Served
let operations: Operation[]
/** A server of an attacker's within the walls: it notes who comes. */
let bait: Server
let baitUrl: string
const visits: string[] = []

interface Field {
  $ref?: string
  type?: string
  format?: string
  enum?: unknown[]
  anyOf?: Field[]
  items?: Field
  properties?: Record<string, Field>
}
interface Served {
  paths: Record<
    string,
    Record<
      string,
      { parameters?: { name: string; in: string }[]; requestBody?: { content: Record<string, { schema: Field }> } }
    >
  >
  components: { schemas: Record<string, Field> }
}

beforeAll(async () => {
  bait = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`)
    response.end('{}')
  })
  await new Promise<void>((listens) => bait.listen(0, '127.0.0.1', () => listens()))
  baitUrl = `http://127.0.0.1:${(bait.address() as AddressInfo).port}/bait`
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  mine = await furnish(marketry, 'madeinpk', { price: '5000.00', currency: 'PKR' })
  document = (await visitor(marketry, 'madeinpk').get('/schema/')).body
  operations = operationsOf(document)
})

afterAll(async () => {
  bait?.close()
  await rows?.close()
  await marketry?.close()
})

const whole = (field: Field = {}): Field =>
  field.$ref ? whole(document.components.schemas[field.$ref.split('/').at(-1) ?? '']) : field
const bodyOf = ({ method, path }: Operation) =>
  whole(document.paths[`/api/v1${path}`]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema)

/** Every field that a request may bear, by its dotted name, with its shape. */
function fieldsIn(field: Field, prefix = ''): [string, Field][] {
  const shape = whole(field)
  const own = Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => {
    const path = prefix ? `${prefix}.${name}` : name
    return [[path, whole(inner)] as [string, Field], ...fieldsIn(inner, path)]
  })
  const further = [...(shape.anyOf ?? []), ...(shape.items ? [shape.items] : [])].flatMap((one) =>
    fieldsIn(one, prefix),
  )
  return [...own, ...further]
}

describe('[CO-20] what a member sends', () => {
  // Each of them sounds like an address, and why the server never goes there.
  const soundLikeAddresses: Record<string, string> = {
    address_id: 'the id of an address of parcels, in the buyer’s own book',
    allowed_origins: 'compared with the Origin of a request, letter by letter; nobody goes there',
    feedback: 'what buyers and sellers say of one another, not a feed',
    'feedback.blind_window': 'for how long what was said waits for the other side, in seconds',
    'items.href': 'where a link of a menu leads whoever clicks it; its form is checked, and nobody goes there',
    website: 'the field of the contact form that no person sees; whatever it holds is thrown away',
  }

  test('holds no field that is an address to fetch; those that sound like one are these', () => {
    const sounding = operations.flatMap((operation) => {
      const query = document.paths[`/api/v1${operation.path}`]?.[operation.method.toLowerCase()]?.parameters ?? []
      const names = [
        ...fieldsIn(bodyOf(operation)).map(([name, field]) => (field.format === 'uri' ? `${name} (uri)` : name)),
        ...query.filter((one) => one.in === 'query').map(({ name }) => name),
      ]
      return names.filter((name) =>
        /ur[il]|link|host|origin|hook|redirect|endpoint|addr|domain|src|href|site|next|return_to|proxy|feed/i.test(
          name,
        ),
      )
    })
    expect([...new Set(sounding)].toSorted()).toEqual(Object.keys(soundLikeAddresses).toSorted())
  })

  test('never makes the server fetch an address, in whatever field or header it is put', async () => {
    const bodied = operations.filter(({ hasBody, multipart, stream }) => hasBody && !multipart && !stream)
    const people: Person[] = [mine.seller, mine.buyer, mine.operator]
    const headers = {
      referer: baitUrl,
      'x-forwarded-host': new URL(baitUrl).host,
      forwarded: `host=${new URL(baitUrl).host}`,
      'x-callback-url': baitUrl,
      'x-original-url': baitUrl,
      traceparent: baitUrl,
    }
    let asked = 0
    for (const person of people) {
      for (const operation of bodied) {
        // What turns the clock or ends the session would only end the attack.
        if (/^\/(dev|auth|logout|me\/erasure)/.test(operation.path)) continue
        const right = (bodyFor(operation, mine.ids) ?? {}) as Record<string, unknown>
        const texts = fieldsIn(bodyOf(operation)).filter(
          ([name, { type, format, enum: one }]) => !name.includes('.') && type === 'string' && !format && !one,
        )
        const baited = { ...right, ...Object.fromEntries(texts.map(([name]) => [name, baitUrl])) }
        await sendRequest(marketry.port, operation.method, `/api/v1${pathWith(operation, mine.ids)}`, baited, {
          host: marketry.host('madeinpk'),
          authorization: `Bearer ${person.access}`,
          ...headers,
        })
        asked += 1
      }
    }
    expect(asked).toBeGreaterThan(100)
    // Jobs too come to their end before it is said that nobody came.
    await rows.quiet()
    expect(visits).toEqual([])
    await fetch(baitUrl)
    expect(visits).toEqual(['GET /bait'])
  })

  test('meets no code that could: those who open connections are these, and each goes where a setting says', () => {
    const opening =
      /\bfetch\(|createConnection\(|from '((node:)?(https?|http2|net|tls|dgram)|undici|ws|ioredis|stripe|pg|pg-boss|nodemailer\/.*|@aws-sdk\/.*|@opentelemetry\/exporter.*)'/
    const typesOnly = /^import type .*$/gm
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((name) => join('src', name).replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/^src\/(cli|presets\/demo)\//.test(name))
    const open = files.filter((name) => opening.test(readFileSync(name, 'utf8').replaceAll(typesOnly, '')))
    expect(open.toSorted()).toEqual(mayOpenConnections.toSorted())
  })
})

// The database, the mail server, the bucket, Redis, Stripe, the collector of traces: the address of each is a setting of the
// deployment's. The last ones only serve, read what an address is, or make a letter.
const mayOpenConnections = [
  'src/platform/clock/followers.ts',
  'src/platform/clock/offset.ts',
  'src/platform/db/catalogue-text.ts',
  'src/platform/db/database.ts',
  'src/platform/db/migrate.ts',
  'src/platform/files/bucket.ts',
  'src/platform/jobs/boss.ts',
  'src/platform/jobs/install.ts',
  'src/platform/jobs/waking.ts',
  'src/platform/mail/reach.ts',
  'src/platform/mail/smtp.ts',
  'src/platform/postgres/cluster.ts',
  'src/platform/postgres/port.ts',
  'src/platform/postgres/roles.ts',
  'src/platform/realtime/postgres-line.ts',
  'src/platform/realtime/redis-reach.ts',
  'src/platform/realtime/redis.ts',
  // Takes sockets, and opens none.
  'src/platform/sockets/door.ts',
  'src/platform/stripe/client.ts',
  'src/platform/stripe/oauth.ts',
  'src/platform/telemetry/open-telemetry.ts',
  'src/platform/http/client-address.ts',
  'src/platform/http/door.ts',
  'src/platform/http/network.ts',
  'src/platform/http/unreadable.ts',
  'src/platform/mail/compose.ts',
]

describe('[CO-20] a page that leads on after a form', () => {
  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '////evil.example/%2f..',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%09/evil.example',
    '\t//evil.example',
    '/\u0000/evil.example',
    '/ /evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2f%2fevil.example',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http:evil.example',
    'https:/evil.example',
    '/@evil.example',
    '@evil.example',
    '.evil.example',
    ':80@evil.example',
    '/login?next=//evil.example',
    '?x=//evil.example',
    '#//evil.example',
    'ftp://evil.example',
    '／／evil.example',
    '/／evil.example',
    '〱evil.example',
  ]

  /** Where a browser that is at `path` would go on to. */
  const leadsTo = (path: string, location: string | string[] | undefined) =>
    new URL(String(location ?? path), `http://${marketry.host('madeinpk')}${path}`).host
  const post = (path: string, fields: Record<string, string>) => {
    const host = marketry.host('madeinpk')
    const type = 'application/x-www-form-urlencoded'
    const body = new URLSearchParams(fields).toString()
    const length = String(Buffer.byteLength(body))
    return sendRequest(marketry.port, 'POST', path, body, {
      host,
      origin: `http://${host}`,
      'content-type': type,
      'content-length': length,
    })
  }

  test('leads to our own host, whatever it was told: after the choice of a theme, a login, a signup', async () => {
    const amna = await registered(marketry, 'madeinpk', 'Amna', ['buyer'])
    let led = 0
    for (const [n, next] of elsewhere.entries()) {
      const answers = [
        ['/theme', await post('/theme', { theme: 'dark', next })],
        ['/login', await post('/login', { name: amna.email, password, next })],
        [
          '/signup',
          await post('/signup', { name: 'New', email: `new-${n}@example.com`, password, roles: 'buyer', next }),
        ],
      ] as const
      for (const [path, { status, headers }] of answers) {
        if (status >= 300 && status < 400) led += 1
        expect([next, path, leadsTo(path, headers['location'])]).toEqual([next, path, marketry.host('madeinpk')])
      }
    }
    // They did lead somewhere: a form that was refused would prove nothing.
    expect(led).toBeGreaterThanOrEqual(elsewhere.length * 2)
  })

  test('and so does every address that is asked for, and what a stranger brings back from Stripe', async () => {
    const paths = [
      ...elsewhere.filter((one) => one.startsWith('/')).map((one) => encodeURI(one).replaceAll('%25', '%')),
      '//evil.example/',
      '//evil.example/%2e%2e/login/',
      '/login//evil.example/',
      '/stripe/oauth/callback?state=https://evil.example&code=//evil.example',
      '/stripe/oauth/callback?error=//evil.example',
      '/stripe/authorize?next=//evil.example',
      '/orders?next=//evil.example',
      '/logout?next=//evil.example',
    ]
    const led: string[] = []
    for (const path of paths) {
      const { headers } = await sendRequest(marketry.port, 'GET', path, undefined, { host: marketry.host('madeinpk') })
      const host = leadsTo('/', headers['location'] ?? '/')
      if (host !== marketry.host('madeinpk')) led.push(`${path} to ${host}`)
    }
    expect(led).toEqual([])
  })
})
