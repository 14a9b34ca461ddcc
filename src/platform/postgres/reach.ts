import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { StartFailure } from './failure.ts'
import { makeLinks } from './links.ts'

/** Where root keeps what the user `postgres` must reach, when the project itself lies in a closed folder. */
const commonFolder = '/var/lib/marketry'

/** Whether that user may enter the folder, asked of the system itself, which also knows of access lists. */
export function reaches(account: Account | null, folder: string): boolean {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
}

/**
 * The folder the cluster lives in: the one asked for or, when the user `postgres` cannot get there (a clone
 * below `/root`), one below `/var/lib/marketry` that is named after it and so is found again at the next start.
 *
 * @throws StartFailure when a cluster already lies in the folder asked for and can no longer be reached.
 */
export function reachableHome(asked: string, account: Account | null, say: (line: string) => void): string {
  const made = mkdirSync(asked, { recursive: true })
  // Whatever the umask, the folders made here may be walked through; what is secret in them has its own mode.
  if (made) for (let folder = asked; folder.length >= made.length; folder = dirname(folder)) chmodSync(folder, 0o755)
  if (!account) return asked
  const elsewhere = substitute(asked)
  if (!existsSync(join(elsewhere, 'data'))) {
    if (reaches(account, asked)) return asked
    if (existsSync(join(asked, 'data'))) {
      throw new StartFailure(
        `The data folder ${asked} cannot be reached by the user 'postgres', as whom PostgreSQL runs when root starts it.`,
        'Open its parent folders (chmod a+x), or set MARKETRY_HOME to a folder that user can reach.',
      )
    }
  }
  say(
    `The user 'postgres' cannot reach ${asked}; the database lies in ${elsewhere} (MARKETRY_HOME chooses another place).`,
  )
  openFolder(commonFolder)
  openFolder(elsewhere)
  return elsewhere
}

/**
 * The folder of programs to run. It is copied once to a common place when the user `postgres` cannot reach the
 * installed one, or when its links are missing and the installed folder may not be written.
 */
export function reachableBinaries(installed: Binaries, account: Account | null): string {
  const linked = tryLinks(installed.folder)
  if (linked && reaches(account, installed.folder) && runs(installed.folder, account)) return installed.folder
  if (!account) return installed.folder
  const copy = join(commonFolder, `postgresql-${installed.version}`)
  if (existsSync(copy)) return copy
  openFolder(commonFolder)
  const unfinished = `${copy}.${process.pid}`
  cpSync(installed.folder, unfinished, { recursive: true, verbatimSymlinks: true })
  makeLinks(unfinished)
  openTree(unfinished)
  renameSync(unfinished, copy)
  return copy
}

function tryLinks(folder: string): boolean {
  try {
    makeLinks(folder)
    return true
  } catch {
    return false
  }
}

function runs(folder: string, account: Account | null): boolean {
  return spawnSync(program(folder, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0
}

function openFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

/** Under a strict umask the installation may have left files that only root can read. */
function openTree(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openTree(path)
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644)
  }
}

/** Gives one path to the user PostgreSQL runs as. */
export function give(account: Account | null, path: string): void {
  if (account) chownSync(path, account.uid, account.gid)
}

/** Where root keeps the cluster of a data folder that the user `postgres` cannot reach. */
function substitute(asked: string): string {
  return join(commonFolder, createHash('sha256').update(realpathSync(asked)).digest('hex').slice(0, 12))
}

/** The folder in which the cluster of this data folder really lies, or null when there is none yet. */
export function existingHome(asked: string): string | null {
  if (!existsSync(asked)) return null
  return [substitute(asked), asked].find((home) => existsSync(join(home, 'data'))) ?? null
}
