import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { temporaryFolder } from './folder.ts'

const program = fileURLToPath(new URL('../../src/cli/program.ts', import.meta.url))

/** What a command has said, and the status it ended with. */
export interface Said {
  status: number
  out: string
  err: string
}

/** `marketry` as a person calls it, over a deployment of the test's own. */
export interface Terminal {
  (...args: string[]): Promise<Said>
  readonly database: FreshDatabase
}

/** Opens a deployment of the test's own, which the test's end drops. */
export async function openTerminal(): Promise<Terminal> {
  const database = await freshDatabase()
  onTestFinished(() => database.drop())
  const environment = {
    PATH: process.env['PATH'],
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    MARKETRY_HOME: temporaryFolder(),
    ENVIRONMENT: 'test',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  }
  const run = (...args: string[]) =>
    new Promise<Said>((resolve) => {
      execFile(process.execPath, [program, ...args], { env: environment }, (fault, out, err) =>
        resolve({ status: Number(fault?.code ?? 0), out, err }),
      )
    })
  return Object.assign(run, { database })
}
