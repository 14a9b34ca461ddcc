import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import { program } from './binaries.ts'
import { explain } from './explain.ts'
import { type Postmaster, runningPostmaster } from './postmaster.ts'
import { give } from './reach.ts'
import { serverSettings } from './settings.ts'
import { socketFolderOf } from './socket.ts'

type Start = { home: string; binaries: string; port: number; durable: boolean; account: Account | null }

const mebibyte = 1_048_576

/**
 * Starts PostgreSQL as a process of its own session, so that neither Ctrl-C at the terminal nor the death of this process
 * ends it: only `stopServer` does, in order. Answers once the server is there, though it may still be recovering.
 */
export async function startServer({ home, binaries, port, durable, account }: Start): Promise<void> {
  const data = join(home, 'data')
  const settings = join(data, 'marketry.conf')
  writeFileSync(settings, serverSettings({ port, durable, socketFolder: socketFolderOf(home, port) ?? '' }), {
    mode: 0o600,
  })
  give(account, settings)
  const log = openLog(home)
  const before = statSync(join(home, 'server.log')).size
  const server = spawn(program(binaries, 'postgres'), ['-D', data], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  })
  closeSync(log)
  try {
    await untilRunning(server, home)
  } catch (fault) {
    throw explain(`${String(fault)}\n${readFileSync(join(home, 'server.log')).subarray(before).toString()}`, home)
  }
  server.unref()
}

/** The log is begun anew once it has grown large: it holds warnings only, so its age matters more than its length. */
function openLog(home: string): number {
  const file = join(home, 'server.log')
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return openSync(file, size > 10 * mebibyte ? 'w' : 'a', 0o600)
}

async function untilRunning(server: ChildProcess, home: string): Promise<void> {
  let ended: string | undefined
  server.once('error', (fault) => (ended = fault.message))
  server.once('exit', (code, signal) => (ended = `it ended with ${signal ?? `status ${code}`}`))
  while (runningPostmaster(home)?.state !== 'ready') {
    if (ended !== undefined) throw new Error(ended)
    await pause(10)
  }
}

/**
 * The server that is left running on this folder, once it takes connections; null when there is none, or when the one
 * there was just ending. There is no limit of time: recovery after a crash lasts as long as there is log to replay, and a
 * server that gives up ends, which is noticed.
 */
export async function leftRunning(home: string): Promise<Postmaster | null> {
  for (;;) {
    const server = runningPostmaster(home)
    if (!server || server.state === 'ready') return server
    await pause(10)
  }
}

/** Ends the server: in order within 20 seconds, else at once, which the next start makes good from its log. */
export async function stopServer(home: string, binaries: string, account: Account | null): Promise<void> {
  const stop = (mode: string, seconds: number) =>
    new Promise<boolean>((resolve) => {
      const stopping = spawn(
        program(binaries, 'pg_ctl'),
        ['stop', '-D', join(home, 'data'), '-m', mode, '-w', '-t', String(seconds)],
        // In a session of its own: a second Ctrl-C is not meant for it.
        { ...account, cwd: '/', detached: true, stdio: 'ignore' },
      )
      stopping.once('error', () => resolve(false))
      stopping.once('exit', (code) => resolve(code === 0))
    })
  if (!runningPostmaster(home)) return
  if (!(await stop('fast', 20)) && runningPostmaster(home)) await stop('immediate', 10)
}
