import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { project } from '../src/cli/places.ts'
import type { Setting } from './setting.ts'

/** Where everything of `npm start` answers, while it runs here. */
export const upPort = 18_086

/** Starts everything as `npm start` does, on the data in this folder; the first start makes the database and fills it. */
export async function startEverything(home: string, adopt: Setting['adopt']): Promise<ChildProcess> {
  const program = adopt(
    spawn(process.execPath, [join(project, 'bin', 'marketry.mjs'), 'up'], {
      env: {
        ...process.env,
        MARKETRY_HOME: home,
        PORT: String(upPort),
        STRIPE_SIMULATOR_PORT: '18088',
        EMAIL_INBOX_PORT: '18089',
        LOG_LEVEL: 'error',
        RATE_LIMIT_ADDRESS: '1000000000',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  )
  const gone = once(program, 'exit').then(() => {
    throw new Error('`marketry up` ended before it was ready')
  })
  await Promise.race([untilReady(), gone])
  gone.catch(() => {})
  return program
}

async function untilReady(): Promise<void> {
  const ready = () =>
    fetch(`http://127.0.0.1:${upPort}/readyz`)
      .then(({ ok }) => ok)
      .catch(() => false)
  while (!(await ready())) await pause(20)
}

/** Ends it as Ctrl-C does. */
export async function endInOrder(program: ChildProcess): Promise<void> {
  const gone = once(program, 'exit')
  program.kill('SIGTERM')
  await gone
}
