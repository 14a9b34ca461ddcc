import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { program } from './binaries.ts'
import { explain } from './explain.ts'
import { StartFailure } from './failure.ts'
import { give } from './reach.ts'

type Creation = { home: string; binaries: string; adminPassword: string; durable: boolean; account: Account | null }

/**
 * Makes the cluster's files in `<home>/data` unless they are there. They are made beside and renamed into place, so that
 * a start killed half-way leaves no half cluster.
 *
 * UTF-8 with the built-in C.UTF-8 locale is asked for by name: left to the environment, a machine without LANG gives
 * SQL_ASCII, which breaks every script but the Latin one.
 */
export function createCluster({ home, binaries, adminPassword, durable, account }: Creation): void {
  const data = join(home, 'data')
  if (existsSync(data)) return
  const unfinished = join(home, 'data.new')
  const passwordFile = join(home, 'initdb-password')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  give(account, unfinished)
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 })
  give(account, passwordFile)
  const choices = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-instructions']
  const haste = durable ? [] : ['--no-sync']
  const done = spawnSync(program(binaries, 'initdb'), [`--pgdata=${unfinished}`, ...choices, ...access, ...haste], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', PGPASSFILE: undefined },
  })
  rmSync(passwordFile, { force: true })
  if (done.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw explain(done.error?.message ?? `${done.stdout}\n${done.stderr}`, home)
  }
  appendFileSync(join(unfinished, 'postgresql.conf'), "\ninclude_if_exists = 'marketry.conf'\n")
  renameSync(unfinished, data)
}

/**
 * Refuses files that another major version of PostgreSQL wrote: this one cannot read them.
 *
 * @throws StartFailure
 */
export function refuseOtherMajor(home: string, major: string): void {
  const found = readFileSync(join(home, 'data', 'PG_VERSION'), 'utf8').trim()
  if (found === major) return
  throw new StartFailure(
    `The data folder ${home} was written by PostgreSQL ${found}, and this Marketry brings PostgreSQL ${major}.`,
    `Start it with the Marketry it was made with, or set MARKETRY_HOME to a new folder; nothing was changed.`,
  )
}
