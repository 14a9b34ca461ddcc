import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The passwords of the three roles that may log in. */
export type Passwords = { admin: string; owner: string; app: string }

/**
 * The cluster's passwords: made once, at random, and kept in a file of mode 0600 beside the data. Whoever may read
 * that file may read the data anyway.
 */
export function passwordsOf(home: string): Passwords {
  const file = join(home, 'passwords.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords
  const made = { admin: password(), owner: password(), app: password() }
  // Renamed into place, so that a crash half-way leaves no half file.
  writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return made
}

function password(): string {
  return randomBytes(24).toString('base64url')
}
