import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dropCluster, ensureCluster, stopCluster } from '../../src/platform/postgres/cluster.ts'
import { anyFreePort } from '../../src/platform/postgres/port.ts'
import { isAlive } from '../../src/platform/postgres/postmaster.ts'
import { existingHome } from '../../src/platform/postgres/reach.ts'
import { temporaryFolder } from '../support/folder.ts'

const root = process.getuid?.() === 0

/** A data folder whose server is stopped, and whose files are gone, after the test. */
function dataFolder(parent = temporaryFolder()): string {
  const folder = join(parent, 'postgres')
  onTestFinished(() => dropCluster(folder))
  return folder
}

function start(folder: string, port?: number) {
  return ensureCluster({ dataFolder: folder, durable: false, ...(port !== undefined && { port }) })
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

function pidOf(home: string): number {
  return Number(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
}

describe('the embedded PostgreSQL', () => {
  test('[CO-13] starts in an empty folder, keeps its data and port over a stop, and leaves no process', async () => {
    const folder = dataFolder()
    const first = await start(folder)
    const pid = pidOf(first.home)
    expect(first.taken).toBe(false)
    await query(first.ownerUrl, "create table kept (word text); insert into kept values ('still here')")
    await first.stop()
    expect(isAlive(pid)).toBe(false)

    const second = await start(folder)
    expect(second.port).toBe(first.port)
    expect(await query(second.ownerUrl, 'select * from kept')).toEqual([{ word: 'still here' }])
  })

  test('[CO-20] asks for a password, listens on this machine only, and keeps its passwords from other users', async () => {
    const cluster = await start(dataFolder())
    const guess = new URL(cluster.adminUrl)
    guess.password = 'postgres'
    expect(guess.searchParams.get('host')).toBe(join(cluster.home, 'data'))
    await expect(query(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    guess.searchParams.delete('host')
    await expect(query(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    expect(await query(cluster.adminUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(statSync(join(cluster.home, 'passwords.json')).mode & 0o777).toBe(0o600)
  })

  test('[CO-13] is reached by its port where the path of its folder is too long for a socket file', async () => {
    const cluster = await start(join(dataFolder(), 'a-long-name'.repeat(10)))
    expect(new URL(cluster.adminUrl).search).toBe('')
    expect(await query(cluster.adminUrl, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
  })

  test('[CO-13] outlives the SIGKILL of its starter, and is taken over with its data', async () => {
    const folder = dataFolder()
    const starter = spawn(process.execPath, [join(import.meta.dirname, 'keep-cluster.ts'), folder], { stdio: 'pipe' })
    const said = await new Promise<string>((resolve) =>
      createInterface({ input: starter.stdout }).once('line', resolve),
    )
    const begun = JSON.parse(said) as { port: number; ownerUrl: string }
    await query(begun.ownerUrl, 'create table left_behind ()')
    const pid = pidOf(existingHome(folder) ?? '')
    const ended = new Promise((resolve) => starter.once('exit', resolve))
    starter.kill('SIGKILL')
    await ended

    const cluster = await start(folder)
    expect({ taken: cluster.taken, port: cluster.port, pid: pidOf(cluster.home) }).toEqual({
      taken: true,
      port: begun.port,
      pid,
    })
    expect(await query(cluster.ownerUrl, 'select * from left_behind')).toEqual([])
    await cluster.stop()
    expect(isAlive(pid)).toBe(false)
  })

  test('[CO-13] recovers when the server itself was killed, although its number now belongs to another program', async () => {
    const folder = dataFolder()
    const first = await start(folder)
    const file = join(first.home, 'data', 'postmaster.pid')
    const written = readFileSync(file, 'utf8')
    await first.stop()
    // As after a crash of the machine: the file is still there, and names a process that is no PostgreSQL.
    writeFileSync(file, written.replace(/^\d+/, String(process.pid)))
    const second = await start(folder)
    expect(second.taken).toBe(false)
    expect(await query(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('[CO-13] takes another port when a stranger has the remembered one', async () => {
    const folder = dataFolder()
    const first = await start(folder)
    await first.stop()
    const stranger = createServer().listen(first.port, '127.0.0.1')
    onTestFinished(() => void stranger.close())
    await new Promise((resolve) => stranger.once('listening', resolve))
    const second = await start(folder)
    expect(second.port).not.toBe(first.port)
  })

  test('[CO-13] says so when the port asked for is taken', async () => {
    const port = await anyFreePort()
    const stranger = createServer().listen(port, '127.0.0.1')
    onTestFinished(() => void stranger.close())
    await new Promise((resolve) => stranger.once('listening', resolve))
    await expect(start(dataFolder(), port)).rejects.toMatchObject({
      name: 'StartFailure',
      sentence: expect.stringContaining(`Port ${port}`),
    })
  })

  test('[CO-13] refuses the files of another major version, and changes nothing in them', async () => {
    const folder = dataFolder()
    const cluster = await start(folder)
    await cluster.stop()
    const file = join(cluster.home, 'data', 'PG_VERSION')
    writeFileSync(file, '17\n')
    await expect(start(folder)).rejects.toMatchObject({
      name: 'StartFailure',
      sentence: expect.stringMatching(/PostgreSQL 17.*PostgreSQL 18/),
    })
    expect(existsSync(join(cluster.home, 'data', 'postmaster.pid'))).toBe(false)
  })

  test('[CO-13] begins anew when it was killed while it made its files', async () => {
    const folder = dataFolder()
    mkdirSync(join(folder, 'data.new'), { recursive: true })
    writeFileSync(join(folder, 'data.new', 'PG_VERSION'), '18\n')
    expect((await start(folder)).taken).toBe(false)
  })

  test('stopping where nothing runs is no fault', async () => {
    expect(await stopCluster(join(temporaryFolder(), 'nothing'))).toBe(false)
  })

  test.runIf(root)(
    '[CO-13] root with a closed data folder gets a folder that the user postgres can reach, and is told',
    async () => {
      const closed = temporaryFolder()
      chmodSync(closed, 0o700)
      const folder = dataFolder(closed)
      const said: string[] = []
      const cluster = await ensureCluster({ dataFolder: folder, durable: false, say: (line) => said.push(line) })
      expect(cluster.home).toMatch(/^\/var\/lib\/marketry\/[0-9a-f]{12}$/)
      expect(said.join()).toContain(cluster.home)
      await query(cluster.ownerUrl, 'create table kept ()')
      await cluster.stop()
      // Found again at the next start, also when the folder has been opened meanwhile.
      chmodSync(closed, 0o755)
      expect(await query((await start(folder)).ownerUrl, 'select * from kept')).toEqual([])
      await dropCluster(folder)
      expect(existsSync(cluster.home)).toBe(false)
    },
  )

  test.runIf(root)(
    '[CO-13] root with data that has become unreachable gets a sentence, not an empty database',
    async () => {
      const parent = temporaryFolder()
      const folder = dataFolder(parent)
      await (await start(folder)).stop()
      chmodSync(parent, 0o700)
      await expect(start(folder)).rejects.toMatchObject({ advice: expect.stringContaining('MARKETRY_HOME') })
      chmodSync(parent, 0o755)
    },
  )

  test.runIf(!root)('[CO-13] a folder that may not be written gets a sentence', async () => {
    const parent = temporaryFolder()
    chmodSync(parent, 0o500)
    onTestFinished(() => chmodSync(parent, 0o700))
    await expect(start(join(parent, 'postgres'))).rejects.toMatchObject({
      advice: expect.stringContaining('MARKETRY_HOME'),
    })
  })
})
