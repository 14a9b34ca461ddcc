import type { Role } from '../main.ts'
import { openDatabase } from '../platform/db/database.ts'
import { pendingMigrations } from '../platform/db/pending.ts'
import { StartFailure } from '../platform/postgres/failure.ts'
import { type ConfigWithDatabase, openDeployment } from './deployment.ts'
import { endAll, untilAborted, whenAskedToEnd } from './ending.ts'
import { realClock } from './real-clock.ts'
import { showFault, step } from './say.ts'
import { startServer } from './server.ts'

/** Seconds the orderly end may take before what is left is ended outright. */
const endWithin = 30

/**
 * Runs one role of the server in this process until it is asked to end. Unlike `up` it migrates, seeds and builds nothing:
 * any number of these may start at once.
 * @throws StartFailure
 */
export async function serveRole(role: Role, done: (config: ConfigWithDatabase) => string): Promise<void> {
  const asked = new AbortController()
  whenAskedToEnd(
    () => {
      setTimeout(() => process.exit(1), endWithin * 1000).unref()
      asked.abort()
    },
    () => process.exit(130),
  )
  const running = new AsyncDisposableStack()
  try {
    const { config, close } = await openDeployment()
    running.defer(close)
    await refusePending(config)
    await step(done(config), async () => {
      const server = await startServer(config, [role])
      running.defer(() => server.close())
    })
    await untilAborted(asked.signal)
  } catch (fault) {
    showFault(fault)
    process.exitCode = 1
  }
  await endAll(running)
}

/** A program newer than its database would fail one request after another. @throws StartFailure */
async function refusePending({ database }: ConfigWithDatabase): Promise<void> {
  const limits = { connections: 1, statementTimeout: 10_000, connectionTimeout: 10_000 }
  const db = openDatabase({ url: database.url, ...limits }, realClock)
  try {
    const names = await db.aboveMarketplaces(pendingMigrations)
    if (names.length > 0) {
      throw new StartFailure(`The database lacks ${names.join(', ')}.`, 'Apply what waits: npx marketry migrate')
    }
  } finally {
    await db.close()
  }
}
