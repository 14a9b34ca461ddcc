import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { StartFailure } from '../platform/postgres/failure.ts'
import { dropCluster } from '../platform/postgres/cluster.ts'
import { embeddedFolder, readSettings } from './deployment.ts'
import { say } from './say.ts'
import { takeTurn } from './turn.ts'

export const command = new Command('reset')
  .description("Drop this deployment's data: database, files, simulator; the next start begins anew")
  .option('--yes', 'do not ask')
  .addHelpText('after', '\nExamples:\n  $ npx marketry reset\n  $ npx marketry reset --yes && npm start')
  .action(reset)

const parts = ['postgres', 'files', 'stripe', 'logs', 'mail']

async function reset(options: { yes?: boolean }): Promise<void> {
  await dropData(options)
}

/**
 * Drops the data of this deployment, asking first unless `yes`.
 * @returns whether it was dropped
 * @throws StartFailure when it is not ours to drop, is in use, or there is nobody to ask
 */
export async function dropData(options: { yes?: boolean }): Promise<boolean> {
  const config = readSettings()
  if (config.database.url) {
    throw new StartFailure(
      'DATABASE_URL is set: the database is yours, and Marketry does not drop it.',
      'Drop it with your own tools, or unset DATABASE_URL to speak of the embedded one.',
    )
  }
  const turn = await takeTurn('up', config.home, 2000)
  if (!turn) throw new StartFailure(`Marketry is running on ${config.home}.`, 'End it first (Ctrl-C where it runs).')
  try {
    if (!options.yes && !(await sure(config.home))) {
      say('Nothing was changed.')
      return false
    }
    await dropCluster(embeddedFolder(config))
    // Only what Marketry made: the folder may have been given other tenants.
    for (const part of parts) rmSync(join(config.home, part), { recursive: true, force: true })
    say(`✓ Dropped the data in ${config.home}`)
    return true
  } finally {
    await turn.release()
  }
}

async function sure(home: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new StartFailure('There is nobody to ask whether to drop all data.', 'Say so yourself with --yes.')
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Drop everything in ${home}? It cannot be undone. Type yes: `)
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}
