import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StartFailure } from './failure.ts'

/** The user of the operating system that PostgreSQL runs as. */
export type Account = { uid: number; gid: number }

const name = 'postgres'

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the system user `postgres`, which is
 * created when it is absent; started by anybody else it runs as that person, and the answer is null.
 *
 * @throws StartFailure when the user is absent and cannot be created.
 */
export function postgresAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const found = lookUp()
  if (found) return found
  createAccount()
  const created = lookUp()
  if (created) return created
  throw new StartFailure(
    `PostgreSQL may not run as root, and the user '${name}' could not be created.`,
    `Create it (useradd --system ${name}), or start Marketry as an ordinary user.`,
  )
}

function lookUp(): Account | null {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [user, , uid, gid] = line.split(':')
    if (user === name) return { uid: Number(uid), gid: Number(gid) }
  }
  return lookUpElsewhere()
}

/** Users may come from a directory service instead of the file. */
function lookUpElsewhere(): Account | null {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
  if (uid.status !== 0 || gid.status !== 0) return null
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** `useradd` is Debian's, Fedora's and Arch's; the short options of `adduser` are Alpine's. */
function createAccount(): void {
  const shadow = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false']
  if (spawnSync('useradd', [...shadow, name]).status === 0) return
  spawnSync('adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/bin/false', name])
}
