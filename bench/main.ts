import { writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureBids } from './bids.ts'
import { measureJobs } from './jobs.ts'
import { measureLedger } from './ledger.ts'
import { brief, glance, type Pace, type Row, thorough } from './load.ts'
import { measureLogin } from './login.ts'
import { measureMemory, type Weight } from './memory.ts'
import { measureMessages } from './messages.ts'
import { measureOrders } from './orders.ts'
import { measurePaint, type Painted, paintAim } from './paint.ts'
import { measureReads } from './reads.ts'
import { measureScale } from './scale.ts'
import { openSetting, type Setting } from './setting.ts'
import { fillShop } from './shop.ts'
import { measureStreams } from './streams.ts'
import { measureWatchers } from './watchers.ts'
import { measureWebhooks } from './webhooks.ts'

// Each promise of speed beside a limit taken in the same run: the ratio holds on another machine, the figure does not.
const benches: Readonly<Record<string, (setting: Setting) => Promise<Row[]>>> = {
  reads: measureReads,
  orders: measureOrders,
  login: measureLogin,
  webhooks: measureWebhooks,
  jobs: measureJobs,
  ledger: measureLedger,
  scale: measureScale,
  streams: measureStreams,
  bids: measureBids,
  watchers: measureWatchers,
  messages: measureMessages,
}
const memory = 'memory'
const paint = 'paint'

const paces: Readonly<Record<string, Pace>> = { '--brief': brief, '--glance': glance }
const asked = process.argv.slice(2).filter((word) => !(word in paces))
const pace = paces[process.argv.find((word) => word in paces) ?? ''] ?? thorough
const unknown = asked.filter((name) => !(name in benches) && name !== memory && name !== paint)
if (unknown.length > 0) {
  process.stderr.write(
    `There is no ${unknown.join(', ')}. There are: ${[...Object.keys(benches), memory, paint].join(', ')}.\n`,
  )
  process.exit(2)
}
const wanted = (name: string) => asked.length === 0 || asked.includes(name)

const rows: Row[] = []
let weights: Weight[] = []
let painted: Painted[] = []
const setting = await openSetting(pace)
try {
  process.stderr.write('Filling the shop …\n')
  await setting.shop.withParts((parts) => fillShop(parts, pace.shop))
  await setting.shop.serve()
  for (const [name, measure] of Object.entries(benches)) {
    if (!wanted(name)) continue
    process.stderr.write(`Measuring ${name} …\n`)
    rows.push(...(await measure(setting)))
  }
  if (wanted(memory)) {
    process.stderr.write(`Measuring ${memory} …\n`)
    weights = await measureMemory(setting)
  }
  if (wanted(paint)) {
    process.stderr.write(`Measuring ${paint} …\n`)
    painted = await measurePaint(setting)
  }
} finally {
  await setting.close()
}

const tables = [
  rows.length > 0 && speeds(rows),
  weights.length > 0 && sizes(weights),
  painted.length > 0 && paints(painted),
]
const text = tables.filter(Boolean).join('\n\n')
process.stdout.write(`${text}\n`)

if (asked.length === 0 && pace === thorough) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const head =
    '# Figures\n\nWritten by `npm run bench`. Client, server and database share the machine; 32 connections.\n'
  const day = new Date().toISOString().slice(0, 10)
  await writeFile(join(import.meta.dirname, 'RESULTS.md'), `${head}\n${limits()}\n## ${day}: ${machine}\n\n${text}\n`)
}

function speeds(measured: readonly Row[]): string {
  return [
    '| work | ours /s | p50 ms | p99 ms | failed | limit /s | ratio | aim |',
    '|---|---|---|---|---|---|---|---|',
    ...measured.map(({ name, ours, limit, ratio, aim }) => {
      const cells = [name, round(ours.perSecond), ours.p50.toFixed(1), ours.p99.toFixed(1), ours.failed]
      return `| ${[...cells, round(limit.perSecond), ratio.toFixed(2), aim].join(' | ')} |`
    }),
  ].join('\n')
}

function sizes(weighed: readonly Weight[]): string {
  return [
    '| program | ready after s | idle MiB | under load MiB |',
    '|---|---|---|---|',
    ...weighed.map(({ name, ready, idle, loaded }) => {
      return `| ${[name, ready.toFixed(1), round(idle), round(loaded)].join(' | ')} |`
    }),
  ].join('\n')
}

function paints(pages: readonly Painted[]): string {
  return [
    '| page | largest paint ms | aim ms |',
    '|---|---|---|',
    ...pages.map(({ name, milliseconds }) => `| ${name} | ${round(milliseconds)} | ${round(paintAim)} |`),
  ].join('\n')
}

function limits(): string {
  return `Ours and the limit in turn, three rounds; the row is the round with the median ratio. Limits:

- reads: a bare \`node:http\` answer of the same bytes;
- orders: the same rows written by prepared SQL through \`pg\`, a statement at a time, one transaction an order;
- login: the bare argon2 check of the password, as many at once;
- Stripe's events: a bare \`node:http\` that inserts each into a table of the same shape before it answers;
- jobs: pg-boss alone, a job sent by itself, as many workers, woken by the database;
- ledger: the same rows in one prepared statement of plain SQL, under the same triggers and row-level security;
- lists in large deployments: the same list of 1,000 products in a deployment of two marketplaces; 0.77 is 1.3 times
  slower. What is kept is answered without reading it; of the other lists no two are alike;
- bids: the same rows by prepared SQL through \`pg\`, one transaction a bid: lock, check, insert, update. Counted is what was
  decided, accepted or refused;
- streams: a bare \`node:http\` that writes the same bytes to as many streams. Counted are deliveries; the times are from
  the telling to the having;
- bids told to watchers: bare \`ws\` that sends the same frames to as many sockets. The bids come in at another process
  than the one that is watched, twenty at a time; the times are from the first of them to having all;
- messages: the same rows by prepared SQL through \`pg\`, one transaction a message: lock, insert, update;
- messages heard: bare \`ws\` that keeps the same bytes by one insert and hands them to another socket. Ours are said at
  another process than the one they are heard at; the times are from saying to having heard.

Memory is what is resident; under load the most that was seen. \`npm start\` is the server and the Stripe simulator
together, without PostgreSQL, on data that is there.

The largest paint is seen on a phone: 1.6 Mbit/s, 150 ms a round trip, a processor four times slower than this one, nothing
kept from before; the middle of five.
`
}

function round(figure: number): string {
  return Math.round(figure).toLocaleString('en-GB')
}
