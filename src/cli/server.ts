import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Role, RunningServer } from '../main.ts'
import type { ConfigWithDatabase } from './deployment.ts'
import { openLogFile } from './log-files.ts'
import { project } from './places.ts'
import { step } from './say.ts'

type Seed = { seedDemo(config: ConfigWithDatabase): Promise<boolean> }

/** Starts the server in this process, in the roles given. Loaded only here, so that no other command waits for it. */
export async function startServer(
  config: ConfigWithDatabase,
  roles: readonly Role[] = ['web', 'worker'],
): Promise<RunningServer> {
  const main = await import('../main.ts')
  const logFile = openLogFile(config.logFolder, roles)
  return main.startServer({ ...config, ...(logFile && { logFile }) }, roles)
}

/** Fills an empty deployment with the demo. One that has been filled is left alone; production never is filled. */
export async function seedOnce(config: ConfigWithDatabase): Promise<void> {
  const file = join(project, 'src', 'cli', 'seed.ts')
  if (!config.development || !existsSync(file)) return
  const seed = (await import(pathToFileURL(file).href)) as Seed
  await step(
    (fresh: boolean) => (fresh ? 'Demo seeded' : 'Data kept'),
    () => seed.seedDemo(config),
  )
}
