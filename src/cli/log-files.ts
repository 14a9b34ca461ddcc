import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../main.ts'

/** Whose log can be asked for: the two roles of the server, and the programs beside it. */
export const logRoles = ['web', 'worker', 'postgres', 'simulator'] as const
export type LogRole = (typeof logRoles)[number]

// A file that has grown so large is put aside at the next start, in place of the one put aside before.
const most = 10 * 1_048_576

/** The file of a process that has these roles; undefined where no files are kept. What is too long is put aside first. */
export function openLogFile(folder: string | undefined, roles: readonly Role[]): string | undefined {
  if (!folder) return undefined
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${roles.length > 1 ? both : roles[0]}.log`)
  if (existsSync(file) && statSync(file).size > most) renameSync(file, `${file}.1`)
  return file
}

/** One file of the log, and which of its lines are meant. */
export interface LogFile {
  file: string
  /** Whether its lines are the program's JSON and have a time; others are shown as they stand. */
  json: boolean
  /** Of a process that has both roles: the lines of one of them. */
  only?: 'web' | 'worker'
}

/** `npm start` runs both roles in one process, which has one file. */
const both = 'server'

/** Where the log of a role is written; of the server as a whole when no role is asked for. */
export function logFilesOf(config: { home: string; logFolder: string | undefined }, role?: LogRole): LogFile[] {
  const folder = config.logFolder ?? join(config.home, 'logs')
  if (role === 'postgres') return [{ file: join(config.home, 'postgres', 'server.log'), json: false }]
  if (role === 'simulator') return [{ file: join(config.home, 'logs', 'stripe-simulator.log'), json: false }]
  const roles = role ? [role] : (['web', 'worker'] as const)
  return [
    { file: join(folder, `${both}.log`), json: true, ...(role && { only: role }) },
    ...roles.map((name) => ({ file: join(folder, `${name}.log`), json: true })),
  ]
}
