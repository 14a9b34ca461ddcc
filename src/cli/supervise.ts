import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A program that runs beside the server, for as long as the server does. */
export type Companion = {
  /** How it is called in sentences. */
  name: string
  /** Its TypeScript file. */
  file: string
  /** Its settings, on top of this process's own. */
  environment: Record<string, string>
  /** Whether a line of its output says that it is ready. */
  ready: (line: string) => boolean
  /** Where its output goes. Begun anew at each start. */
  log: string
  /** Told when it ended by itself and is started again. */
  say: (line: string) => void
}

/** A running companion. */
export type Supervised = {
  /** Ends it: in order within 3 seconds, else outright. */
  stop(): Promise<void>
}

const leash = fileURLToPath(new URL('leash.ts', import.meta.url))
const longestPause = 10_000

/**
 * Starts a companion and waits until it is ready. Should it end by itself later on, it is started again, after a pause that
 * doubles each time it does not even become ready. It never outlives this process: see leash.ts.
 *
 * @throws when it ends before it was ever ready, with the last it said.
 */
export async function supervise(companion: Companion): Promise<Supervised> {
  mkdirSync(dirname(companion.log), { recursive: true })
  const log = createWriteStream(companion.log, { mode: 0o600 })
  let stopping = false
  let pause = 250
  let waiting: NodeJS.Timeout | undefined
  let current = launch(companion, log)

  const revive = () => {
    if (stopping) return
    companion.say(`${companion.name} ended by itself and is started again; see ${companion.log}`)
    waiting = setTimeout(() => {
      current = launch(companion, log)
      watch(current)
    }, pause)
    pause = Math.min(pause * 2, longestPause)
  }
  const watch = (running: Launched) => {
    running.child.once('exit', revive)
    running.ready.then(() => (pause = 250)).catch(() => {})
  }

  await current.ready
  watch(current)
  return {
    async stop() {
      stopping = true
      clearTimeout(waiting)
      await end(current.child)
      log.end()
    },
  }
}

type Launched = { child: ChildProcess; ready: Promise<void> }

function launch({ name, file, environment, ready }: Companion, log: NodeJS.WritableStream): Launched {
  const child = spawn(process.execPath, ['--import', leash, file], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // In a group of its own, so that a Ctrl-C reaches the server first and its companions when the server is done.
    detached: true,
  })
  const last: string[] = []
  const becameReady = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream as NodeJS.ReadableStream }).on('line', (line) => {
        log.write(`${line}\n`)
        last.push(line)
        if (last.length > 10) last.shift()
        if (ready(line)) resolve()
      })
    }
    child.once('error', reject)
    child.once('close', () => reject(new Error(`${name} ended before it was ready. It said:\n${last.join('\n')}`)))
  })
  return { child, ready: becameReady }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 3000)
    child.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
