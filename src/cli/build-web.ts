import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../platform/postgres/failure.ts'
import { project } from './places.ts'
import { takeTurn } from './turn.ts'

const web = join(project, 'web')
const words = join(project, 'words')
const hashFile = join(web, 'build', '.hash')
const made = new Set(['build', '.react-router', 'node_modules'])

/**
 * Builds the web app when its sources or its packages differ from those of the last build.
 *
 * @param signal ends the build.
 * @returns whether there was anything to build.
 * @throws StartFailure with what the builder said.
 */
export async function buildWeb(signal?: AbortSignal): Promise<boolean> {
  if (!existsSync(join(web, 'vite.config.ts'))) return false
  // `npm start` and `npm test` may both find it stale; the second then waits for the first, and has nothing left to do.
  const turn = await takeTurn('build', web, Number.POSITIVE_INFINITY)
  try {
    const hash = sourcesHash()
    if (existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) return false
    await build(signal)
    writeFileSync(hashFile, hash)
    return true
  } finally {
    await turn?.release()
  }
}

/** One hash of everything the build is made from. */
function sourcesHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(project, 'package-lock.json')))
  for (const file of [...filesOf(web), ...filesOf(words)]) {
    hash.update(`\0${file.slice(project.length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
}

function build(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const builder = spawn(
      process.execPath,
      [join(project, 'node_modules', '@react-router', 'dev', 'bin.cjs'), 'build'],
      {
        cwd: web,
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(signal && { signal }),
      },
    )
    let said = ''
    for (const stream of [builder.stdout, builder.stderr]) stream.on('data', (text) => (said += String(text)))
    builder.once('error', reject)
    builder.once('close', (status) => (status === 0 ? resolve() : reject(buildFailure(said))))
  })
}

function buildFailure(said: string): StartFailure {
  const advice = /ENOSPC/.test(said)
    ? 'The disk is full: free some space, and start again.'
    : `The builder said:\n${said.trim().split('\n').slice(-25).join('\n')}`
  return new StartFailure('The web app could not be built.', advice)
}
