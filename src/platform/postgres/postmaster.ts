import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a running PostgreSQL writes down about itself. */
export type Postmaster = { pid: number; port: number; state: 'starting' | 'ready' | 'stopping' }

/** The PostgreSQL that runs on this cluster, whoever started it, or null. */
export function runningPostmaster(home: string): Postmaster | null {
  const file = join(home, 'data', 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!pid) return null
  if (isPostgres(pid)) {
    const state = lines[7]?.trim()
    return { pid, port: Number(lines[3]), state: state === 'ready' || state === 'stopping' ? state : 'starting' }
  }
  // After a crash of the whole machine (or container) its number may be another program's, at which PostgreSQL would
  // take fright and refuse to start.
  if (isAlive(pid)) rmSync(file)
  return null
}

/** Whether a process with that number runs, be it ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process that ended stays listed until its parent asks, which in a container without an init may be never. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  // Windows has no quick way to ask; there the number alone decides.
  if (process.platform === 'win32') return true
  if (existsSync(`/proc/${pid}/comm`)) return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  return spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' })
    .stdout.trim()
    .endsWith('postgres')
}
