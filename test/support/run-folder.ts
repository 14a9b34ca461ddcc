import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endAtOnce, stopCluster } from '../../src/platform/postgres/cluster.ts'
import { isAlive } from '../../src/platform/postgres/postmaster.ts'

const prefix = 'marketry-test-'
const memory = '/dev/shm'
const roomWanted = 4 * 1024 ** 3

/** A run's own folder, and where in it the run's PostgreSQL lies. */
export interface RunFolder {
  database: string
  remove(): Promise<void>
  /** Ends the run's PostgreSQL and removes what it can, for a run that is broken off: the next one sweeps the rest. */
  removeAtOnce(): void
}

/**
 * Makes the folder of one run, for its database and, by `TMPDIR`, for whatever its tests put into temporary folders. It is
 * in memory where there is room for it: every test's own database is a copy of a thousand small files, which may take a
 * disk thirty times as long.
 */
export function openRunFolder(): RunFolder {
  const folder = mkdtempSync(join(place(), prefix))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'run.pid'), String(process.pid))
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  chmodSync(temporary, 0o1777)
  process.env['TMPDIR'] = temporary
  const database = join(folder, 'postgres')
  return {
    database,
    remove: () => removeRun(folder),
    removeAtOnce() {
      endAtOnce(database)
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
      } catch {
        // Somebody still writes there.
      }
    },
  }
}

/** Runs that were killed leave their folder and their PostgreSQL behind; the next run ends them. */
export async function sweepRuns(): Promise<void> {
  for (const parent of new Set([memory, realpathSync(tmpdir())])) {
    if (!existsSync(parent)) continue
    for (const name of readdirSync(parent)) {
      const mark = join(parent, name, 'run.pid')
      if (!name.startsWith(prefix) || !existsSync(mark) || isAlive(Number(readFileSync(mark, 'utf8')))) continue
      await removeRun(join(parent, name))
    }
  }
}

async function removeRun(folder: string): Promise<void> {
  await stopCluster(join(folder, 'postgres'))
  rmSync(folder, { recursive: true, force: true })
}

function place(): string {
  return inMemory() ? memory : realpathSync(tmpdir())
}

/** Whether there is room in memory, which programs can be put into and run from: tests do so. */
function inMemory(): boolean {
  let trial: string | undefined
  try {
    const { bavail, bsize } = statfsSync(memory)
    if (Math.min(bavail * bsize, process.availableMemory()) < roomWanted) return false
    trial = mkdtempSync(join(memory, prefix))
    const program = join(trial, 'program')
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
    execFileSync(program)
    return true
  } catch {
    // This system has no such folder, or keeps it closed.
    return false
  } finally {
    if (trial) rmSync(trial, { recursive: true })
  }
}
