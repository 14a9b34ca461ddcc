import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { freePorts } from '../../test/support/ports.ts'

const launcher = join(import.meta.dirname, '..', '..', 'bin', 'marketry.mjs')
const running: ChildProcess[] = []
let database: FreshDatabase

afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  await database.drop()
})

/** A deployment of the test's own, with a database that is migrated and holds nothing. */
async function deployment() {
  database = await freshDatabase()
  const [port, simulator, inbox] = await freePorts(3)
  const environment: Record<string, string> = {
    MARKETRY_HOME: temporaryFolder(),
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    PORT: String(port),
    STRIPE_SIMULATOR_PORT: String(simulator),
    EMAIL_INBOX_PORT: String(inbox),
    LOG_LEVEL: 'warn',
  }
  return { environment, port }
}

function start(args: string[], environment: Record<string, string>) {
  const { npm_lifecycle_event: _, NODE_ENV: __, VITEST: ___, ...own } = process.env
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { ...own, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const says = async (sign: string) => {
    while (!said.includes(sign)) {
      if (child.exitCode !== null) throw new Error(`It ended and never said '${sign}'. It said:\n${said}`)
      await pause(20)
    }
  }
  return { child, says, ended, text: () => said }
}

async function run(args: string[], environment: Record<string, string>) {
  const { ended, text } = start(args, environment)
  return { status: await ended, said: (await ended, text()) }
}

async function forget(name: string): Promise<void> {
  const client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query('delete from migration where name = $1', [name])
  await client.end()
}

test('[CO-13] web and worker are started apart, see one another, and end in order when asked to', async () => {
  const { environment, port } = await deployment()
  const web = start(['web'], environment)
  const worker = start(['worker'], environment)
  await Promise.all([
    web.says(`Answering requests on http://127.0.0.1:${port}`),
    worker.says('Doing jobs and keeping deadlines'),
  ])
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
  expect(await ready.json()).toMatchObject({ status: 'ready', migrations: 'ok' })
  expect((await run(['jobs', 'status'], environment)).said).toContain('Workers: 1')
  web.child.kill('SIGTERM')
  worker.child.kill('SIGTERM')
  expect(await Promise.all([web.ended, worker.ended])).toEqual([0, 0])
  await expect(fetch(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow('fetch failed')
  expect((await run(['jobs', 'status'], environment)).said).toContain('Workers: 0')
})

test('[CO-20] web refuses to start as the owner of the tables, and as a superuser', async () => {
  const { environment } = await deployment()
  const asOwner = await run(['web'], { ...environment, DATABASE_URL: database.ownerUrl })
  expect(asOwner.status).toBe(1)
  expect(asOwner.said).toContain('marketry_owner owns tables')
  expect(asOwner.said).toContain('Let DATABASE_URL name marketry_app')
  const asSuperuser = await run(['worker'], { ...environment, DATABASE_URL: database.adminUrl })
  expect(asSuperuser.status).toBe(1)
  expect(asSuperuser.said).toContain('postgres is a superuser')
})

const newest =
  readdirSync(join(import.meta.dirname, '..', '..', 'db', 'migrations'))
    .toSorted()
    .at(-1) ?? ''

test('[CO-13] migrate shows what waits; web does not start before it is applied, and readyz names it', async () => {
  const { environment, port } = await deployment()
  expect((await run(['migrate'], environment)).said).toContain('Database up to date')
  expect((await run(['migrate', '--status'], environment)).said).toContain('The database is up to date.')
  const early = start(['web'], environment)
  await early.says('Answering requests')
  await forget(newest)
  // Asked once before the row was gone it would know better; this process was not asked yet.
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({
    status: 'not ready',
    migrations: `waiting: ${newest}`,
    database: 'ok',
  })

  expect((await run(['migrate', '--status'], environment)).said).toMatch(
    new RegExp(`${newest} +waits\\n[\\s\\S]*1 wait`),
  )
  const status = JSON.parse((await run(['migrate', '--status', '--json'], environment)).said) as { name: string }[]
  expect(status.at(-1)).toEqual({ name: newest, appliedAt: null })
  const late = await run(['worker'], environment)
  expect(late.status).toBe(1)
  expect(late.said).toContain(`The database lacks ${newest}`)
  expect(late.said).toContain('npx marketry migrate')
})
