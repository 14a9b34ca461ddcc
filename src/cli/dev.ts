import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { migrate } from '../platform/db/migrate.ts'
import { buildWeb } from './build-web.ts'
import type { ConfigWithDatabase } from './deployment.ts'
import { project } from './places.ts'
import { untilReady } from './ready.ts'
import { say, showFault, step } from './say.ts'
import { watchSource } from './source-watch.ts'
import { type Serve, up } from './up.ts'

export const command = new Command('dev')
  .description('Start everything, and again what a change of the source concerns')
  .addHelpText(
    'after',
    '\nLike `up`, but the server runs beside it, a process a role. A change in src/ starts both anew; one in web/ or words/\n' +
      'builds the web app first, one in db/migrations/ migrates first. What cannot be built leaves the old ones running.' +
      '\n\nExamples:\n  $ npx marketry dev',
  )
  .action(() => up(serveAndReload))

const leash = fileURLToPath(new URL('leash.ts', import.meta.url))
const program = fileURLToPath(new URL('program.ts', import.meta.url))
const folders = ['src', 'web', 'words', 'db/migrations'].map((name) => join(project, name))

const serveAndReload: Serve = async (ready, running, asked) => {
  let server = startRoles(ready)
  running.defer(() => end(server))
  await untilReady(ready, asked)
  const reload = async (files: readonly string[]) => {
    const concerns = (...places: string[]) =>
      files.some((file) => places.some((place) => file.startsWith(join(project, place))))
    say(`Changed: ${files.map((file) => file.slice(project.length)).join(', ')}`)
    try {
      if (concerns('db/migrations')) await step('Database migrated', () => migrate(ready.database.ownerUrl))
      if (concerns('web', 'words')) await step('Web app built', () => buildWeb(asked))
      await end(server)
      if (asked.aborted) return
      server = startRoles(ready)
    } catch (fault) {
      if (!asked.aborted) showFault(fault)
    }
  }
  running.defer(watchSource(folders, reload))
}

/** One process a role, as where it is deployed. What they say goes to the terminal; they end when this process does. */
function startRoles({ database }: ConfigWithDatabase): ChildProcess[] {
  return ['web', 'worker'].map((role) =>
    spawn(process.execPath, ['--import', leash, program, role], {
      env: { ...process.env, DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // In a group of its own: a Ctrl-C reaches this process, which ends them in order.
      detached: true,
    }),
  )
}

/** Ends them in order. One that could not even start is gone already. */
async function end(children: readonly ChildProcess[]): Promise<void> {
  await Promise.all(
    children.map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }),
  )
}
