import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemaText } from '../platform/db/catalogue-text.ts'
import { migrate } from '../platform/db/migrate.ts'
import { endAtOnce, ensureCluster } from '../platform/postgres/cluster.ts'
import { project } from './places.ts'

/** Where the dumped schema lies. */
export const schemaFile = join(project, 'db', 'schema.sql')

/**
 * The schema as the migrations make it now. It is read from a database made for that alone: what somebody's own holds
 * (an older state, things of their own) says nothing of this tree.
 */
export async function dumpedSchema(): Promise<string> {
  // Named and marked as the tests' clusters are, so that their next run ends one whose maker was killed.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'marketry-test-schema-'))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'run.pid'), String(process.pid))
  const dataFolder = join(folder, 'postgres')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const breakOff = () => {
    endAtOnce(dataFolder)
    process.exit(130)
  }
  process.once('SIGINT', breakOff).once('SIGTERM', breakOff)
  try {
    const cluster = await ensureCluster({ dataFolder, durable: false })
    try {
      await migrate(cluster.ownerUrl)
      return await schemaText(cluster.ownerUrl)
    } finally {
      await cluster.stop()
    }
  } finally {
    remove()
    process.off('SIGINT', breakOff).off('SIGTERM', breakOff)
  }
}

/** The schema as it is committed; empty when it is not there. */
export function committedSchema(): Promise<string> {
  return readFile(schemaFile, 'utf8').catch(() => '')
}
