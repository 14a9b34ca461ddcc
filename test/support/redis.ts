import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { freePorts } from './ports.ts'

/** A real Redis of a test's own. */
export interface RedisServer {
  url: string
  /** As a crash would. */
  kill(): Promise<void>
  /** Starts it again where it was. */
  again(): Promise<void>
  /** Ends it and leaves nothing behind. To be called after the tests. */
  close(): Promise<void>
}

/** Whether this machine has Redis. Where everything is proved (CI), it must. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0
if (!hasRedis && process.env['CI'] === 'true') {
  throw new Error('redis-server is missing: .ci/run installs it, and what stands on Redis is not to go untested.')
}

const password = 'redis-of-a-test'

/** Starts one with a password on a free port. */
export async function startRedis(): Promise<RedisServer> {
  const [port] = await freePorts(1)
  const folder = mkdtempSync(join(tmpdir(), 'marketry-redis-'))
  let child: ChildProcess | undefined
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  const again = async () => {
    child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--requirepass', password, '--save', '', '--dir', folder],
      { stdio: 'ignore' },
    )
    await eventually(
      () => canConnect(port),
      (can) => can,
      'Redis',
    )
  }
  await again()
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    kill,
    again,
    async close() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => {
      socket.destroy()
      answer(true)
    })
    socket.on('error', () => answer(false))
  })
}
