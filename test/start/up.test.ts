import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { dropCluster, ensureCluster } from '../../src/platform/postgres/cluster.ts'
import { isAlive } from '../../src/platform/postgres/postmaster.ts'
import { openFolder, temporaryFolder } from '../support/folder.ts'
import { freePorts } from '../support/ports.ts'

const launcher = join(import.meta.dirname, '..', '..', 'bin', 'marketry.mjs')
// The first start builds the web app and fills the demo, beside two other test files.
const limit = 240_000

type Deployment = { home: string; ports: string[]; environment: Record<string, string> }

// The one in which a server is started again and again: only the first start fills it.
let shared: Deployment

beforeAll(async () => {
  shared = await deployment(openFolder())
})
afterAll(async () => {
  await dropCluster(join(shared.home, 'postgres'))
  rmSync(shared.home, { recursive: true, force: true })
})

/** A deployment of the test's own: its data and its ports are nobody else's. */
async function deployment(home: string): Promise<Deployment> {
  const ports = (await freePorts(3)).map(String)
  const [port = '', simulator = '', inbox = ''] = ports
  const environment = {
    MARKETRY_HOME: home,
    PORT: port,
    STRIPE_SIMULATOR_PORT: simulator,
    EMAIL_INBOX_PORT: inbox,
    LOG_LEVEL: 'warn',
  }
  return { home, ports, environment }
}

function up({ environment }: Deployment) {
  const { npm_lifecycle_event: _, NODE_ENV: __, VITEST: ___, ...own } = process.env
  const child = spawn(process.execPath, [launcher, 'up'], {
    env: { ...own, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGTERM'))
  const said: string[] = []
  const waiting: { sign: RegExp; tell: () => void }[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line)
      for (const { sign, tell } of waiting) if (sign.test(line)) tell()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const says = (sign: RegExp) =>
    new Promise<void>((resolve, reject) => {
      if (said.some((line) => sign.test(line))) return resolve()
      waiting.push({ sign, tell: resolve })
      void ended.then(() => reject(new Error(`It ended and never said ${sign}. It said:\n${said.join('\n')}`)))
    })
  return { child, said, says, ended }
}

const running = /Ctrl-C ends it/

function postmaster(home: string): number {
  return Number(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
}

function isFree(port: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(Number(port), '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

async function kill(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<unknown>) {
  child.kill(signal)
  await ended
}

test('[CO-13] npm start serves, Ctrl-C ends all of it, and the next start keeps the data', {
  timeout: limit,
}, async () => {
  const first = up(shared)
  await first.says(running)
  expect((await fetch(`http://127.0.0.1:${shared.ports[0]}/readyz`)).status).toBe(200)
  const pid = postmaster(shared.home)
  await kill(first.child, 'SIGINT', first.ended)
  expect(isAlive(pid)).toBe(false)
  expect(await Promise.all(shared.ports.map(isFree))).toEqual([true, true, true])

  const second = up(shared)
  await second.says(running)
  expect(second.said.join('\n')).toContain('Database up to date')
  await kill(second.child, 'SIGTERM', second.ended)
  expect(existsSync(join(shared.home, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
})

test('[CO-13] after a SIGKILL nothing but PostgreSQL is left, and the next start takes it over', {
  timeout: limit,
}, async () => {
  const first = up(shared)
  await first.says(running)
  const pid = postmaster(shared.home)
  // The program itself, which the launcher started, is killed too, so that nobody is left to end anything in order.
  const program = Number(
    readFileSync(`/proc/${first.child.pid}/task/${first.child.pid}/children`, 'utf8').trim().split(' ')[0],
  )
  first.child.kill('SIGKILL')
  process.kill(program, 'SIGKILL')
  await first.ended
  expect(isAlive(pid)).toBe(true)

  const second = up(shared)
  await second.says(/still running, and is taken over/)
  await second.says(running)
  expect(postmaster(shared.home)).toBe(pid)
  await kill(second.child, 'SIGINT', second.ended)
  expect(isAlive(pid)).toBe(false)
})

test('[CO-13] a launcher that is killed outright takes the rest along, in order', { timeout: limit }, async () => {
  const first = up(shared)
  await first.says(running)
  first.child.kill('SIGKILL')
  await first.ended
  expect(existsSync(join(shared.home, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
  expect(await Promise.all(shared.ports.map(isFree))).toEqual([true, true, true])
})

test('[CO-13] a second start in the same folder is refused with a sentence', { timeout: limit }, async () => {
  const first = up(shared)
  await first.says(running)
  const second = up(shared)
  await second.says(/already running on the data in/)
  expect(await second.ended).toBe(1)
  await kill(first.child, 'SIGINT', first.ended)
})

test('[CO-13] a taken port is named, with the setting that changes it', { timeout: limit }, async () => {
  const place = await deployment(temporaryFolder())
  onTestFinished(() => dropCluster(join(place.home, 'postgres')))
  const stranger = createServer().listen(Number(place.ports[0]), '127.0.0.1')
  onTestFinished(() => void stranger.close())
  const start = up(place)
  await start.says(new RegExp(`Port ${place.ports[0]}, meant for the server, is taken`))
  await start.says(/PORT=\d+ npm start/)
  expect(await start.ended).toBe(1)
  expect(existsSync(join(place.home, 'postgres', 'data'))).toBe(false)
})

test('[CO-13] reset drops the data of a server that was left running, and only when told yes', {
  timeout: limit,
}, async () => {
  const place = await deployment(temporaryFolder())
  onTestFinished(() => dropCluster(join(place.home, 'postgres')))
  const cluster = await ensureCluster({ dataFolder: join(place.home, 'postgres'), durable: false })
  const pid = postmaster(place.home)
  const reset = (...args: string[]) =>
    new Promise((resolve) =>
      spawn(process.execPath, [launcher, 'reset', ...args], {
        env: { ...process.env, ...place.environment },
        stdio: 'ignore',
      }).once('exit', resolve),
    )
  expect(await reset()).toBe(1)
  expect(existsSync(join(cluster.home, 'data'))).toBe(true)
  expect(await reset('--yes')).toBe(0)
  expect(existsSync(cluster.home)).toBe(false)
  expect(isAlive(pid)).toBe(false)
})
